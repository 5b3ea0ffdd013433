// The people of the browser tests.
export const emails = {
  administrator: 'ana.ruiz@cordboard.example',
  me: 'ben.okafor@cordboard.example',
  colleague: 'chloe.martin@cordboard.example',
  /** Signs out, which ends all of this person's sign-ins: no other test may use this person. */
  leaver: 'emi.tanaka@cordboard.example',
  /** Has the front desk's line on the desk phone. */
  withLine: 'dmitri.volkov@cordboard.example',
  unlicensed: 'noah.klein@cordboard.example',
} as const
