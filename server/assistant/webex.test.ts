import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { createWebex, Refused, Unclear } from './webex.ts'

const thing = v.object({ id: v.string() })

/** Answers in turn; an error is a connection that broke. */
function setUp(...answers: (Response | Error)[]) {
  const asked: string[] = []
  const waits: number[] = []
  const webex = createWebex({
    apiBase: 'https://webex.example/v1',
    token: () => 'token',
    send: (url, init) => {
      asked.push(`${init?.method} ${url as string}`)
      const next = answers.shift() ?? new Error('nothing more')
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
    },
    pause: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  })
  return { webex, asked, waits }
}
const busy = (status: number, retryAfter?: string) =>
  new Response('{}', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} })

describe('requests', () => {
  test('wait as long as Webex asks, a minute at most', async () => {
    const { webex, waits, asked } = setUp(
      busy(429, '7'),
      busy(429, '900'),
      Response.json({ id: 'a' }),
    )
    await webex.send('POST', '/messages', {})
    expect(waits).toEqual([7_000, 60_000])
    expect(asked).toHaveLength(3)
  })
  test('that only read are repeated while Webex is away', async () => {
    const { webex, asked } = setUp(busy(503), Response.json({ id: 'a' }))
    expect(await webex.get(thing, '/things/a')).toEqual({ id: 'a' })
    expect(asked).toHaveLength(2)
  })
  test.each([
    ['a lost answer', new Error('reset')],
    ['a fault of Webex', busy(503)],
    ['no JSON', new Response('<html>')],
  ])('that send something are not repeated after %s', async (_, answer) => {
    const { webex, asked } = setUp(answer)
    await expect(webex.send('POST', '/messages', {})).rejects.toBeInstanceOf(Unclear)
    expect(asked).toHaveLength(1)
  })
  test('that are refused say why', async () => {
    const { webex } = setUp(Response.json({ message: 'no such room' }, { status: 404 }))
    const refused = await webex.send('POST', '/messages', {}).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ status: 404, message: 'no such room' })
  })
})

test('a list has all pages, whatever host a link names, and leaves out what does not fit', async () => {
  const link = '<https://api.older.example/v1/things?cursor=2>; rel="next"'
  const { webex, asked } = setUp(
    Response.json({ items: [{ id: 'a' }, { name: 'none' }] }, { headers: { link } }),
    Response.json({ items: [{ id: 'b' }] }),
  )
  expect(await webex.list(thing, '/things', { max: '2' })).toEqual([{ id: 'a' }, { id: 'b' }])
  expect(asked).toEqual([
    'GET https://webex.example/v1/things?max=2',
    'GET https://webex.example/v1/things?cursor=2',
  ])
})
