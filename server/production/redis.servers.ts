// What instances share through a real Redis: events, who has a stream, and who has signed out.
import { createClient } from '@redis/client'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { freePort } from '../../scripts/freePort.ts'
import type { PushedEvent } from '../events/delivery.ts'
import { createSharedHub } from '../events/sharedHub.ts'
import { createRedis } from '../redis/redis.ts'
import { shareSignedOut } from '../relay/sharedSignedOut.ts'
import { signedOutInMemory } from '../relay/signedOut.ts'
import type { Program } from './programs.ts'
import { isInstalled, startRedis } from './programs.ts'

const isThere = isInstalled('redis-server', '--version')
const ADDRESS = 'a'.repeat(43)
const keys = [randomBytes(32)] as const
const DAY_MS = 24 * 3_600_000

let port: number
let server: Program
beforeEach(async () => {
  if (!isThere) return
  port = await freePort()
  server = await startRedis(port)
})
afterEach(async () => {
  if (isThere) await server.stop()
})

const event = (callId: string): PushedEvent => ({
  resource: 'telephony_calls',
  event: 'created',
  data: { callId, remoteParty: { name: 'Ann Example' } },
})

async function instance() {
  const said: string[] = []
  const redis = createRedis({
    url: `redis://127.0.0.1:${port}`,
    observer: { redisIsUp: (isUp, why) => said.push(isUp ? 'up' : `away: ${why}`) },
  })
  const own = signedOutInMemory()
  const signedOut = shareSignedOut(own, redis)
  const hub = createSharedHub({ redis, keys })
  await redis.start(30_000)
  onTestFinished(() => {
    hub.close()
    redis.close()
  })
  const publish = (callId: string, to = ADDRESS) => hub.publish(to, event(callId), callId)
  const join = (signIn = 'one', lastId?: string) => {
    const frames: string[] = []
    const reader = {
      signIn,
      write: (frame: string) => frames.push(frame) > 0,
      end: () => queueMicrotask(() => joined.leave()),
    }
    const joined = hub.join(ADDRESS, reader, lastId)
    const calls = () => frames.flatMap((frame) => /"callId":"([^"]*)"/.exec(frame)?.[1] ?? [])
    const names = () => frames.flatMap((frame) => /event: (\w+)/.exec(frame)?.[1] ?? [])
    const lastId_ = () => frames.flatMap((frame) => /^id: (.*)/.exec(frame)?.[1] ?? []).at(-1)
    return { ...joined, calls, names, lastId: lastId_ }
  }
  return { redis, hub, signedOut, own, publish, join, said }
}

async function raw() {
  const client = createClient({ url: `redis://127.0.0.1:${port}`, RESP: 2 })
  // It outlives the Redis of its test by a moment.
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(() => client.destroy())
  return client
}

/** Waits longer than Redis needs on a busy machine. */
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000, interval: 20 })

describe.runIf(isThere)('events', () => {
  it('reach the streams of other instances, once and in order', async () => {
    const [one, two] = [await instance(), await instance()]
    const stream = two.join()
    const calls = Array.from({ length: 200 }, (_, each) => `call-${each}`)
    for (const call of calls) expect(await one.publish(call)).toBe('delivered')
    // Delivered to the other instance as well, as a second webhook would.
    expect(await two.publish('call-7')).toBe('repeated')
    await one.publish('last')
    await until(() => expect(stream.calls().at(-1)).toBe('last'))
    expect(stream.calls()).toEqual([...calls, 'last'])
  })

  it('are there for a browser that comes back to another instance, also a new one', async () => {
    const [one, two] = [await instance(), await instance()]
    const stream = one.join()
    await two.publish('first')
    await until(() => expect(stream.calls()).toEqual(['first']))
    stream.leave()
    await two.publish('second')
    const again = two.join('one', stream.lastId())
    await until(() => expect(again.calls()).toEqual(['second']))
    const late = (await instance()).join('two', stream.lastId())
    expect([late.calls(), late.names()]).toEqual([['second'], ['webex', 'beat']])
  })

  it('are sealed at Redis, and do not stay there', async () => {
    const one = await instance()
    const client = await raw()
    for (let each = 1; each <= 500; each++)
      await client.xAdd('cordboard:events', `${each}-0`, { x: 'y' })
    const stream = one.join()
    await one.publish('call')
    await until(() => expect(stream.calls()).toEqual(['call']))
    const kept = await client.xRange('cordboard:events', '-', '+')
    // Redis drops whole nodes of a hundred.
    expect(kept?.length).toBeLessThan(110)
    expect(JSON.stringify(kept)).toContain(ADDRESS)
    expect(JSON.stringify(kept)).not.toMatch(/Ann|callId/)
    const names = await client.keys('*')
    expect(names).toHaveLength(5)
    for (const key of names) {
      if (key !== 'cordboard:epoch') expect(await client.ttl(key), key).toBeGreaterThan(0)
    }
  })

  it('for whom nobody had a stream for a day are refused, whichever instance they come to', async () => {
    const [one, two] = [await instance(), await instance()]
    const client = await raw()
    expect(await one.publish('new')).toBe('delivered')
    await client.set('cordboard:epoch', `${Date.now() - DAY_MS - 1_000}-word`)
    expect(await one.publish('late')).toBe('forsaken')
    const stream = two.join()
    await until(async () =>
      expect(await one.publish(randomBytes(9).toString('hex'))).toBe('delivered'),
    )
    stream.leave()
    // A day counts from the end of the stream.
    expect(await one.publish('just left')).toBe('delivered')
  })
})

