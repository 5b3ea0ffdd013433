// The calls as pushed events show them, and how long an older list may not undo that (docs/calls.md,
// C27 to C29).
import type { CallId, Instant } from '../brand.ts'
import type { Call, Snapshot } from './call.ts'

/** One event. `at`: when it happened, by the cloud's clock. */
export type CallEvent =
  | { readonly is: 'shows'; readonly at: Instant; readonly call: Call }
  | { readonly is: 'gone'; readonly at: Instant; readonly id: CallId }

type Heard = {
  readonly at: Instant
  /** A list requested before this time may be older; monotonic ms. */
  readonly until: number
  /** Missing: it has ended. */
  readonly call?: Call
}

/** For each call with a recent event. */
export type Evidence = ReadonlyMap<CallId, Heard>

/** No events yet. */
export const noEvidence: Evidence = new Map()

/** How long a list may lag behind an event. */
export const LIST_LAG_MS = 3_000
/** An event that took longer is older than the list. */
const OLDEST_MS = 5_000
/** After this time no older event of the call can still arrive. */
const FORGOTTEN_MS = 60_000

const idOf = (event: CallEvent): CallId => (event.is === 'shows' ? event.call.id : event.id)

/** Whether it is newer than the known state of its call, and recent enough (C27). */
export function isNews(evidence: Evidence, event: CallEvent, now: Instant): boolean {
  const before = evidence.get(idOf(event))
  return now - event.at <= OLDEST_MS && (before === undefined || event.at > before.at)
}

/** @param monotonic when it arrived, ms. */
export function withEvent(evidence: Evidence, event: CallEvent, monotonic: number): Evidence {
  const recent = [...evidence].filter(([, { until }]) => until > monotonic - FORGOTTEN_MS)
  const until = monotonic + LIST_LAG_MS
  const heard = { at: event.at, until, ...(event.is === 'shows' && { call: event.call }) }
  return new Map([...recent, [idOf(event), heard]])
}

/** The list, corrected by newer events (C28). */
export function underEvidence<List extends Pick<Snapshot<Call>, 'items' | 'askedAt'>>(
  list: List,
  evidence: Evidence,
): List {
  const newer = new Map([...evidence].filter(([, { until }]) => until > list.askedAt))
  if (newer.size === 0) return list
  const items = list.items.flatMap((listed) => {
    const heard = newer.get(listed.id)
    if (!heard) return [listed]
    return heard.call ? [updated(listed, heard.call)] : []
  })
  const known = new Set(list.items.map(({ id }) => id))
  const added = [...newer].flatMap(([id, { call }]) => (call && !known.has(id) ? [call] : []))
  return { ...list, items: [...items, ...added] }
}

/** Events lack the recording controls, and at first the phone that the call is on. */
function updated({ unread: _, ...listed }: Call, told: Call): Call {
  return { ...listed, ...told, can: { ...told.can, recording: listed.can.recording } }
}
