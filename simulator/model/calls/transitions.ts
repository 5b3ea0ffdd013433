// The states of a call's leg and the possible events in each (docs/webex/facts.md 3.7). `ended` is
// final.
import { Refusal } from '../refusal.ts'

/** `pickingUp`: one's own phone rings after click-to-dial. `remoteHeld` is not a separate state. */
export type LegState = 'pickingUp' | 'connecting' | 'alerting' | 'connected' | 'held' | 'ended'
export type LegEvent = 'pickedUp' | 'farAnswered' | 'answered' | 'held' | 'resumed' | 'ended'

const table: Readonly<Record<LegState, Partial<Record<LegEvent, LegState>>>> = {
  pickingUp: { pickedUp: 'connecting', ended: 'ended' },
  connecting: { farAnswered: 'connected', ended: 'ended' },
  alerting: { answered: 'connected', ended: 'ended' },
  connected: { held: 'held', ended: 'ended' },
  held: { resumed: 'connected', ended: 'ended' },
  ended: {},
}

const whyNot: Readonly<Record<LegEvent, string>> = {
  pickedUp: 'The call is not waiting for its own phone.',
  farAnswered: 'The call is not waiting for an answer.',
  answered: 'The call is not alerting.',
  held: 'Only a connected call can be put on hold.',
  resumed: 'Only a call that is on hold can be resumed.',
  ended: 'Call not found',
}

/** @throws Refusal 400 if the event is not possible; 404 for ending an ended call. */
export function nextState(state: LegState, event: LegEvent): LegState {
  const next = table[state][event]
  if (next) return next
  throw new Refusal(event === 'ended' ? 404 : 400, whyNot[event])
}
