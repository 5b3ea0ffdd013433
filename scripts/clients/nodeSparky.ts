// node-sparky: a small client that follows every next link by itself.
import { strict as assert } from 'node:assert'
import type { PublicClient } from './client.ts'

type Sent = { id: string; roomId: string; text?: string }
type Sparky = {
  personMe(): Promise<{ emails: string[] }>
  peopleGet(query: object): Promise<{ emails: string[] }[]>
  personGet(id: string): Promise<object>
  messageSend(message: object): Promise<Sent>
  messageGet(id: string): Promise<Sent>
  messagesGet(query: object): Promise<Sent[]>
  messageRemove(id: string): Promise<unknown>
  roomsGet(query: object): Promise<{ id: string; title: string }[]>
  roomGet(id: string): Promise<{ id: string }>
  membershipsGet(query: object): Promise<{ id: string; personEmail: string }[]>
  membershipGet(id: string): Promise<{ id: string }>
  webhookAdd(webhook: object): Promise<{ id: string }>
  webhooksGet(query: object): Promise<{ id: string }[]>
  webhookRemove(id: string): Promise<unknown>
  licensesGet(query: object): Promise<object[]>
  rolesGet(query: object): Promise<object[]>
  organizationsGet(query: object): Promise<{ id: string }[]>
}

export const nodeSparky: PublicClient = {
  name: 'node-sparky',
  packages: { 'node-sparky': '4.6.0' },
  cases({ base, email, token, other, load }) {
    const Sparky = load('node-sparky') as new (options: object) => Sparky
    const sparky = new Sparky({ token, apiUrl: `${base}/` })
    let room = ''
    const send = async (text: string) => sparky.messageSend({ toPersonEmail: other, text })
    return {
      'reads who it is': async () => assert.deepEqual((await sparky.personMe()).emails, [email]),
      'finds people, page by page': async () => {
        const found = await sparky.peopleGet({ max: 7 })
        assert.equal(new Set(found.map(({ emails }) => emails[0])).size, 40)
      },
      'writes, reads and deletes a message': async () => {
        const sent = await send('hello')
        room = sent.roomId
        assert.equal((await sparky.messageGet(sent.id)).text, 'hello')
        await sparky.messageRemove(sent.id)
        await assert.rejects(sparky.messageGet(sent.id))
      },
      'reads all messages of a room, page by page': async () => {
        const sent = [await send('1'), await send('2'), await send('3')]
        const read = await sparky.messagesGet({ roomId: room, max: 2 })
        assert.deepEqual(
          read.map(({ id }) => id),
          sent.map(({ id }) => id).toReversed(),
        )
      },
      'lists rooms and who is in them': async () => {
        assert.equal((await sparky.roomsGet({}))[0]?.id, room)
        assert.equal((await sparky.roomGet(room)).id, room)
        const members = await sparky.membershipsGet({ roomId: room })
        assert.deepEqual(
          members.map(({ personEmail }) => personEmail),
          [email, other],
        )
        const id = members[0]?.id ?? ''
        assert.equal((await sparky.membershipGet(id)).id, id)
      },
      'makes, lists and removes a webhook': async () => {
        const [resource, event, targetUrl] = ['messages', 'created', 'http://localhost:9/hook']
        const { id } = await sparky.webhookAdd({ name: 'hook', resource, event, targetUrl })
        assert.deepEqual(
          (await sparky.webhooksGet({})).map((one) => one.id),
          [id],
        )
        await sparky.webhookRemove(id)
        assert.deepEqual(await sparky.webhooksGet({}), [])
      },
      'lists licenses, roles and organizations': async () => {
        assert((await sparky.licensesGet({})).length > 0)
        assert((await sparky.rolesGet({})).length > 0)
        assert.equal((await sparky.organizationsGet({})).length, 1)
      },
    }
  },
}
