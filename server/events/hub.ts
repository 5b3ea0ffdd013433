// Brings events to the streams of whom they are for, within this process: numbered, kept for a while
// for a browser that comes back, and never waiting for one that does not read.
import { randomBytes } from 'node:crypto'
import type { PushedEvent } from './delivery.ts'

/** One open stream. */
export type Reader = {
  /** Of which sign-in it is. A sign-in has one stream. */
  readonly signIn: string
  /** Takes a frame of Server-Sent Events; false: it does not keep up. */
  write(frame: string): boolean
  end(): void
}

/** Passes events on to the streams that are open for an address. */
export type Hub = {
  publish(address: string, event: PushedEvent): void
  /**
   * What it has missed since `lastId` comes first, or `resync` where that is not known.
   * @returns leaves.
   */
  join(address: string, reader: Reader, lastId: string | undefined): () => void
  /** Ends the streams of a sign-in that is over. */
  signedOut(signIn: string): void
  /** Whether another sign-in than this one has a stream. */
  hasOthers(address: string, signIn: string): boolean
  /** Whether nobody has had a stream for a day. */
  isForsaken(address: string): boolean
  readonly streams: number
  /** Ends all streams; those who come back find another instance. */
  close(): void
}

const MOST_KEPT = 200
const KEPT_MS = 5 * 60_000
const FORSAKEN_MS = 24 * 3_600_000

type Kept = { readonly seq: number; readonly at: number; readonly frame: string }
type Channel = { readers: Set<Reader>; kept: Kept[]; lastReaderAt: number; lastSeq: number }

const RESYNC = 'event: resync\ndata: {}\n\n'
/** The event that keeps a quiet stream open through proxies. */
export const BEAT = 'event: beat\ndata: {}\n\n'
const REPLACED = 'event: replaced\ndata: {}\n\n'
const SIGNED_OUT = 'event: signedOut\ndata: {}\n\n'

/**
 * A hub of this process alone.
 *
 * @param now ms, for tests.
 */
export function createHub(now: () => number = Date.now): Hub {
  /** Numbers of another process, or of this one before it was restarted, are not ours. */
  const epoch = randomBytes(6).toString('base64url')
  const openedAt = now()
  const channels = new Map<string, Channel>()
  let seq = 0

  function channelOf(address: string): Channel {
    const known = channels.get(address)
    if (known) return known
    const channel: Channel = { readers: new Set(), kept: [], lastReaderAt: now(), lastSeq: seq }
    channels.set(address, channel)
    return channel
  }

  function drop(channel: Channel, reader: Reader, lastWord?: string) {
    if (!channel.readers.delete(reader)) return
    channel.lastReaderAt = now()
    if (lastWord !== undefined) reader.write(lastWord)
    reader.end()
  }

  function write(channel: Channel, reader: Reader, frame: string) {
    if (!reader.write(frame)) drop(channel, reader, RESYNC)
  }

  /** The oldest channels first: nobody has read them for a day. */
  function forget() {
    for (const [address, channel] of channels) {
      if (channel.readers.size > 0 || now() - channel.lastReaderAt < FORSAKEN_MS) continue
      channels.delete(address)
    }
  }

  function missedSince(channel: Channel, lastId: string): readonly string[] | undefined {
    const [of, number] = lastId.split('.')
    const last = Number(number)
    if (of !== epoch || !Number.isSafeInteger(last) || last < channel.lastSeq) return undefined
    return channel.kept.filter((one) => one.seq > last).map(({ frame }) => frame)
  }

  return {
    publish(address, event) {
      const channel = channels.get(address)
      if (!channel) return
      seq += 1
      const frame = `id: ${epoch}.${seq}\nevent: webex\ndata: ${JSON.stringify(event)}\n\n`
      channel.kept.push({ seq, at: now(), frame })
      const oldest = now() - KEPT_MS
      while (channel.kept[0] && (channel.kept.length > MOST_KEPT || channel.kept[0].at < oldest)) {
        channel.lastSeq = channel.kept.shift()?.seq ?? channel.lastSeq
      }
      for (const reader of channel.readers) write(channel, reader, frame)
    },
    join(address, reader, lastId) {
      forget()
      const isNew = !channels.has(address)
      const channel = channelOf(address)
      for (const other of channel.readers) {
        if (other.signIn === reader.signIn) drop(channel, other, REPLACED)
      }
      channel.readers.add(reader)
      const missed = isNew || lastId === undefined ? undefined : missedSince(channel, lastId)
      // The number to come back with, also where nothing ever happens.
      const first = missed ? [...missed, BEAT] : [`id: ${epoch}.${seq}\n${RESYNC}`]
      for (const frame of first) write(channel, reader, frame)
      return () => drop(channel, reader)
    },
    signedOut(signIn) {
      for (const channel of channels.values()) {
        for (const reader of channel.readers) {
          if (reader.signIn === signIn) drop(channel, reader, SIGNED_OUT)
        }
      }
    },
    hasOthers: (address, signIn) =>
      [...(channels.get(address)?.readers ?? [])].some((reader) => reader.signIn !== signIn),
    isForsaken(address) {
      const channel = channels.get(address)
      if (channel && channel.readers.size > 0) return false
      return now() - (channel?.lastReaderAt ?? openedAt) >= FORSAKEN_MS
    },
    get streams() {
      return [...channels.values()].reduce((sum, { readers }) => sum + readers.size, 0)
    },
    close() {
      for (const channel of channels.values()) {
        for (const reader of channel.readers) drop(channel, reader)
      }
    },
  }
}
