// The buttons of the large card: always the same places, each possible now or with the reason why not
// (docs/calls.md, C25).
import type { ActionName } from './actions.ts'
import { allowedActions } from './actions.ts'
import type { CallView } from './view.ts'

/** Why a button cannot be used now. */
export type BarReason = 'held' | 'notAnswered' | 'placing' | 'consulting' | 'notHere' | 'ended'

/** One place of the bar; without `why` its action is possible. */
export type BarPlace = { readonly name: ActionName; readonly why?: BarReason }

/** The actions that share a place: the first one that is possible is shown, else the first of all. */
const places: readonly (readonly [ActionName, ...ActionName[]])[] = [
  ['hold', 'resume'],
  ['mute', 'unmute'],
  ['keypad'],
  ['transfer'],
  ['park'],
]
/** While consulting, these take the places of transferring and parking. */
const placesOfConsult: typeof places = [...places.slice(0, 3), ['completeTransfer'], ['merge']]

const ringing: readonly ActionName[] = [
  'answer',
  'decline',
  'sendToVoicemail',
  'forward',
  'ignore',
  'unavailable',
]

/** `More ways to decline`, in their order. */
export const waysToDecline = ['sendToVoicemail', 'forward', 'ignore', 'unavailable'] as const

function whyNot(view: CallView, name: ActionName) {
  const { provisional, consultFor, waitsFor } = view
  const { state, can } = view.call
  if (state.is === 'ended') return 'ended'
  if (provisional !== undefined) return 'placing'
  if (state.is !== 'talking') return 'notAnswered'
  const isMoving = consultFor !== undefined || waitsFor !== undefined
  if ((name === 'transfer' || name === 'park') && isMoving) return 'consulting'
  if (name === 'mute' && state.heldBy === 'nobody' && !can.mute) return 'notHere'
  return 'held'
}

/** The places of a call that does not ring, without *More* and *End call*, which are always there. */
export function barOf(view: CallView): readonly BarPlace[] {
  const allowed = new Set(allowedActions(view).map(({ name }) => name))
  const mine = view.consultFor === undefined ? places : placesOfConsult
  return mine.map(([first, ...others]) => {
    const name = [first, ...others].find((one) => allowed.has(one))
    return name === undefined ? { name: first, why: whyNot(view, first) } : { name }
  })
}

/** Why the call cannot be ended; nothing where it can. */
export function whyNotEnded(view: CallView): BarReason | undefined {
  const isAllowed = allowedActions(view).some(({ name }) => name === 'endCall')
  return isAllowed ? undefined : whyNot(view, 'endCall')
}

/** What *More* holds: everything possible that has no place of its own. */
export function moreOf(view: CallView): readonly ActionName[] {
  const inBar = new Set<ActionName>([...barOf(view).map(({ name }) => name), ...ringing])
  return allowedActions(view)
    .map(({ name }) => name)
    .filter((name) => !inBar.has(name) && name !== 'endCall' && name !== 'cancelTransfer')
}

/** The button of a row that matters most, and what its *More* holds. */
export function rowOf(view: CallView): {
  readonly main: ActionName | undefined
  readonly more: readonly ActionName[]
} {
  const allowed = allowedActions(view)
    .map(({ name }) => name)
    .filter((name) => !ringing.includes(name))
  const main = (['completeTransfer', 'resume', 'hold', 'endCall'] as const).find((name) =>
    allowed.includes(name),
  )
  return { main, more: allowed.filter((name) => name !== main) }
}
