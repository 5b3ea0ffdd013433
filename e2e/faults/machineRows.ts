// Faults of the machine, the tabs, the storage and the sign-in during a call, as data.
// `runMachineRow.ts` performs them.

export type Happening =
  | { readonly what: 'clock'; readonly byMs: number }
  | { readonly what: 'sleep'; readonly ms: number }
  | { readonly what: 'freeze' }
  | { readonly what: 'offline' }
  | { readonly what: 'away and back' }
  | { readonly what: 'reload' }
  | { readonly what: 'storage'; readonly is: 'full' | 'blocked' }
  | { readonly what: 'server restarts' }
  | { readonly what: 'leader'; readonly is: 'closed' | 'crashed' | 'frozen'; readonly tabs: number }
  | { readonly what: 'both tabs press Hold' }
  | { readonly what: 'sign-in taken back' }
  /** `sees` missing: calls work without it. */
  | { readonly what: 'scope missing'; readonly scope: string; readonly sees?: RegExp }
  /** The browser keeps the page as it is, and shows it again. */
  | { readonly what: 'bfcache' }
  | { readonly what: 'worker update' }
  | { readonly what: 'simulator restarts' }
  /** Webex wants a new access token, and answers the renewal like this. */
  | { readonly what: 'renewal'; readonly is: 'expired' | 'revoked' | 'late' }
  /** The clocks of the place change, `from` to `to` (ISO 8601). */
  | { readonly what: 'clock change'; readonly from: string; readonly to: string }

export type MachineRow = {
  readonly name: string
  readonly happens: Happening
  /** The call is held afterwards, to show that the page still works. */
  readonly sent: readonly string[]
  /** The cloud has lost the call. */
  readonly isGone?: true
}

const MINUTE = 60_000
const holds = ['POST hold']

const scopes: readonly (readonly [scope: string, sees?: RegExp])[] = [
  ['spark:calls_read', /doesn’t include the permission.*spark:calls_read/],
  ['spark:calls_write', /doesn’t include the permission.*spark:calls_write/],
  ['spark:telephony_config_read'],
  ['spark:devices_read'],
  ['spark:xapi_statuses'],
]

const clockChange = (day: string, from: string, to: string) =>
  ({ what: 'clock change', from: `${day}T${from}Z`, to: `${day}T${to}Z` }) as const

export const machineRows: readonly MachineRow[] = [
  ...[-10, 10].map((minutes) => ({
    name: `the clock jumps by ${minutes} minutes`,
    happens: { what: 'clock', byMs: minutes * MINUTE } as const,
    sent: holds,
  })),
  { name: 'it sleeps for a minute', happens: { what: 'sleep', ms: MINUTE }, sent: holds },
  { name: 'it sleeps for 8 hours', happens: { what: 'sleep', ms: 480 * MINUTE }, sent: holds },
  { name: 'the page is frozen and resumed', happens: { what: 'freeze' }, sent: holds },
  { name: 'the network goes and comes back', happens: { what: 'offline' }, sent: holds },
  { name: 'the page is kept and shown again', happens: { what: 'bfcache' }, sent: holds },
  { name: 'another worker takes over', happens: { what: 'worker update' }, sent: holds },
  {
    name: 'the clocks go forward',
    happens: clockChange('2027-03-28', '00:59:30', '01:00:30'),
    sent: holds,
  },
  {
    name: 'the clocks go back',
    happens: clockChange('2027-10-31', '00:59:30', '01:00:30'),
    sent: holds,
  },
  {
    name: 'the simulator restarts',
    happens: { what: 'simulator restarts' },
    sent: [],
    isGone: true,
  },
  { name: 'the renewal is answered late', happens: { what: 'renewal', is: 'late' }, sent: holds },
  { name: 'the renewal has expired', happens: { what: 'renewal', is: 'expired' }, sent: holds },
  { name: 'the renewal was revoked', happens: { what: 'renewal', is: 'revoked' }, sent: holds },
  { name: 'another page and back', happens: { what: 'away and back' }, sent: holds },
  { name: 'the page is loaded again', happens: { what: 'reload' }, sent: holds },
  { name: 'storage is full', happens: { what: 'storage', is: 'full' }, sent: holds },
  { name: 'storage is blocked', happens: { what: 'storage', is: 'blocked' }, sent: holds },
  { name: 'our server restarts', happens: { what: 'server restarts' }, sent: holds },
  ...([2, 5, 20] as const).map((tabs) => ({
    name: `the first of ${tabs} tabs is closed`,
    happens: { what: 'leader', is: 'closed', tabs } as const,
    sent: holds,
  })),
  ...([2, 5] as const).map((tabs) => ({
    name: `the first of ${tabs} tabs crashes`,
    happens: { what: 'leader', is: 'crashed', tabs } as const,
    sent: holds,
  })),
  ...([2, 5] as const).map((tabs) => ({
    name: `the first of ${tabs} tabs is frozen`,
    happens: { what: 'leader', is: 'frozen', tabs } as const,
    sent: holds,
  })),
  { name: 'two tabs press Hold at once', happens: { what: 'both tabs press Hold' }, sent: holds },
  { name: 'the sign-in is taken back', happens: { what: 'sign-in taken back' }, sent: [] },
  ...scopes.map(([scope, sees]) => ({
    name: `the permission ${scope} is missing`,
    happens: { what: 'scope missing', scope, ...(sees && { sees }) } as const,
    sent: scope === 'spark:calls_read' ? [] : holds,
  })),
]
