// Direct messages: sent to a person, read by both, and by nobody else.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireMessage, WireMessageList, WireRoomList } from '../../../wire/message.ts'
import { Simulator } from '../../simulator.ts'
import { ask, stillOptions } from '../simulatorForTests.ts'

describe('messages', () => {
  let simulator: Simulator
  const emailOf = (index: number) => simulator.world.organisation.members[index]?.email ?? ''
  const as = (index: number) => simulator.token(emailOf(index))
  const send = (body: object, from = 0) => ask(simulator, as(from), 'POST', '/messages', body)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  afterEach(() => simulator.close())

  test('go to a person, by address or id, in one room', async () => {
    const { id = '' } = simulator.world.organisation.members[1] ?? {}
    const first = await send({ toPersonEmail: emailOf(1), text: 'Back at two' })
    const second = await send({ toPersonId: id, markdown: '**Now**' })
    expect([first.status, second.status]).toEqual([200, 200])
    const [one, two] = [first.body, second.body] as WireMessage[]
    expect(two).toMatchObject({ roomId: one?.roomId, roomType: 'direct', text: 'Now' })
    const path = `/messages/direct?personEmail=${emailOf(0)}`
    const read = await ask(simulator, as(1), 'GET', path)
    const texts = (read.body as WireMessageList).items.map(({ text }) => text)
    expect(texts).toEqual(['Now', 'Back at two'])
    const rooms = await ask(simulator, as(1), 'GET', '/rooms')
    expect((rooms.body as WireRoomList).items).toMatchObject([{ id: one?.roomId }])
    const list = `/messages?roomId=${one?.roomId}`
    expect((await ask(simulator, as(2), 'GET', list)).status).toBe(404)
  })

  test.each([
    [{ text: 'to nobody' }, 400],
    [{ toPersonEmail: 'nobody@example.org', text: 'hello' }, 404],
    [{ toPersonEmail: 'x', toPersonId: 'y', text: 'hello' }, 400],
    [{ roomId: 'none', text: 'hello' }, 404],
  ])('%j is refused with %i', async (body, status) => {
    expect((await send(body)).status).toBe(status)
  })

  test('need a text, and the permission', async () => {
    expect((await send({ toPersonEmail: emailOf(1), text: '  ' })).status).toBe(400)
    const poor = simulator.token(emailOf(0), ['spark:calls_read'])
    const body = { toPersonEmail: emailOf(1), text: 'hello' }
    expect((await ask(simulator, poor, 'POST', '/messages', body)).status).toBe(403)
  })
})
