// A display updates itself when nobody looks, and never in a circle.
import { describe, expect, it } from 'vitest'
import { createTestClock, createTestStore } from '../calls/cloudForTests.ts'
import { createUpkeep } from './createUpkeep.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const page = (...names: string[]) =>
  `<!doctype html><head>${names
    .map((name) => `<script type="module" crossorigin src="/assets/${name}.js"></script>`)
    .join('')}<link rel="stylesheet" href="/assets/look.css"></head>`

function setUp({ hour = 12 } = {}) {
  const time = createTestClock()
  const server = { html: page('old'), isAway: false, asked: 0 }
  const world = {
    isCalm: true,
    asks: true,
    clockSet: 0,
    reloads: [] as string[],
    asked: 0,
    jumpedMs: 0,
  }
  const start = new Date(time.clock.now()).getHours()
  // The test's clock begins at some hour of where the test runs.
  const clock = {
    ...time.clock,
    now: () => time.clock.now() + (hour - start) * HOUR + world.jumpedMs,
  }
  const store = createTestStore()
  const open = (files = ['/assets/old.js', '/assets/look.css']) =>
    createUpkeep({
      clock,
      store,
      servedPage: () => {
        server.asked += 1
        return server.isAway ? Promise.reject(new Error('away')) : Promise.resolve(server.html)
      },
      runningFiles: () => files,
      isCalm: () => world.isCalm,
      lastRequestAt: () => (world.asks ? time.clock.monotonic() : world.asked),
      setClock: () => {
        world.clockSet += 1
        return Promise.resolve()
      },
      reload: (isCrash) => world.reloads.push(isCrash ? 'stuck' : 'update'),
    })
  return { time, server, world, open }
}

describe('a new build', () => {
  it('is taken when it is there and all is quiet; until then nothing happens', async () => {
    const { time, server, world, open } = setUp()
    open().start()
    await time.advance(HOUR)
    expect(world.reloads).toEqual([])
    expect(server.asked).toBeLessThanOrEqual(12)
    server.html = page('new')
    await time.advance(6 * MINUTE)
    expect(world.reloads).toEqual(['update'])
  })

  it('a new style sheet alone is one, too', async () => {
    const { time, server, world, open } = setUp()
    open().start()
    server.html = page('old').replace('look.css', 'look-2.css')
    await time.advance(6 * MINUTE)
    expect(world.reloads).toEqual(['update'])
  })

  it('waits while something rings, and ten seconds more', async () => {
    const { time, server, world, open } = setUp()
    const upkeep = open()
    upkeep.start()
    upkeep.setBusy(true)
    server.html = page('new')
    await time.advance(HOUR)
    expect(world.reloads).toEqual([])
    upkeep.setBusy(false)
    await time.advance(8_000)
    expect(world.reloads).toEqual([])
    await time.advance(4_000)
    expect(world.reloads).toEqual(['update'])
  })

  it('waits while an alert is on the screen, but not beyond the night', async () => {
    const { time, server, world, open } = setUp({ hour: 12 })
    open().start()
    world.isCalm = false
    server.html = page('new')
    await time.advance(14 * HOUR)
    expect(world.reloads).toEqual([])
    await time.advance(2 * HOUR)
    expect(world.reloads).toEqual(['update'])
  })

  it('is not taken twice where the page stays what it was', async () => {
    const { time, server, world, open } = setUp()
    server.html = page('new')
    const stop = open().start()
    await time.advance(6 * MINUTE)
    stop()
    open().start()
    await time.advance(HOUR)
    expect(world.reloads).toEqual(['update'])
    server.html = page('newer')
    await time.advance(6 * MINUTE)
    expect(world.reloads).toEqual(['update', 'update'])
  })

  it.each(['', '<html>Please log in to the guest network</html>', page()])(
    'a page that is not ours is none: %s',
    async (html) => {
      const { time, server, world, open } = setUp()
      open().start()
      server.html = html
      await time.advance(HOUR)
      expect(world.reloads).toEqual([])
    },
  )
})

describe('a standstill', () => {
  it('a display that asks Webex nothing for a quarter of an hour loads itself again', async () => {
    const { time, world, open } = setUp()
    open().start()
    world.asks = false
    await time.advance(14 * MINUTE)
    expect(world.reloads).toEqual([])
    await time.advance(7 * MINUTE)
    expect(world.reloads[0]).toBe('stuck')
  })

  it('but not while its own server is away: there would be nothing to load', async () => {
    const { time, server, world, open } = setUp()
    open().start()
    world.asks = false
    server.isAway = true
    await time.advance(HOUR)
    expect(world.reloads).toEqual([])
  })
})

describe('sleep, and a clock that is set', () => {
  it.each([8 * HOUR, -8 * HOUR])('%s ms: all is read anew, once', async (jumpedMs) => {
    const { time, world, open } = setUp()
    open().start()
    await time.advance(MINUTE)
    world.jumpedMs = jumpedMs
    await time.advance(5_000)
    expect(world.reloads).toEqual(['update'])
    await time.advance(HOUR)
    expect(world.reloads).toEqual(['update'])
  })

  it('waits for the network, which comes back later', async () => {
    const { time, server, world, open } = setUp()
    open().start()
    server.isAway = true
    world.jumpedMs = HOUR
    await time.advance(3 * MINUTE)
    expect(world.reloads).toEqual([])
    server.isAway = false
    await time.advance(15_000)
    expect(world.reloads).toEqual(['update'])
  })

  it('a clock that is corrected by seconds is nothing', async () => {
    const { time, world, open } = setUp()
    open().start()
    world.jumpedMs = 30_000
    await time.advance(HOUR)
    expect(world.reloads).toEqual([])
  })
})

describe('the rest', () => {
  it('the clock is set every ten minutes, as machines drift over weeks', async () => {
    const { time, world, open } = setUp()
    const stop = open().start()
    await time.advance(HOUR)
    expect(world.clockSet).toBe(6)
    stop()
    await time.advance(HOUR)
    expect(world.clockSet).toBe(6)
  })
})
