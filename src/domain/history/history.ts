// Call history: Webex's rows (the last 20 of each type, docs/webex/facts.md 3.2), kept longer here,
// with the person's notes.
import type { Instant } from '../brand.ts'
import type { Party } from '../calls/party.ts'
import { isSameNumber, numberKey } from '../dial/numberKey.ts'
import { isFoundIn } from '../search.ts'

/** Webex's three lists of past calls. */
export type HistoryKind = 'placed' | 'received' | 'missed'

/** One past call; `at` is Webex's time of it. */
export type HistoryEntry = {
  readonly kind: HistoryKind
  readonly party: Party
  readonly at: Instant
}

/** A person's note on a call. */
export type Note = { readonly text: string; readonly tags: readonly string[] }

/** One row of the table: consecutive calls of one number and kind on one day. */
export type HistoryRow = {
  readonly key: string
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]]
  /** A missed call whose party was called later, or called again and was answered. */
  readonly isDealtWith: boolean
}

/** Enough for some years at a desk, and well below the limits of browsers' storage. */
export const MOST_ENTRIES = 2_000

/** The same for the same call, however often Webex reports it. */
export function keyOf({ kind, party, at }: HistoryEntry): string {
  return `${at} ${kind} ${party.is === 'known' ? (party.address ?? party.name ?? '') : party.is}`
}

