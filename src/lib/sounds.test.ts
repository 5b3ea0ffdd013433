// What was played is given back to the browser: a phone rings for weeks in one page.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chime, ring } from './ringTone.ts'

/** As browsers have it: a source that has been started and not stopped is never forgotten. */
class FakeSource {
  is: 'new' | 'playing' | 'stopped' = 'new'
  loop = false
  buffer: unknown = null
  connect = () => {}
  disconnect = () => {}
  start = () => void (this.is = 'playing')
  stop() {
    if (this.is === 'new') throw new DOMException('not started', 'InvalidStateError')
    this.is = 'stopped'
  }
}

let state: 'running' | 'suspended' = 'running'
let sources: FakeSource[] = []

class FakeAudio {
  readonly sampleRate = 8_000
  readonly destination = {}
  get state() {
    return state
  }
  createBuffer = () => ({ copyToChannel: () => {} })
  createBufferSource() {
    const source = new FakeSource()
    sources.push(source)
    return source
  }
  resume = () => Promise.resolve()
}

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('AudioContext', FakeAudio)
  sources = []
  state = 'running'
})
afterEach(() => vi.unstubAllGlobals())

const play = async () => (await import('./sounds.ts')).play

it('a ring that has ended is stopped, not only unheard; twice is harmless', async () => {
  const cancel = (await play())(ring, { isRepeated: true })
  expect(sources.map(({ is, loop }) => [is, loop])).toEqual([['playing', true]])
  cancel()
  cancel()
  expect(sources.map(({ is }) => is)).toEqual(['stopped'])
})

it('a ring begins before the browser allows sounds; a short sound is left out, and cancelled', async () => {
  state = 'suspended'
  const cancelRing = (await play())(ring, { isRepeated: true })
  const cancelChime = (await play())(chime)
  expect(sources.map(({ is }) => is)).toEqual(['playing', 'new'])
  cancelChime()
  cancelRing()
  expect(sources.map(({ is }) => is)).toEqual(['stopped', 'new'])
})
