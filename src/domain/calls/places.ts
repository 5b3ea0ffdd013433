// The places of a card's buttons: nothing moves when actions become possible or impossible (docs/calls.md, C25).
import type { Action, ActionName } from './actions.ts'
import { actions, allowedActions } from './actions.ts'
import type { CallView } from './view.ts'

/** A button's place on a card. `isOffered` false: the place is empty. */
export type Place = { readonly action: Action; readonly isOffered: boolean }

/** The action whose place it takes: the two are one button, which keeps the focus. */
const insteadOf: Partial<Record<ActionName, ActionName>> = {
  resume: 'hold',
  unmute: 'mute',
  stopRecording: 'record',
  resumeRecording: 'pauseRecording',
}

/** These appear and disappear with hold, and others come after them. */
const kept: readonly ActionName[] = ['hold', 'mute', 'keypad', 'move', 'record']

/** The name of a place, whatever button it shows. */
export const placeOf = (name: ActionName): ActionName => insteadOf[name] ?? name

/** The action that shows in the same place at other times. */
export function counterpartOf(name: ActionName): ActionName | undefined {
  return insteadOf[name] ?? actions.find((other) => insteadOf[other.name] === name)?.name
}

function keepsPlace({ name }: Action, { call, consultFor }: CallView): boolean {
  if (!kept.includes(name)) return false
  if (name === 'mute') return call.can.mute
  if (name === 'move') return consultFor === undefined
  return name !== 'record' || ['startStop', 'all'].includes(call.can.recording)
}

/**
 * The buttons of a card and their places: the possible actions, and the places kept free for others.
 *
 * @param before the card's previous places: Webex removes capabilities while a call is held.
 */
export function placesOf(view: CallView, before: readonly Place[] = []): readonly Place[] {
  const allowed = allowedActions(view)
  const had = new Set(before.map(({ action }) => placeOf(action.name)))
  const { state } = view.call
  return actions.flatMap<Place>((action) => {
    if (insteadOf[action.name]) return []
    const here = allowed.find(({ name }) => placeOf(name) === action.name)
    if (here) return [{ action: here, isOffered: true }]
    if (state.is !== 'talking' || view.provisional) return []
    const isKept = keepsPlace(action, view) || (had.has(action.name) && !ofRinging.has(action.name))
    return isKept ? [{ action, isOffered: false }] : []
  })
}

/** They never return once the call has been answered. */
const ofRinging: ReadonlySet<ActionName> = new Set<ActionName>([
  'answer',
  'decline',
  'sendToVoicemail',
  'forward',
  'ignore',
  'unavailable',
])
