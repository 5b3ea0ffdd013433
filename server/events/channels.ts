// The open streams of this process and the recent events: numbered, kept for a while for a browser
// that reconnects, and never waiting for one that does not read. The events come from hub.ts or
// sharedHub.ts.

import type { Queue } from './queue.ts'
import { createQueue } from './queue.ts'

/** The place of an event among all: the id of its entry in Redis, or a count. */
export type Position = readonly [ms: number, count: number]

const isAfter = (one: Position, other: Position) =>
  one[0] > other[0] || (one[0] === other[0] && one[1] > other[1])

const textOf = ([ms, count]: Position) => `${ms}-${count}`

/** Reads `ms-count`; `undefined` if the text is anything else. */
export function positionOf(text: string): Position | undefined {
  const [, ms, count] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return ms === undefined ? undefined : [Number(ms), Number(count)]
}

/** One open stream. */
export type Reader = {
  /** The sign-in that it belongs to. A sign-in has one stream. */
  readonly signIn: string
  /** Accepts a frame of Server-Sent Events; false: the reader does not keep up. */
  write(frame: string): boolean
  end(): void
}

/** A stream after it was joined. */
export type Joined = {
  /** Writes a heartbeat with the current id. */
  readonly beat: () => void
  readonly leave: () => void
}

/** Something for the readers of an address; its frame is made only if there are any. */
export type Arrival = {
  readonly address: string
  readonly position: Position
  /** About the memory that it needs while it is kept. */
  readonly bytes: number
  /** The lines of a frame below its id. */
  lines(): string
}

const KEPT_MS = 5 * 60_000
const MOST_KEPT = 50_000
const MOST_KEPT_BYTES = 64 * 1_048_576
/** Bytes. To replay more would cost more than a poll; half of what a reader may leave unread. */
const MOST_REPLAYED = 524_288

/** The lines that tell a page to ask for everything. */
export const RESYNC = 'event: resync\ndata: {}\n\n'
const BEAT = 'event: beat\ndata: {}\n\n'
const REPLACED = 'event: replaced\ndata: {}\n\n'
const SIGNED_OUT = 'event: signedOut\ndata: {}\n\n'

type Kept = Arrival & { readonly at: number }
/** `after`: it has received everything up to there. */
type Open = { readonly reader: Reader; readonly address: string; after: Position }

/** @param now ms, for tests. */
export function createChannels(now: () => number) {
  let epoch = ''
  /** Only what came later is kept completely. */
  let floor: Position = [0, 0]
  /** Of the last event, which its readers have already received. */
  let position: Position = [0, 0]
  const open = new Map<string, Set<Open>>()
  const kept = new Map<string, Queue<Kept>>()
  /** Everything kept, the oldest first. */
  let order = createQueue<Kept>()
  let keptBytes = 0

  function drop(one: Open, lastWord?: string) {
    const here = open.get(one.address)
    if (!here?.delete(one)) return
    if (here.size === 0) open.delete(one.address)
    if (lastWord !== undefined) one.reader.write(lastWord)
    one.reader.end()
  }

  function write(one: Open, frame: string) {
    if (!one.reader.write(frame)) drop(one, RESYNC)
  }

  const frameOf = (arrival: Arrival) =>
    `id: ${epoch}.${textOf(arrival.position)}\n${arrival.lines()}`

  const forgetOld = () => {
    const oldest = now() - KEPT_MS
    for (let one = order.first; one; one = order.first) {
      if (order.size <= MOST_KEPT && keptBytes <= MOST_KEPT_BYTES && one.at >= oldest) return
      order.shift()
      keptBytes -= one.bytes
      floor = one.position
      const of = kept.get(one.address)
      of?.shift()
      if (of?.size === 0) kept.delete(one.address)
    }
  }

  /** The position of a `Last-Event-ID`; `undefined` if what followed it is not kept completely. */
  function comesFrom(lastId: string | undefined): Position | undefined {
    const [of, text = ''] = lastId?.split('.') ?? []
    const last = of === epoch ? positionOf(text) : undefined
    return last && !isAfter(floor, last) ? last : undefined
  }

  function missedSince(address: string, last: Position): readonly Kept[] | undefined {
    const missed = (kept.get(address)?.items() ?? []).filter((one) => isAfter(one.position, last))
    const bytes = missed.reduce((sum, one) => sum + one.bytes, 0)
    return bytes <= MOST_REPLAYED ? missed : undefined
  }

  const all = () => [...open.values()].flatMap((here) => [...here])

  return {
    /**
     * Forgets everything before.
     * @param of a name for the numbering: ids with another name are not accepted.
     * @param from everything after it will be kept.
     */
    begin(of: string, from: Position) {
      epoch = of
      floor = from
      position = from
      kept.clear()
      order = createQueue()
      keptBytes = 0
    },
    /** To be called in the order of positions. */
    pass(arrival: Arrival) {
      const one = { ...arrival, at: now() }
      position = arrival.position
      const of = kept.get(arrival.address) ?? createQueue()
      of.push(one)
      kept.set(arrival.address, of)
      order.push(one)
      keptBytes += arrival.bytes
      forgetOld()
      const here = open.get(arrival.address)
      if (!here) return
      const frame = frameOf(arrival)
      for (const each of here) if (isAfter(position, each.after)) write(each, frame)
    },
    /** First writes what it missed since `lastId`, or `resync` if that is not known. */
    join(address: string, reader: Reader, lastId: string | undefined): Joined {
      forgetOld()
      const here = open.get(address) ?? new Set()
      for (const other of here) if (other.reader.signIn === reader.signIn) drop(other, REPLACED)
      const last = comesFrom(lastId)
      const missed = last && missedSince(address, last)
      // The browser may come from an instance that had read further than this one.
      const after = missed && last && isAfter(last, position) ? last : position
      const one: Open = { reader, address, after }
      open.set(address, here.add(one))
      const mark = () =>
        `id: ${epoch}.${textOf(isAfter(one.after, position) ? one.after : position)}\n`
      // An id to reconnect with, also if no event ever comes.
      const first = missed ? [...missed.map(frameOf), mark() + BEAT] : [mark() + RESYNC]
      for (const frame of first) write(one, frame)
      return { beat: () => write(one, mark() + BEAT), leave: () => drop(one) }
    },
    /** Ends the streams of a sign-in that has ended. */
    signedOut(signIn: string) {
      for (const one of all()) if (one.reader.signIn === signIn) drop(one, SIGNED_OUT)
    },
    /** Ends these streams, as their sign-in has opened a newer one at another instance. */
    replaced(readers: Iterable<Reader>) {
      const those = new Set(readers)
      for (const one of all()) if (those.has(one.reader)) drop(one, REPLACED)
    },
    signInsAt: (address: string): readonly string[] =>
      [...(open.get(address) ?? [])].map(({ reader }) => reader.signIn),
    streams: (): readonly { readonly address: string; readonly signIn: string }[] =>
      all().map(({ address, reader: { signIn } }) => ({ address, signIn })),
    get count() {
      return [...open.values()].reduce((sum, here) => sum + here.size, 0)
    },
    /** Ends all streams. */
    end(lastWord?: string) {
      for (const one of all()) drop(one, lastWord)
    },
  }
}