describe.runIf(isThere)('streams', () => {
  it('of one person are known to all instances, until they end', async () => {
    const [one, two] = [await instance(), await instance()]
    const stream = one.join('mine')
    await until(async () => expect(await two.hub.hasOthers(ADDRESS, 'other')).toBe(true))
    expect(await two.hub.hasOthers(ADDRESS, 'mine')).toBe(false)
    stream.leave()
    await until(async () => expect(await two.hub.hasOthers(ADDRESS, 'other')).toBe(false))
  })

  it('of one sign-in are one: that at the other instance is replaced by the newer', async () => {
    const [one, two] = [await instance(), await instance()]
    const [first, others] = [one.join('mine'), one.join('others')]
    await until(async () => expect(await two.hub.hasOthers(ADDRESS, 'x')).toBe(true))
    const second = two.join('mine')
    await until(() => expect(first.names()).toContain('replaced'))
    const third = one.join('mine')
    await until(() => expect(second.names()).toContain('replaced'))
    await one.publish('call')
    await until(() => expect([third.calls(), others.calls()]).toEqual([['call'], ['call']]))
    expect([third.names(), others.names()].flat()).not.toContain('replaced')
  })

  it('end at all instances with their sign-in, and a copied cookie is good at none', async () => {
    const [one, two] = [await instance(), await instance()]
    const stream = two.join('mine')
    await one.signedOut.add('mine', Date.now() + DAY_MS)
    one.hub.signedOut('mine')
    expect([await two.signedOut.has('mine'), await two.signedOut.has('other')]).toEqual([
      true,
      false,
    ])
    await until(() => expect(stream.names()).toContain('signedOut'))
  })
})

describe.runIf(isThere)('while Redis is away', () => {
  it('streams end with resync, events and sign-outs wait, and all of it comes back', async () => {
    const [one, two] = [await instance(), await instance()]
    const stream = two.join()
    await one.publish('before')
    await until(() => expect(stream.calls()).toEqual(['before']))
    await server.stop()
    await until(() => expect(stream.names().at(-1)).toBe('resync'))
    await until(() => expect([one.hub.isAvailable, two.hub.isAvailable]).toEqual([false, false]))
    const start = performance.now()
    expect(await one.publish('during')).toBe('unshared')
    await one.signedOut.add('mine', Date.now() + DAY_MS)
    expect(await one.signedOut.has('mine')).toBe(true)
    expect(await two.signedOut.has('mine')).toBe(false)
    expect(await two.hub.hasOthers(ADDRESS, 'one')).toBe(true)
    expect(performance.now() - start).toBeLessThan(1_000)

    server = await startRedis(port)
    await until(() => expect([one.hub.isAvailable, two.hub.isAvailable]).toEqual([true, true]))
    // It has forgotten everything: ids from before are not believed.
    const again = two.join('one', stream.lastId())
    expect(again.names()).toEqual(['resync'])
    await one.publish('after')
    await until(() => expect(again.calls()).toEqual(['after']))
    expect(await two.signedOut.has('mine')).toBe(true)
    // Who was told nothing of `during` is told to ask.
    const entries = await (await raw()).xRange('cordboard:events', '-', '+')
    expect(entries?.map(({ message }) => Object.keys(message))).toContainEqual(['to'])
    expect(two.said).toEqual(['up', expect.stringContaining('away'), 'up'])
  })

  it('a Redis that hangs is noticed like one that has gone', async () => {
    const one = await instance()
    const stream = one.join()
    server.process.kill('SIGSTOP')
    try {
      const start = performance.now()
      expect(await one.publish('during')).toBe('unshared')
      expect(await one.signedOut.has('mine')).toBe(false)
      expect(performance.now() - start).toBeLessThan(6_000)
      await until(() => expect(stream.names()).toEqual(['resync', 'resync']))
      expect(one.hub.isAvailable).toBe(false)
    } finally {
      server.process.kill('SIGCONT')
    }
    await until(() => expect(one.hub.isAvailable).toBe(true))
    const again = one.join()
    expect(await one.publish('after')).toBe('delivered')
    await until(() => expect(again.calls()).toContain('after'))
  })

  it('a server starts all the same', async () => {
    await server.stop()
    const said: string[] = []
    const redis = createRedis({
      url: `redis://127.0.0.1:${port}`,
      observer: { redisIsUp: (_, why) => said.push(why ?? 'up') },
    })
    onTestFinished(() => redis.close())
    await redis.start(500)
    expect([redis.isUp, said]).toEqual([false, ['ECONNREFUSED']])
  })

  it('what was on an instance’s own list before is told once Redis is there', async () => {
    const redis = createRedis({ url: `redis://127.0.0.1:${port}`, observer: { redisIsUp() {} } })
    const own = signedOutInMemory()
    await own.add('earlier', Date.now() + DAY_MS)
    shareSignedOut(own, redis)
    onTestFinished(() => redis.close())
    await redis.start(30_000)
    expect(await (await instance()).signedOut.has('earlier')).toBe(true)
  })
})
