// The format of a row of the fault matrix (docs/testing.md). Rows are data: `runRow.ts` runs them.
import type { SimFault, SimFaultEffect } from '../../simulator/control/types.ts'

/** The state of my call before the fault. `nothing`: there is none. */
export type Before = 'nothing' | 'ringing' | 'connected' | 'held' | 'muted'

/** What the person does during the fault. */
export type Deed =
  | { readonly press: string }
  | { readonly doubleClick: string }
  | { readonly dial: string }
  /** The browser sends the request twice, and Webex takes both. */
  | { readonly dialArrivingTwice: string }
  /** A key that is held down on a button: the browser repeats it. */
  | { readonly holdEnterOn: string }

export type Sight = {
  /** `alert`: the alert about a failure; `card`: the card of my call; `page`: anywhere. */
  readonly in: 'alert' | 'card' | 'page' | 'incoming'
  readonly text: RegExp
}

export type Row = {
  readonly name: string
  /** One of the few that `npm test` runs. */
  readonly isQuick?: true
  readonly before: Before
  readonly faults: readonly SimFault[]
  /** What happens in the cloud during the fault. */
  readonly meanwhile?: 'they hang up' | 'they call'
  readonly deed?: Deed
  /** What the person sees during the fault. */
  readonly sees: readonly Sight[]
  /** The button that the person then presses in an alert. */
  readonly answers?: string
  /** An alert would be wrong: the request worked, or nothing can be done about it. */
  readonly isQuiet?: true
  /** The state of my call after the fault. `gone`: it has ended, too. */
  readonly after: 'Connected' | 'On hold' | 'Muted' | 'Ringing' | 'Calling' | 'two Calling' | 'gone'
  /** The app's requests that change something, as `POST hold`. No others may be sent. */
  readonly sent: readonly string[]
}

/** A group of rows that share a signed-in page. */
export type Group = { readonly name: string; readonly rows: readonly Row[] }

export const list = (fault: SimFaultEffect): SimFault => ({
  method: 'GET',
  path: '/telephony/calls',
  fault,
})
