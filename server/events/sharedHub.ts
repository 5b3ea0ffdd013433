// A hub for several instances that share events through Redis (docs/adr/0009). One stream contains
// everybody's events in an order that is the same at every instance. Each instance reads it and keeps
// the last minutes, so a browser can reconnect to any of them. The events in Redis are encrypted.
import { createHash, randomBytes } from 'node:crypto'
import type { ServerKeys } from '../relay/keys.ts'
import { createEventSeal } from '../relay/sealing.ts'
import type { Redis, RedisClient, RedisSession } from '../redis/redis.ts'
import { BLOCK_MS } from '../redis/redis.ts'
import type { Position, Reader } from './channels.ts'
import { createChannels, positionOf, RESYNC } from './channels.ts'
import type { Hub, Published } from './hub.ts'
import { FORSAKEN_MS, linesOf, REMEMBERED_MS } from './hub.ts'

const EVENTS = 'cordboard:events'
/** Opened streams and ended sign-ins. Apart from the events, so that they push none out. */
const CONTROL = 'cordboard:control'
/** When this Redis was first used, and a random word. Ids of another Redis are not accepted. */
const EPOCH = 'cordboard:epoch'
/** The sign-ins that have a stream, and when each was last seen. */
const streamsOf = (address: string) => `cordboard:streams:${address}`
const seenKey = (address: string, identity: string) =>
  `cordboard:seen:${createHash('sha256').update(`${address} ${identity}`).digest('base64url')}`

const KEPT_MS = 5 * 60_000
const MOST_EVENTS = 50_000
const MOST_CONTROLS = 1_000
const PAGE = 1_000
/** Redis deletes a stream when nothing was added for so long. */
const QUIET_S = 600
const PRESENCE_MS = 10_000
/** A sign-in not seen for so long has no stream any more: its instance was killed. */
const ABSENT_MS = 35_000

/** One atomic step, so that an event delivered to two instances is added once. */
const PUBLISH = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if redis.call('EXISTS', KEYS[3]) == 0 then
  local since = string.match(redis.call('GET', KEYS[4]) or '', '^%d+')
  if since and now - tonumber(since) >= tonumber(ARGV[6]) then return 'forsaken' end
