// Which frames a stream gets: in order, each once, wherever the browser comes from.
import { describe, expect, it } from 'vitest'
import type { Position } from './channels.ts'
import { createChannels, positionOf } from './channels.ts'

const ADDRESS = 'address'

function setUp() {
  let time = 0
  const channels = createChannels(() => time)
  channels.begin('epoch', [0, 0])
  const pass = (position: Position, bytes = 10, address = ADDRESS) =>
    channels.pass({
      address,
      position,
      bytes,
      lines: () => `event: webex\ndata: ${position.join('-')}\n\n`,
    })
  const join = (lastId?: string, signIn = 'one') => {
    const frames: string[] = []
    const reader = { signIn, write: (frame: string) => frames.push(frame) > 0, end() {} }
    const joined = channels.join(ADDRESS, reader, lastId)
    const events = () =>
      frames.flatMap((frame) => /event: webex\ndata: (.*)/.exec(frame)?.[1] ?? [])
    const names = () => frames.map((frame) => /event: (\w+)/.exec(frame)?.[1])
    const lastSeen = () => frames.flatMap((frame) => /^id: (.*)/.exec(frame)?.[1] ?? []).at(-1)
    return { ...joined, reader, events, names, lastSeen }
  }
  return { channels, pass, join, passTime: (ms: number) => (time += ms) }
}

describe('a stream that comes back', () => {
  it('gets what followed its last event, and not what is somebody else’s', () => {
    const { pass, join } = setUp()
    for (const ms of [1, 2, 3]) pass([ms, 0])
    pass([3, 1])
    pass([3, 2], 10, 'other')
    const stream = join('epoch.2-0')
    pass([4, 0])
    expect(stream.events()).toEqual(['3-0', '3-1', '4-0'])
  })

  it('from an instance that had read on gets nothing twice', () => {
    const { pass, join } = setUp()
    pass([1, 0])
    const stream = join('epoch.3-0')
    // Its id must not go back either, or the next time it would get them again.
    expect([stream.names(), stream.lastSeen()]).toEqual([['beat'], 'epoch.3-0'])
    for (const ms of [2, 3, 4]) pass([ms, 0])
    expect(stream.events()).toEqual(['4-0'])
  })

  it('has where it is from each heartbeat, so that quiet minutes lose nothing', () => {
    const { pass, join, passTime } = setUp()
    const stream = join()
    for (let minute = 1; minute < 20; minute++) {
      passTime(60_000)
      pass([minute, 0], 10, 'other')
    }
    stream.beat()
    expect(stream.lastSeen()).toBe('epoch.19-0')
    stream.leave()
    pass([20, 0])
    expect(join(stream.lastSeen()).events()).toEqual(['20-0'])
  })

  it.each([
    ['without an id', undefined],
    ['with the id of another Redis', 'other.5-0'],
    ['with an id that is none', 'epoch.five'],
    ['from before what is kept', 'epoch.0-0'],
  ])('%s is told to ask for everything', (_, lastId) => {
    const { channels, pass, join } = setUp()
    channels.begin('epoch', [1, 0])
    pass([5, 0])
    const stream = join(lastId)
    expect([stream.names(), stream.lastSeen()]).toEqual([['resync'], 'epoch.5-0'])
  })

  it('after too long, or having missed too much, is told so as well', () => {
    const { pass, join, passTime } = setUp()
    pass([1, 0])
    passTime(5 * 60_000 + 1)
    pass([2, 0])
    expect(join('epoch.0-0').names()).toEqual(['resync'])
    expect(join('epoch.1-0').events()).toEqual(['2-0'])
    pass([3, 0], 600_000)
    expect(join('epoch.1-0').names()).toEqual(['resync'])
  })
})

it('what is kept for everybody together has a limit', () => {
  const { pass, join } = setUp()
  pass([1, 0])
  for (let each = 0; each < 50_000; each++) pass([2, each], 10, 'others')
  expect(join('epoch.0-0').names()).toEqual(['resync'])
  expect(join('epoch.1-0').names()).toEqual(['beat'])
  for (let each = 0; each < 70; each++) pass([3, each], 1_048_576, 'others')
  expect(join('epoch.2-49999').names()).toEqual(['resync'])
})

it('streams that a newer one elsewhere has replaced end, and no others', () => {
  const { channels, join } = setUp()
  const [mine, others] = [join(undefined, 'one'), join(undefined, 'two')]
  channels.replaced([mine.reader])
  expect([mine.names(), others.names()]).toEqual([['resync', 'replaced'], ['resync']])
  expect(channels.streams()).toEqual([{ address: ADDRESS, signIn: 'two' }])
})

it('positions are read exactly', () => {
  expect(positionOf('1700000000000-12')).toEqual([1_700_000_000_000, 12])
  for (const text of ['', '1', '1-', '-1', 'a-1', '1-1-1', '9'.repeat(16) + '-0']) {
    expect(positionOf(text)).toBeUndefined()
  }
})
