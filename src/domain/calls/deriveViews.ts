// The cards on the screen: the calls of the last snapshot, with a mark for each later request
// (docs/calls.md, C5).
import type { Call, CallState } from './call.ts'
import type { CallId, Instant } from '../brand.ts'
import type { Command, Intent, PressName } from './intent.ts'
import type { SessionId } from '../brand.ts'
import type { CallView, Pending } from './view.ts'
import { ENDED_SHOWN_MS } from './limits.ts'
import { isCreating } from './reconcile.ts'

/** State of calls that the cloud does not report, kept across a reload. */
export type Remembered = {
  readonly heldSince: Readonly<Record<string, Instant>>
  readonly consultFor: Readonly<Record<string, CallId>>
  /** The call that is transferred to this one once it is answered. */
  readonly transfers: Readonly<Record<string, CallId>>
}

/** The state at a first visit: no hold times, no consultations, no transfers that wait. */
export const nothingRemembered: Remembered = { heldSince: {}, consultFor: {}, transfers: {} }

/** The inputs of one set of views. */
export type ViewInput = {
  readonly previous: readonly CallView[]
  readonly calls: readonly Call[]
  readonly intents: readonly Intent[]
  /** Commands that this snapshot confirmed: their calls keep the provisional card's key. */
  readonly confirmed: readonly Intent[]
  readonly remembered: Remembered
  readonly cloudNow: Instant
}

function touches(intent: Intent, call: CallId): boolean {
  if (intent.type === 'wish') return intent.call === call
  const { request } = intent
  if ('call' in request && request.call === call) return true
  return 'consult' in request && request.consult === call
}

/** The pressed action, for its text. */
export function pressName(intent: Intent): PressName {
  if (intent.type === 'command') return intent.request.do
  switch (intent.facet) {
    case 'held':
      return intent.want ? 'hold' : 'resume'
    case 'muted':
      return intent.want ? 'mute' : 'unmute'
    case 'recording':
      if (intent.want === 'off') return 'stopRecording'
      if (intent.want === 'paused') return 'pauseRecording'
      return intent.from === 'paused' ? 'resumeRecording' : 'record'
  }
}

function pendingOf(intents: readonly Intent[]): readonly Pending[] {
  return intents.map((intent) => ({
    what: intent.type === 'wish' ? intent.facet : intent.request.do,
    name: pressName(intent),
    stage: intent.stage.at,
    ...(intent.type === 'wish' && { want: intent.want }),
  }))
}

function isHeld(state: CallState): boolean {
  return state.is === 'talking' && state.heldBy !== 'nobody'
}

/** Lookup tables for all calls, so that the cost grows only linearly with the calls. */
type Index = {
  readonly before: ReadonlyMap<CallId, CallView>
  readonly live: ReadonlySet<CallId>
  readonly adopted: ReadonlyMap<CallId, Command>
  /** The call of each card that a press has opened. */
  readonly cardOf: ReadonlyMap<string, CallId>
}

function viewOf(call: Call, input: ViewInput, index: Index): CallView {
  const before = index.before.get(call.id)
  const creator = index.adopted.get(call.id)
  const mine = input.intents.filter((intent) => touches(intent, call.id))
  const asked = creator?.request.do === 'dial' ? creator.request.consultFor : undefined
  const consult = asked ?? before?.consultFor ?? input.remembered.consultFor[call.id]
  const handed =
    creator?.request.do === 'transferWhenAnswered' ? creator.request.call : before?.transfers
  const transfers = handed ?? input.remembered.transfers[call.id]
  const isConsult = consult !== undefined && index.live.has(consult)
  const moves = creator?.request.do === 'pull' ? creator.request.call : before?.moves
  const heldSince = before?.heldSince ?? input.remembered.heldSince[call.id] ?? input.cloudNow
  // The card may have been given to another call before the answer told which one the press has made.
  const isTaken = before !== undefined && (index.cardOf.get(before.key) ?? call.id) !== call.id
  return {
    key: creator?.key ?? (isTaken ? undefined : before?.key) ?? call.id,
    call,
    pending: pendingOf(mine),
    ...(isHeld(call.state) && { heldSince }),
    ...(isConsult && { consultFor: consult }),
    ...(transfers !== undefined && index.live.has(transfers) && { transfers }),
    ...(moves !== undefined && { moves }),
  }
}

/** An active call and the only held one can be merged; with several held ones the choice is unclear. */
function withMerge(views: readonly CallView[]): readonly CallView[] {
  const held = views.filter(
    ({ call: { state }, provisional }) =>
      state.is === 'talking' && state.heldBy === 'me' && !provisional,
  )
  const [only] = held
  if (!only || held.length > 1) return views
  return views.map((view) => {
    const { state } = view.call
    const isActive = state.is === 'talking' && state.heldBy === 'nobody' && !view.provisional
    return isActive && !view.consultFor ? { ...view, mergeWith: only.call.id } : view
  })
}