/** A dialed feature code is no call, though Webex lists it among the placed ones. */
function isCode(entry: HistoryEntry): boolean {
  const address = addressOf(entry) ?? ''
  return entry.kind === 'placed' && /^[*#]/.test(address) && /^[*#]/.test(numberKey(address))
}

/** All entries of both, each once, newest first. The order of merging does not matter. */
export function merged(
  one: readonly HistoryEntry[],
  other: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const byKey = new Map(
    [...one, ...other].filter((entry) => !isCode(entry)).map((entry) => [keyOf(entry), entry]),
  )
  return [...byKey]
    .sort(([keyA, a], [keyB, b]) => b.at - a.at || (keyA < keyB ? -1 : 1))
    .slice(0, MOST_ENTRIES)
    .map(([, entry]) => entry)
}

/**
 * Uses names that Webex once sent with a number wherever the number has none.
 * @param region whose national numbers are in the history.
 */
export function withNames(
  entries: readonly HistoryEntry[],
  region?: string,
): readonly HistoryEntry[] {
  const numberOf = numbersIn(region)
  const names = new Map<string, string>()
  for (const { party } of entries) {
    if (party.is !== 'known' || !party.name || !party.address) continue
    const number = numberOf(party.address)
    if (!names.has(number)) names.set(number, party.name)
  }
  return entries.map((entry) => {
    const { party } = entry
    if (party.is !== 'known' || party.name || !party.address) return entry
    const name = names.get(numberOf(party.address))
    return name === undefined ? entry : { ...entry, party: { ...party, name } }
  })
}

/** One key for each number in any notation; computed once for each notation. */
function numbersIn(region: string | undefined): (address: string) => string {
  const known = new Map<string, string>()
  return (address) => {
    const number = known.get(address) ?? numberKey(address, region)
    known.set(address, number)
    return number
  }
}

/** A call that was answered on another device or by somebody else, seen when it happened. */
export type Elsewhere = { readonly at: Instant; readonly address: string }

/** Webex's row has the time of the ring, ours that of its end. */
const ELSEWHERE_WITHIN_MS = 90_000

/** Whether a row that Webex calls missed was answered elsewhere. */
export function isElsewhere(
  entry: HistoryEntry,
  taken: readonly Elsewhere[],
  region?: string,
): boolean {
  const address = addressOf(entry)
  if (entry.kind !== 'missed' || address === undefined) return false
  return taken.some(
    (one) =>
      Math.abs(one.at - entry.at) < ELSEWHERE_WITHIN_MS &&
      isSameNumber(one.address, address, region),
  )
}

/** Missed since the person last looked. */
export function unreadMissed(entries: readonly HistoryEntry[], seenUntil: Instant): number {
  return entries.filter(({ kind, at }) => kind === 'missed' && at > seenUntil).length
}

/** As Webex sent it; `undefined` if it cannot be called. */
export function addressOf({ party }: HistoryEntry): string | undefined {
  return party.is === 'known' ? party.address : undefined
}

/**
 * @param entries newest first.
 * @param dayOf the local day of a time.
 * @param region whose national numbers are in the history.
 */
export function rowsOf(
  entries: readonly HistoryEntry[],
  dayOf: (at: Instant) => string,
  region?: string,
): readonly HistoryRow[] {
  const numberIn = numbersIn(region)
  const reachedAfter = new Set<string>()
  const rows: { of: string; entries: [HistoryEntry, ...HistoryEntry[]]; isDealtWith: boolean }[] =
    []
  for (const entry of entries) {
    const address = addressOf(entry)
    const number = address === undefined ? undefined : numberIn(address)
    const isDealtWith = entry.kind === 'missed' && number !== undefined && reachedAfter.has(number)
    if (number !== undefined && entry.kind !== 'missed') reachedAfter.add(number)
    // Calls of unknown parties stay separate: they may be of different parties.
    const of = number === undefined ? '' : `${entry.kind} ${dayOf(entry.at)} ${number}`
    const last = rows.at(-1)
    if (last && of !== '' && last.of === of) last.entries.push(entry)
    else rows.push({ of, entries: [entry], isDealtWith })
  }
  return rows.map(({ entries: [first, ...rest], isDealtWith }) => ({
    key: keyOf(rest.at(-1) ?? first),
    entries: [first, ...rest],
    isDealtWith,
  }))
}

/** Whether what is typed is found in the party, the note or a tag. */
export function isFound(
  { party }: HistoryEntry,
  note: Note | undefined,
  typed: string,
  region?: string,
): boolean {
  const { name, address } = party.is === 'known' ? party : {}
  const texts = [name, address, note?.text, ...(note?.tags ?? [])]
  return isFoundIn({ texts, numbers: [address] }, typed, region)
}

/** What was typed with `#tags` in it: the text, and the tags once each. */
export function noteOf(typed: string): Note | undefined {
  const text = typed.trim().slice(0, 500)
  if (text === '') return undefined
  const tags = [...text.matchAll(/#([\p{L}\p{N}_-]+)/gu)].map((match) => match[1] ?? '')
  return { text, tags: [...new Set(tags.map((tag) => tag.toLocaleLowerCase()))] }
}

type Recently = {
  readonly elsewhere: readonly Elsewhere[]
  readonly dayOf: (at: Instant) => string
  readonly region: string | undefined
  readonly most: number
}

/** The last rows, of which the missed ones that still wait for a call come first. */
export function recentRows(
  entries: readonly HistoryEntry[],
  { elsewhere, dayOf, region, most }: Recently,
): readonly HistoryRow[] {
  const rows = rowsOf(withNames(entries, region), dayOf, region).slice(0, most)
  const isWaiting = ({ entries: [first], isDealtWith }: HistoryRow) =>
    first.kind === 'missed' && !isDealtWith && !isElsewhere(first, elsewhere, region)
  return [...rows.filter(isWaiting), ...rows.filter((row) => !isWaiting(row))]
}

/** A call as its note needs it: Webex has no row of it before it has ended. */
type NotedCall = { readonly created: Instant; readonly party: Party }

const LIVE = /^live (\d+) (.*)$/

/** The key of a note that is written during a call, until the call is in the history. */
export function liveNoteKey({ created, party }: NotedCall): string {
  return `live ${Math.round(created)} ${party.is === 'known' ? (party.address ?? '') : ''}`
}

/** Webex's time of a call is that of its beginning, by another clock. */
const SAME_CALL_MS = 3 * 60_000

/** The rows that the notes of calls belong to, by the keys of the notes. */
export function settledNotes(
  keys: readonly string[],
  entries: readonly HistoryEntry[],
): readonly { readonly from: string; readonly to: string }[] {
  return keys.flatMap((from) => {
    const [, created = '', address = ''] = LIVE.exec(from) ?? []
    if (created === '') return []
    const away = ({ at }: HistoryEntry) => Math.abs(at - Number(created))
    const [entry] = entries
      .filter((one) => {
        const its = addressOf(one) ?? ''
        return away(one) < SAME_CALL_MS && (its === address || isSameNumber(its, address))
      })
      .sort((one, other) => away(one) - away(other))
    return entry ? [{ from, to: keyOf(entry) }] : []
  })
}

/** The earlier calls with a party, newest first. @param region whose national numbers are compared. */
export function callsWith(
  party: Party,
  entries: readonly HistoryEntry[],
  region: string | undefined,
): readonly HistoryEntry[] {
  const address = party.is === 'known' ? party.address : undefined
  if (address === undefined) return []
  return entries.filter((entry) => {
    const its = addressOf(entry)
    return its !== undefined && (its === address || isSameNumber(its, address, region))
  })
}
