// Messages, rooms and memberships, as public clients read them: page by page, to the end.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  WireMembershipList,
  WireMessage,
  WireMessageList,
  WireRoomList,
} from '../../../wire/message.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { ask, control, stillOptions } from '../simulatorForTests.ts'

describe('spaces', () => {
  let simulator: Simulator
  const contract = contractClient(() => simulator)
  const emailOf = (index: number) => simulator.world.organisation.members[index]?.email ?? ''
  const as = (index: number) => simulator.token(emailOf(index))
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  afterEach(() => simulator.close())

  async function send(to: number, more: object = {}): Promise<WireMessage> {
    const body = { toPersonEmail: emailOf(to), text: 'hello', ...more }
    const { status, body: sent } = await contract.ask(as(0), 'POST', '/messages', body)
    expect(status, JSON.stringify(sent)).toBe(200)
    return sent as WireMessage
  }

  /** Follows each next link on the simulator's own base, whatever its host. */
  async function allPages<T extends { id: string }>(path: string): Promise<T[][]> {
    const pages: T[][] = []
    for (let next: string | undefined = path; next !== undefined;) {
      const { status, body, headers } = await contract.ask(as(0), 'GET', next)
      expect(status).toBe(200)
      pages.push((body as { items: T[] }).items)
      const url = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
      next = url && url.replace(/^https?:\/\/[^/]*\/v1/, '')
    }
    return pages
  }

  test('messages and rooms come in pages, each once, with a link to the next', async () => {
    const sent = [await send(1), await send(1), await send(1), await send(2), await send(3)]
    const messages = await allPages(`/messages?roomId=${sent[0]?.roomId}&max=2`)
    expect(messages.map((page) => page.map(({ id }) => id))).toEqual([
      [sent[2]?.id, sent[1]?.id],
      [sent[0]?.id],
    ])
    const rooms = await allPages('/rooms?max=2&sortBy=created')
    expect(rooms.map((page) => page.length)).toEqual([2, 1])
    expect(new Set(rooms.flat().map(({ id }) => id)).size).toBe(3)
  })

  test('next links name the older host on request', async () => {
    const { roomId } = await send(1)
    await send(1)
    await control(simulator, 'PUT', '/cloud', { olderLinks: true })
    const { headers } = await contract.ask(as(0), 'GET', `/messages?roomId=${roomId}&max=1`)
    const link = headers.get('link')
    expect(link).toMatch(/^<https:\/\/api\.ciscospark\.com\/v1\/messages\?/)
    expect(await allPages(`/messages?roomId=${roomId}&max=1`)).toHaveLength(2)
  })

  test('a message that arrives between two pages shifts nothing', async () => {
    const first = await send(1)
    const second = await send(1)
    const path = `/messages?roomId=${first.roomId}&max=1`
    const { headers } = await contract.ask(as(0), 'GET', path)
    await send(1)
    const next = /\/v1([^>]*)>/.exec(headers.get('link') ?? '')?.[1] ?? ''
    const { body } = await contract.ask(as(0), 'GET', next)
    expect((body as WireMessageList).items.map(({ id }) => id)).toEqual([first.id])
    expect(second.id).not.toBe(first.id)
  })

  test.each(['before=never', 'beforeMessage=none', 'max=0', 'max=x'])(
    '%s is refused',
    async (q) => {
      const { roomId } = await send(1)
      const { status } = await contract.ask(as(0), 'GET', `/messages?roomId=${roomId}&${q}`)
      expect(status).toBe(q.startsWith('beforeM') ? 404 : 400)
    },
  )

  test('one message, one room and its memberships, only for its members; own messages can be deleted', async () => {
    const { id, roomId } = await send(1)
    const get = async (index: number, path: string) => contract.ask(as(index), 'GET', path)
    expect((await get(1, `/messages/${id}`)).body).toMatchObject({ id, text: 'hello' })
    expect((await get(2, `/messages/${id}`)).status).toBe(404)
    expect((await get(1, `/rooms/${roomId}`)).body).toMatchObject({ id: roomId, type: 'direct' })
    expect((await get(2, `/rooms/${roomId}`)).status).toBe(404)
    const members = (await get(1, `/memberships?roomId=${roomId}`)).body as WireMembershipList
    expect(members.items.map(({ personEmail }) => personEmail)).toEqual([emailOf(0), emailOf(1)])
    const [first] = members.items
    expect((await get(1, `/memberships/${first?.id}`)).body).toEqual(first)
    const own = (await get(1, '/memberships')).body as WireMembershipList
    expect(own.items.map(({ personEmail }) => personEmail)).toEqual([emailOf(1)])
    expect((await get(2, `/memberships?roomId=${roomId}`)).status).toBe(404)
    expect((await contract.ask(as(1), 'DELETE', `/messages/${id}`)).status).toBe(403)
    expect((await contract.ask(as(0), 'DELETE', `/messages/${id}`)).status).toBe(204)
    expect((await get(0, `/messages/${id}`)).status).toBe(404)
  })

  test('rooms of one type, in the requested order', async () => {
    const { roomId } = await send(1)
    simulator.world.time.advance(1000)
    await send(2)
    simulator.world.time.advance(1000)
    await send(1)
    const { body } = await contract.ask(as(0), 'GET', '/rooms?type=direct&sortBy=lastactivity')
    expect((body as WireRoomList).items[0]?.id).toBe(roomId)
    const groups = await contract.ask(as(0), 'GET', '/rooms?type=group')
    expect((groups.body as WireRoomList).items).toEqual([])
    expect((await contract.ask(as(0), 'GET', '/rooms?sortBy=size')).status).toBe(400)
  })

  const card = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Hi' }] }
  const contentType = 'application/vnd.microsoft.card.adaptive'

  test('a card is stored with its message', async () => {
    const attachments = [{ contentType, content: card }]
    // The description declares the content of a card as a file, so it cannot be checked against it.
    const asked = { toPersonEmail: emailOf(1), text: 'hello', attachments }
    const sent = (await ask(simulator, as(0), 'POST', '/messages', asked)).body as WireMessage
    const { body } = await ask(simulator, as(1), 'GET', `/messages/${sent.id}`)
    expect(body).toMatchObject({ text: 'hello', attachments })
  })

  test.each([
    ['two cards', { attachments: [1, 2].map(() => ({ contentType, content: card })) }],
    ['another type', { attachments: [{ contentType: 'image/png', content: {} }] }],
    ['a card without words', { text: '', attachments: [{ contentType, content: card }] }],
    ['a file', { files: ['https://files.example/plan.pdf'] }],
    ['two files', { files: ['https://files.example/a', 'https://files.example/b'] }],
  ])('%s is refused, never dropped', async (_, more) => {
    const body = { toPersonEmail: emailOf(1), text: 'hello', ...more }
    expect((await contract.ask(as(0), 'POST', '/messages', body)).status).toBe(400)
    const { body: rooms } = await contract.ask(as(0), 'GET', '/rooms')
    expect((rooms as WireRoomList).items).toEqual([])
  })

  test('a token reports its expiry', async () => {
    const path = '/authorizations/tokenExpiry'
    const token = simulator.token(emailOf(0), undefined, 600)
    const { body } = await contract.ask(token, 'GET', path)
    const left = (body as { exp: number }).exp - simulator.world.time.now() / 1000
    expect(left).toBeGreaterThan(590)
    expect(left).toBeLessThanOrEqual(600)
  })
})
