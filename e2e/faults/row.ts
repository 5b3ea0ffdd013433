// What a row of the fault matrix says (docs/testing.md). Rows are data: `runRow.ts` reads them.
import type { SimFault, SimFaultEffect } from '../../simulator/control/types.ts'

/** How my call stands before the fault. `nothing`: there is none. */
export type Before = 'nothing' | 'ringing' | 'connected' | 'held' | 'muted'

/** What the person does while the fault holds. */
export type Deed =
  | { readonly press: string }
  | { readonly doubleClick: string }
  | { readonly dial: string }
  /** A key that is held down on a button: the browser repeats it. */
  | { readonly holdEnterOn: string }

export type Sight = {
  /** `alert`: what tells of a failure; `card`: that of my call; `page`: anywhere. */
  readonly in: 'alert' | 'card' | 'page' | 'incoming'
  readonly text: RegExp
}

export type Row = {
  readonly name: string
  /** One of the few that `npm test` runs. */
  readonly isQuick?: true
  readonly before: Before
  readonly faults: readonly SimFault[]
  /** What happens in the cloud while the fault holds. */
  readonly meanwhile?: 'they hang up' | 'they call'
  readonly deed?: Deed
  /** What the person sees while the fault holds. */
  readonly sees: readonly Sight[]
  /** An alert would be a lie: it worked, or nothing can be done about it. */
  readonly isQuiet?: true
  /** How my call stands when the fault is over. `gone`: it is over, too. */
  readonly after: 'Connected' | 'On hold' | 'Muted' | 'Ringing' | 'Calling' | 'gone'
  /** The requests of the app that change something, as `POST hold`. Nothing else may be sent. */
  readonly sent: readonly string[]
}

/** A group of rows that share a signed-in page. */
export type Group = { readonly name: string; readonly rows: readonly Row[] }

export const list = (fault: SimFaultEffect): SimFault => ({
  method: 'GET',
  path: '/telephony/calls',
  fault,
})
