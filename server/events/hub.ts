// Passes events to the open streams of their addresses, within this process.
import { randomBytes } from 'node:crypto'
import type { Joined, Reader } from './channels.ts'
import { createChannels } from './channels.ts'
import type { PushedEvent } from './delivery.ts'
import { createMemory } from './delivery.ts'

/** What becomes of an event. */
export type Published =
  | 'delivered'
  | 'repeated'
  /** The address has had no stream for a day. */
  | 'forsaken'
  /** It could not be shared with the other instances; its readers get `resync` later. */
  | 'unshared'

/** Forwards events to the open streams of an address. */
export type Hub = {
  /** False: streams cannot be opened now, and those that were open have ended. */
  readonly isAvailable: boolean
  /**
   * Never rejects.
   * @param identity the same for each delivery of the event.
   */
  publish(address: string, event: PushedEvent, identity: string): Promise<Published>
  /** First writes what the reader missed since `lastId`, or `resync` if that is not known. */
  join(address: string, reader: Reader, lastId: string | undefined): Joined
  /** Ends the streams of a sign-in that has ended, at all instances. */
  signedOut(signIn: string): void
  /** Whether another sign-in than this one has a stream; true if that is not known. */
  hasOthers(address: string, signIn: string): Promise<boolean>
  readonly streams: number
  /** Ends all streams; their browsers reconnect to another instance. */
  close(): void
}

/** How long after its last stream an address still accepts events. */
export const FORSAKEN_MS = 24 * 3_600_000
/** An older event was recorded and sent again by somebody, or waited too long to be of use. */
export const OLDEST_MS = 10 * 60_000
/** How long a repeated event is recognized. Longer than `OLDEST_MS`, as clocks differ. */
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
  // Ids of another process, or of this one before a restart, must not be accepted.
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
