// Recordings of my calls (docs/webex/everyday.md section 3).
import type { Instant, RecordingId } from '../brand.ts'

/** Whose recording it is, as far as Webex says. */
export type RecordingOwner = 'person' | 'place' | 'line' | 'queue' | 'unknown'

/** One recording, in the list or in the recycle bin. */
export type Recording = {
  readonly id: RecordingId
  /** Webex's own words: usually who the call was with. */
  readonly topic: string
  /** When recording began; missing where Webex does not say. */
  readonly at?: Instant
  readonly seconds?: number
  readonly bytes?: number
  readonly owner: RecordingOwner
  readonly ownerEmail?: string
}

/** `available`, or in the recycle bin. */
export type RecordingStatus = 'available' | 'deleted'

/** Secret addresses of the files, at other hosts, for a few hours. Never logged or kept. */
export type RecordingFiles = {
  /** Missing where the organization does not let people download. */
  readonly audio?: string
  readonly transcript?: string
  readonly notes: readonly RecordingNote[]
  /** When all of them end; missing: unknown. */
  readonly until?: Instant
}

/** What an assistant wrote about the call. */
export type RecordingNote = { readonly kind: 'short' | 'full' | 'actions'; readonly url: string }

/** Each once, newest first. */
export function newestRecordings(found: readonly Recording[]): readonly Recording[] {
  const once = new Map(found.map((one) => [one.id, one]))
  return [...once.values()].sort((one, other) => (other.at ?? 0) - (one.at ?? 0))
}

/** Those whose topic has all of the words. */
export function foundRecordings(
  recordings: readonly Recording[],
  typed: string,
): readonly Recording[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return recordings.filter(({ topic }) => words.every((word) => topic.toLowerCase().includes(word)))
}

/** A recording begins during its call, and a call lasts no longer than this. */
const LONGEST_CALL_MS = 8 * 3_600_000
/** The clocks of history and recordings may differ by this. */
const EARLY_MS = 60_000

/** A call of the history. */
export type RecordedCall = {
  readonly key: string
  readonly at: Instant
  /** Of the party: name and number. */
  readonly names: readonly string[]
}

/**
 * The recordings of calls, by the key of the call. Webex does not connect them: the first recording that
 * names the party and began after the call, and before the next call with the same party.
 *
 * @param calls newest first.
 */
export function recordingsOfCalls(
  recordings: readonly Recording[],
  calls: readonly RecordedCall[],
): ReadonlyMap<string, Recording> {
  const oldestFirst = newestRecordings(recordings).toReversed()
  const found = new Map<string, Recording>()
  /** The beginning of the next call with a party, by each of its names. */
  const nextWith = new Map<string, Instant>()
  for (const { key, at, names: given } of calls) {
    const names = given.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
    const next = Math.min(...names.map((name) => nextWith.get(name) ?? Infinity))
    const until = Math.min(next, at + LONGEST_CALL_MS)
    const recording = oldestFirst.find((one) => {
      const isDuring = one.at !== undefined && one.at >= at - EARLY_MS && one.at < until
      return isDuring && names.some((name) => one.topic.toLowerCase().includes(name))
    })
    if (recording) found.set(key, recording)
    for (const name of names) nextWith.set(name, at)
  }
  return found
}

const DAY_MS = 24 * 3_600_000
/** Webex lets administrators ask for so many days at once; what it lets others ask for is unknown. */
const WINDOW_DAYS = 30

/** A part of the time, from the beginning until before the end. */
export type Window = { readonly from: Instant; readonly to: Instant }

/** The last days in windows that Webex answers, the newest first. */
export function windowsOf(now: Instant, days: number): readonly Window[] {
  // A clock that is behind must not hide the last call.
  const end = now + DAY_MS
  const begin = now - days * DAY_MS
  return Array.from({ length: Math.ceil((days + 1) / WINDOW_DAYS) }, (_, index) => {
    const to = end - index * WINDOW_DAYS * DAY_MS
    return {
      from: Math.max(begin, to - WINDOW_DAYS * DAY_MS) as Instant,
      to: to as Instant,
    }
  })
}
