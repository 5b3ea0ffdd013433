// The table of all actions on a call. Cards, keys and menus read it; `perform` checks it again, because
// the call may have changed since.
import type { CallView } from './view.ts'

/** Every action that a card, key or menu can offer for a call. */
export type ActionName =
  | 'answer'
  | 'decline'
  | 'sendToVoicemail'
  | 'forward'
  | 'ignore'
  | 'unavailable'
  | 'hold'
  | 'resume'
  | 'mute'
  | 'unmute'
  | 'keypad'
  | 'message'
  | 'transfer'
  | 'park'
  | 'move'
  | 'record'
  | 'pauseRecording'
  | 'resumeRecording'
  | 'stopRecording'
  | 'completeTransfer'
  | 'merge'
  | 'cancelTransfer'
  | 'endCall'

/** One row of the table: when an action is possible, and which request it leads to. */
export type Action = {
  readonly name: ActionName
  /** The request that it leads to; `opens`: it opens a dialog or panel, which then sends one. */
  readonly kind: 'wish' | 'command' | 'opens'
  /** `pending` marks of these kinds make it `aria-disabled`. */
  readonly busyWith: readonly CallView['pending'][number]['what'][]
  readonly isAllowed: (view: CallView) => boolean
}

const talking = (view: CallView) => (view.call.state.is === 'talking' ? view.call.state : undefined)
const isActive = (view: CallView) => talking(view)?.heldBy === 'nobody'
const isRinging = (view: CallView) => view.call.state.is === 'ringing'
/** Only people in Webex, who have an id, can get messages. */
const isWithColleague = ({ call: { party, state } }: CallView) =>
  party.is === 'known' && party.personId !== undefined && state.is !== 'ended'
const isConsult = (view: CallView) => view.consultFor !== undefined
const canCancelWaiting = ({ waitsFor }: CallView) =>
  waitsFor !== undefined && !waitsFor.isProvisional
const recording = (view: CallView) => {
  const control = view.call.can.recording
  return {
    is: talking(view)?.recording ?? 'off',
    canStart: control === 'startStop' || control === 'all',
    canPause: control === 'pauseResume' || control === 'all',
  }
}
const isForTransfer = (view: CallView) =>
  talking(view) !== undefined && !isConsult(view) && view.waitsFor === undefined
const leaving = [
  'end',
  'decline',
  'sendToVoicemail',
  'push',
  'transferNow',
  'transferToVoicemail',
  'completeTransfer',
  'park',
] as const

