// Who the browser tests are about.
export const emails = {
  administrator: 'ana.ruiz@cordboard.example',
  me: 'ben.okafor@cordboard.example',
  colleague: 'chloe.martin@cordboard.example',
  /** Signs out, which ends all sign-ins of theirs: nobody else's test may be theirs. */
  leaver: 'emi.tanaka@cordboard.example',
  /** Has the front desk's line on the desk phone. */
  withLine: 'dmitri.volkov@cordboard.example',
  unlicensed: 'noah.klein@cordboard.example',
} as const