/** The card of a call says for whose answer its transfer waits. */
function withWaiting(views: readonly CallView[]): readonly CallView[] {
  const waiting = new Map(
    views.flatMap(({ key, transfers, call, provisional }) => {
      if (transfers === undefined || call.state.is === 'ended') return []
      const isProvisional = provisional !== undefined && { isProvisional: true as const }
      return [[transfers, { key, call: call.id, target: call.party, ...isProvisional }] as const]
    }),
  )
  if (waiting.size === 0) return views
  return views.map((view) => {
    const waitsFor = waiting.get(view.call.id)
    return waitsFor ? { ...view, waitsFor } : view
  })
}

function provisionalView(command: Command, cloudNow: Instant, before?: CallView): CallView {
  const { request } = command
  return {
    key: command.key,
    provisional: command.key,
    call: {
      id: command.created ?? (command.key as string as CallId),
      session: command.key as string as SessionId,
      direction: 'out',
      party: 'party' in request ? request.party : { is: 'unknown' },
      state: request.do === 'transferWhenAnswered' ? { is: 'calling' } : { is: 'ringingMyPhone' },
      can: { mute: false, recording: 'none' },
      created: before?.call.created ?? cloudNow,
    },
    pending: pendingOf([command]),
    ...(request.do === 'dial' && request.consultFor && { consultFor: request.consultFor }),
    ...(request.do === 'pull' && { moves: request.call }),
    ...(request.do === 'transferWhenAnswered' && { transfers: request.call }),
  }
}

/** The call continues without me: there is no end to show. */
const sentOn: readonly Pending['what'][] = [
  'park',
  'push',
  'transferNow',
  'transferToVoicemail',
  'completeTransfer',
]

/** A call that left the list, for a while; `undefined` when it has been shown long enough. */
function endedView(
  view: CallView,
  cloudNow: Instant,
  live: ReadonlySet<CallId>,
): CallView | undefined {
  if (view.provisional || view.moves) return undefined
  // Transferred: both have gone to each other.
  if (view.waitsFor && !live.has(view.waitsFor.call)) return undefined
  if (view.transfers !== undefined && !live.has(view.transfers)) return undefined
  const { state } = view.call
  if (state.is === 'ended') {
    return cloudNow - state.at < ENDED_SHOWN_MS && cloudNow >= state.at ? view : undefined
  }
  const asked = view.pending.map(({ what }) => what)
  if (asked.some((what) => sentOn.includes(what))) return undefined
  const refused = asked.some((what) => what === 'decline' || what === 'sendToVoicemail')
  // A ring that stops was missed, or answered elsewhere: the list does not say which.
  const why = refused ? 'declined' : state.is === 'ringing' ? 'unknown' : 'hungUp'
  const call: Call = { ...view.call, state: { is: 'ended', at: cloudNow, why } }
  return { key: view.key, call, pending: [] }
}

function rank({ call: { state } }: CallView): number {
  if (state.is === 'ringing') return 1
  if (state.is === 'ended') return 3
  return isHeld(state) || state.is === 'unrecognised' ? 2 : 0
}

function inOrder(a: CallView, b: CallView): number {
  return (
    rank(a) - rank(b) ||
    (a.call.appearance ?? 99) - (b.call.appearance ?? 99) ||
    a.call.created - b.call.created ||
    (a.key < b.key ? -1 : 1)
  )
}

/** All cards, in the order in which they are shown. Pure: the same input, the same cards. */
export function deriveViews(input: ViewInput): readonly CallView[] {
  const commands = [...input.intents, ...input.confirmed].filter(
    (intent): intent is Command => intent.type === 'command' && isCreating(intent.request),
  )
  const adopted = new Map(
    commands.flatMap((command) => (command.created ? [[command.created, command]] : [])),
  )
  const byKey = new Map(input.previous.map((view) => [view.key, view]))
  const live = new Set(input.calls.map((call) => call.id))
  const provisional = commands
    .filter((command) => !input.confirmed.includes(command))
    .filter((command) => !command.created || !live.has(command.created))
    .map((command) => provisionalView(command, input.cloudNow, byKey.get(command.key)))
  const before = new Map(input.previous.map((view) => [view.call.id, view]))
  const cardOf = new Map<string, CallId>([...adopted].map(([call, { key }]) => [key, call]))
  const current = input.calls.map((call) => viewOf(call, input, { before, live, adopted, cardOf }))
  const taken = new Set([...current, ...provisional].map((view) => view.key))
  const ended = input.previous
    .filter((view) => !live.has(view.call.id) && !taken.has(view.key))
    .flatMap((view) => endedView(view, input.cloudNow, live) ?? [])
  // C12: a press moves nothing. Shown cards keep their places, new ones come last.
  const place = new Map(input.previous.map((view, index) => [view.key, index]))
  const placeOf = ({ key }: CallView) => place.get(key) ?? Infinity
  return [...withWaiting(withMerge([...current, ...provisional])), ...ended].sort((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)]
    return first === second ? inOrder(a, b) : first - second
  })
}
