// Brings events to the streams of whom they are for, within this process.
import { randomBytes } from 'node:crypto'
import type { Joined, Reader } from './channels.ts'
import { createChannels } from './channels.ts'
import type { PushedEvent } from './delivery.ts'
import { createMemory } from './delivery.ts'

/** What becomes of an event. */
export type Published =
  | 'delivered'
  | 'repeated'
  /** Nobody has had a stream for a day. */
  | 'forsaken'
  /** The other instances could not be told; those whom it is for ask Webex themselves. */
  | 'unshared'

/** Forwards events to the open streams of an address. */
export type Hub = {
  /** False: no stream can be had now, and those that were open have ended. */
  readonly isAvailable: boolean
  /** @param identity the same whenever the event is delivered. Never rejects. */
  publish(address: string, event: PushedEvent, identity: string): Promise<Published>
  /** What it has missed since `lastId` comes first, or `resync` where that is not known. */
  join(address: string, reader: Reader, lastId: string | undefined): Joined
  /** Ends the streams of a sign-in that is over. */
  signedOut(signIn: string): void
  /** Whether another sign-in than this one has a stream; where that is not known, it has. */
  hasOthers(address: string, signIn: string): Promise<boolean>
  readonly streams: number
  /** Ends all streams; their browsers reconnect to another instance. */
  close(): void
}

/** For how long after its last stream an address still takes events. */
export const FORSAKEN_MS = 24 * 3_600_000
/** How old an event may be: what is older was recorded and sent again by somebody, or is of no use. */
export const OLDEST_MS = 10 * 60_000
/** For how long an event is known again. Longer than it may be old, as clocks differ. */
export const REMEMBERED_MS = 2 * OLDEST_MS
const MOST_REMEMBERED = 100_000

/** The lines of an event's frame below its id. */
export const linesOf = (json: string) => `event: webex\ndata: ${json}\n\n`

/**
 * A hub for this process only.
 *
 * @param now ms, for tests.
 */
export function createHub(now: () => number = Date.now): Hub {
  const openedAt = now()
  const channels = createChannels(now)
  const memory = createMemory(MOST_REMEMBERED, REMEMBERED_MS, now)
  const lastReaderAt = new Map<string, number>()
  let count = 0
  // Numbers of another process, or of this one before it was restarted, are not ours.
  channels.begin(randomBytes(6).toString('base64url'), [0, 0])

  function forget() {
    for (const [address, at] of lastReaderAt) {
      if (now() - at >= FORSAKEN_MS && channels.signInsAt(address).length === 0) {
        lastReaderAt.delete(address)
      }
    }
  }

  const isForsaken = (address: string) =>
    channels.signInsAt(address).length === 0 &&
    now() - (lastReaderAt.get(address) ?? openedAt) >= FORSAKEN_MS

  return {
    isAvailable: true,
    publish(address, event, identity) {
      if (isForsaken(address)) return Promise.resolve('forsaken')
      if (memory.isRepeated(`${address} ${identity}`)) return Promise.resolve('repeated')
      count += 1
      const json = JSON.stringify(event)
      const lines = () => linesOf(json)
      channels.pass({ address, position: [0, count], bytes: json.length, lines })
      return Promise.resolve('delivered')
    },
    join(address, reader, lastId) {
      forget()
      lastReaderAt.set(address, now())
      const { beat, leave } = channels.join(address, reader, lastId)
      return {
        beat,
        leave() {
          leave()
          lastReaderAt.set(address, now())
        },
      }
    },
    signedOut: (signIn) => channels.signedOut(signIn),
    hasOthers: (address, signIn) =>
      Promise.resolve(channels.signInsAt(address).some((other) => other !== signIn)),
    get streams() {
      return channels.count
    },
    close: () => channels.end(),
  }
}