end
if not redis.call('SET', KEYS[2], '1', 'NX', 'PX', ARGV[3]) then return 'repeated' end
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[4], '*', 'to', ARGV[1], 'event', ARGV[2])
redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f', now - tonumber(ARGV[5])))
redis.call('EXPIRE', KEYS[1], ARGV[7])
return 'delivered'`

const BEGIN = `
local time = redis.call('TIME')
local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
redis.call('SET', KEYS[1], now .. '-' .. ARGV[1], 'NX')
return {redis.call('GET', KEYS[1]), now}`

type Entry = { readonly id: string; readonly message: Readonly<Record<string, string>> }

/** A stream of this instance. `hasBegun`: its entry in the control stream was read. */
type Own = { readonly reader: Reader; readonly number: string; hasBegun: boolean }

type SharedHubOptions = {
  readonly redis: Redis
  readonly keys: ServerKeys
  /** ms since 1970, for tests. */
  readonly now?: () => number
}

/** Available while Redis is up. When it goes away, streams end and pages poll. */
export function createSharedHub({ redis, keys, now = Date.now }: SharedHubOptions): Hub {
  const seal = createEventSeal(keys)
  const channels = createChannels(now)
  const instance = randomBytes(9).toString('base64url')
  /** Streams of this instance, by their sign-in. The control stream names each by its number. */
  const own = new Map<string, Set<Own>>()
  let lastNumber = 0
  /** Addresses with events that could not be added at Redis. */
  const unshared = new Set<string>()

  function arrived({ id, message: { to: address = '', event } }: Entry) {
    const position = positionOf(id)
    if (!position) return
    const lines = () => {
      // An entry without an event asks for a resync. One that this instance cannot decrypt does, too:
      // the other instances have a newer key.
      const text = event === undefined ? undefined : seal.open(event)
      return text?.startsWith(`${address} `) ? linesOf(text.slice(address.length + 1)) : RESYNC
    }
    channels.pass({ address, position, bytes: event?.length ?? 0, lines })
  }

  function controlled({ message: { signedOut, joined, at, number } }: Entry) {
    if (signedOut !== undefined) channels.signedOut(signedOut)
    const here = [...(own.get(joined ?? '') ?? [])]
    if (at === instance) {
      for (const one of here) if (one.number === number) one.hasBegun = true
      return
    }
    // A stream of this instance whose own entry is still to come is the newer one.
    const older = here.filter(({ hasBegun }) => hasBegun)
    if (older.length > 0) channels.replaced(older.map(({ reader }) => reader))
  }

  const add = async (client: RedisClient, key: string, message: Record<string, string>) => {
    const threshold = key === EVENTS ? MOST_EVENTS : MOST_CONTROLS
    const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold } as const
    await Promise.all([client.xAdd(key, '*', message, { TRIM }), client.expire(key, QUIET_S)])
  }

  /** Sends `resync` to the addresses in `unshared`. */
  async function tellUnshared(client: RedisClient) {
    const told = [...unshared]
    unshared.clear()
    try {
      await Promise.all(told.map((to) => add(client, EVENTS, { to })))
    } catch (error) {
      for (const address of told) unshared.add(address)
      throw error
    }
  }

  const tell = (message: Record<string, string>) => {
    void redis.ask((client) => add(client, CONTROL, message)).catch(() => undefined)
  }

  /** Reads the recent events, then follows both streams. */
  async function begin(session: RedisSession): Promise<void> {
    const { client } = session
    const reading = await session.open()
    const newest = (await client.xRevRange(CONTROL, '+', '-', { COUNT: 1 })) as Entry[]
    const [epoch, time] = (await client.eval(BEGIN, {
      keys: [EPOCH],
      arguments: [randomBytes(6).toString('base64url')],
    })) as [string, string]
    const [first] = (await client.xRange(EVENTS, '-', '+', { COUNT: 1 })) as Entry[]
    const isCut = (await client.xLen(EVENTS)) >= MOST_EVENTS
    const oldest: Position = [Number(time) - KEPT_MS, 0]
    const cut = isCut && first ? positionOf(first.id) : undefined
    channels.begin(epoch, cut && cut[0] > oldest[0] ? cut : oldest)
    let last = `${oldest[0]}-0`
    for (;;) {
      const page = (await client.xRange(EVENTS, `(${last}`, '+', { COUNT: PAGE })) as Entry[]
      page.forEach(arrived)
      last = page.at(-1)?.id ?? last
      if (page.length < PAGE) break
    }
    await tellUnshared(client)
    void follow(reading, last, newest[0]?.id ?? '0-0').catch((error: unknown) => session.end(error))
  }

  async function follow(reading: RedisClient, event: string, control: string): Promise<never> {
    let [lastEvent, lastControl] = [event, control]
    for (;;) {
      const from = [
        { key: EVENTS, id: lastEvent },
        { key: CONTROL, id: lastControl },
      ]
      const replies = await reading.xRead(from, { BLOCK: BLOCK_MS, COUNT: PAGE })
      for (const { name, messages } of (replies ?? []) as { name: string; messages: Entry[] }[]) {
        for (const entry of messages) {
          if (name === EVENTS) arrived(entry)
          else controlled(entry)
        }
        const { id } = messages.at(-1) ?? {}
        if (id !== undefined && name === EVENTS) lastEvent = id
        if (id !== undefined && name === CONTROL) lastControl = id
      }
    }
  }

  /**
   * Notes that these have a stream.
   * @param seenAt ms; older than `ABSENT_MS` for a stream that has just ended.
   */
  function seen(streams: readonly { address: string; signIn: string }[], seenAt: number) {
    void redis
      .ask((client) =>
        Promise.all(
          streams.flatMap(({ address, signIn }) => {
            const key = streamsOf(address)
            const member = { score: seenAt, value: `${signIn} ${instance}` }
            return [client.zAdd(key, member), client.pExpire(key, FORSAKEN_MS)]
          }),
        ),
      )
      .catch(() => undefined)
  }

  const presence = setInterval(() => {
    if (!redis.isUp) return
    seen(channels.streams(), now())
    void redis.ask(tellUnshared).catch(() => undefined)
  }, PRESENCE_MS)
  presence.unref()

  redis.eachSession(begin, () => channels.end(RESYNC))

  return {
    get isAvailable() {
      return redis.isUp
    },
    async publish(address, event, identity) {
      try {
        return (await redis.ask((client) =>
          client.eval(PUBLISH, {
            keys: [EVENTS, seenKey(address, identity), streamsOf(address), EPOCH],
            arguments: [
              address,
              seal.seal(`${address} ${JSON.stringify(event)}`),
              ...[REMEMBERED_MS, MOST_EVENTS, KEPT_MS, FORSAKEN_MS, QUIET_S].map(String),
            ],
          }),
        )) as Published
      } catch {
        unshared.add(address)
        return 'unshared'
      }
    },
    join(address, reader, lastId) {
      lastNumber += 1
      const { signIn } = reader
      const one: Own = { reader, number: String(lastNumber), hasBegun: false }
      const ofSignIn = own.get(signIn) ?? new Set()
      own.set(signIn, ofSignIn.add(one))
      const { beat, leave } = channels.join(address, reader, lastId)
      tell({ joined: signIn, at: instance, number: one.number })
      seen([{ address, signIn }], now())
      return {
        beat,
        leave() {
          leave()
          ofSignIn.delete(one)
          if (ofSignIn.size === 0 && own.get(signIn) === ofSignIn) own.delete(signIn)
          if (!channels.signInsAt(address).includes(signIn)) {
            seen([{ address, signIn }], now() - ABSENT_MS)
          }
        },
      }
    },
    signedOut(signIn) {
      channels.signedOut(signIn)
      tell({ signedOut: signIn })
    },
    async hasOthers(address, signIn) {
      try {
        const members = await redis.ask(async (client) => {
          const key = streamsOf(address)
          await client.zRemRangeByScore(key, '-inf', now() - FORSAKEN_MS)
          return client.zRangeByScore(key, `(${now() - ABSENT_MS}`, '+inf')
        })
        return members.some((member) => !member.startsWith(`${signIn} `))
      } catch {
        return true
      }
    },
    get streams() {
      return channels.count
    },
    close() {
      clearInterval(presence)
      channels.end()
    },
  }
}