/** In the order in which a card shows them: `endCall` last, away from the others. */
export const actions: readonly Action[] = [
  { name: 'answer', kind: 'command', busyWith: ['answer', ...leaving], isAllowed: isRinging },
  { name: 'decline', kind: 'command', busyWith: ['answer', ...leaving], isAllowed: isRinging },
  {
    name: 'sendToVoicemail',
    kind: 'command',
    busyWith: ['answer', ...leaving],
    isAllowed: isRinging,
  },
  {
    name: 'forward',
    kind: 'opens',
    busyWith: ['answer', ...leaving],
    isAllowed: isRinging,
  },
  { name: 'ignore', kind: 'command', busyWith: ['answer', ...leaving], isAllowed: isRinging },
  { name: 'unavailable', kind: 'command', busyWith: ['answer', ...leaving], isAllowed: isRinging },
  {
    name: 'completeTransfer',
    kind: 'command',
    busyWith: ['merge', ...leaving],
    isAllowed: (view) => isConsult(view) && talking(view) !== undefined,
  },
  {
    name: 'cancelTransfer',
    kind: 'command',
    busyWith: leaving,
    isAllowed: (view) => isConsult(view) || canCancelWaiting(view),
  },
  {
    name: 'hold',
    kind: 'wish',
    busyWith: ['held', ...leaving],
    isAllowed: (view) => ['nobody', 'them'].includes(talking(view)?.heldBy ?? ''),
  },
  {
    name: 'resume',
    kind: 'wish',
    busyWith: ['held', ...leaving],
    isAllowed: (view) => talking(view)?.heldBy === 'me',
  },
  {
    name: 'mute',
    kind: 'wish',
    busyWith: ['muted', ...leaving],
    isAllowed: (view) => isActive(view) && view.call.can.mute && talking(view)?.muted === false,
  },
  {
    name: 'unmute',
    kind: 'wish',
    busyWith: ['muted', ...leaving],
    isAllowed: (view) => isActive(view) && view.call.can.mute && talking(view)?.muted === true,
  },
  { name: 'keypad', kind: 'opens', busyWith: leaving, isAllowed: isActive },
  {
    name: 'transfer',
    kind: 'opens',
    busyWith: ['transferWhenAnswered', ...leaving],
    isAllowed: isForTransfer,
  },
  {
    name: 'park',
    kind: 'opens',
    busyWith: ['transferWhenAnswered', ...leaving],
    isAllowed: isForTransfer,
  },
  {
    name: 'move',
    kind: 'opens',
    busyWith: ['pull', 'transferWhenAnswered', ...leaving],
    isAllowed: (view) => isActive(view) && !isConsult(view) && view.moves === undefined,
  },
  {
    name: 'record',
    kind: 'wish',
    busyWith: ['recording', ...leaving],
    isAllowed: (view) =>
      isActive(view) && recording(view).canStart && ['off', 'failed'].includes(recording(view).is),
  },
  {
    name: 'pauseRecording',
    kind: 'wish',
    busyWith: ['recording', ...leaving],
    isAllowed: (view) => isActive(view) && recording(view).canPause && recording(view).is === 'on',
  },
  {
    name: 'resumeRecording',
    kind: 'wish',
    busyWith: ['recording', ...leaving],
    isAllowed: (view) =>
      isActive(view) && recording(view).canPause && recording(view).is === 'paused',
  },
  {
    name: 'stopRecording',
    kind: 'wish',
    busyWith: ['recording', ...leaving],
    isAllowed: (view) =>
      isActive(view) && recording(view).canStart && ['on', 'paused'].includes(recording(view).is),
  },
  {
    name: 'merge',
    kind: 'command',
    busyWith: ['merge', ...leaving],
    isAllowed: (view) =>
      (isConsult(view) || view.mergeWith !== undefined) && talking(view) !== undefined,
  },
  { name: 'message', kind: 'opens', busyWith: [], isAllowed: isWithColleague },
  {
    name: 'endCall',
    kind: 'command',
    busyWith: leaving,
    isAllowed: (view) => !isRinging(view) && view.call.state.is !== 'ended',
  },
]

const byName = new Map(actions.map((action) => [action.name, action]))

/** The actions that a card offers; impossible ones are absent, not grayed out. */
export function allowedActions(view: CallView): readonly Action[] {
  if (view.provisional) return []
  return actions.filter((action) => action.isAllowed(view))
}

/** Whether an action can start now: allowed, and no equal request is under way. */
export function canPerform(view: CallView, name: ActionName): boolean {
  const action = byName.get(name)
  return (
    action !== undefined && !view.provisional && action.isAllowed(view) && !isBusy(view, action)
  )
}

/** These work on until a transfer or a park is sent, which can be undone until then (C20). */
const untilSent: readonly ActionName[] = ['hold', 'resume', 'mute', 'unmute', 'endCall']
const undoable: readonly CallView['pending'][number]['what'][] = [
  'transferNow',
  'transferToVoicemail',
  'park',
]

/** Allowed, but an equal request is already under way: shown as pending, keeps the focus. */
export function isBusy(view: CallView, action: Action): boolean {
  return view.pending.some(
    ({ what, stage }) =>
      action.busyWith.includes(what) &&
      !(stage === 'queued' && undoable.includes(what) && untilSent.includes(action.name)),
  )
}
