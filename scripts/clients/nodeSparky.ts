// node-sparky: a small client that follows every next link by itself.
import { strict as assert } from 'node:assert'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicClient } from './client.ts'

type Sent = { id: string; roomId: string; text?: string; files?: string[] }
type Membership = { id: string; personEmail: string; isModerator: boolean; isRoomHidden?: boolean }
type Named = { id: string; title?: string; name?: string }
type Webhook = { id: string; name: string; targetUrl: string }
type Sparky = {
  personMe(): Promise<{ emails: string[] }>
  peopleGet(query: object): Promise<{ emails: string[] }[]>
  personGet(id: string): Promise<object>
  messageSend(message: object, file?: object): Promise<Sent>
  contentCreate(path: string): Promise<object>
  contentGet(id: string): Promise<{ name: string; base64: string }>
  messageGet(id: string): Promise<Sent>
  messagesGet(query: object): Promise<Sent[]>
  messageRemove(id: string): Promise<unknown>
  roomsGet(query: object): Promise<{ id: string; title: string }[]>
  roomGet(id: string): Promise<{ id: string }>
  roomAdd(title: string, teamId?: string): Promise<Named>
  roomUpdate(room: object): Promise<Named>
  roomRemove(id: string): Promise<unknown>
  membershipsGet(query: object): Promise<Membership[]>
  membershipGet(id: string): Promise<{ id: string }>
  membershipAdd(membership: object): Promise<Membership>
  membershipUpdate(membership: object): Promise<Membership>
  membershipRemove(id: string): Promise<unknown>
  teamAdd(name: string): Promise<Named>
  teamsGet(query: object): Promise<Named[]>
  teamRemove(id: string): Promise<unknown>
  teamMembershipAdd(membership: object): Promise<Membership>
  teamMembershipsGet(query: object): Promise<Membership[]>
  teamMembershipRemove(id: string): Promise<unknown>
  webhookAdd(webhook: object): Promise<Webhook>
  webhookUpdate(webhook: object): Promise<Webhook>
  webhooksGet(query: object): Promise<{ id: string }[]>
  webhookRemove(id: string): Promise<unknown>
  licensesGet(query: object): Promise<object[]>
  rolesGet(query: object): Promise<object[]>
  organizationsGet(query: object): Promise<{ id: string }[]>
}

export const nodeSparky: PublicClient = {
  name: 'node-sparky',
  packages: { 'node-sparky': '4.6.0' },
  cases({ base, email, token, other, folder, load }) {
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
      'makes a room, renames it, adds and removes people': async () => {
        const made = await sparky.roomAdd('Support queue')
        const { id } = made
        assert.equal((await sparky.roomUpdate({ ...made, title: 'Support' })).title, 'Support')
        const added = await sparky.membershipAdd({ roomId: id, personEmail: other })
        const [own] = await sparky.membershipsGet({ roomId: id })
        assert(own)
        assert(
          (await sparky.membershipUpdate({ ...own, isModerator: true, isRoomHidden: false }))
            .isModerator,
        )
        await sparky.membershipRemove(added.id)
        assert.equal((await sparky.membershipsGet({ roomId: id })).length, 1)
        await sparky.roomRemove(id)
        await assert.rejects(sparky.roomGet(id))
      },
      'makes a team with a room and people': async () => {
        const { id } = await sparky.teamAdd('Support')
        const joined = await sparky.teamMembershipAdd({ teamId: id, personEmail: other })
        await sparky.roomAdd('Level two', id)
        assert.equal((await sparky.roomsGet({ teamId: id })).length, 2)
        await sparky.teamMembershipRemove(joined.id)
        assert.equal((await sparky.teamMembershipsGet({ teamId: id })).length, 1)
        await sparky.teamRemove(id)
        assert.deepEqual(await sparky.teamsGet({}), [])
      },
      'sends a file, and reads it': async () => {
        // Not JSON, which the client would parse.
        const path = join(folder, 'plan.txt')
        writeFileSync(path, 'The plan')
        const plan = await sparky.contentCreate(path)
        const sent = await sparky.messageSend({ roomId: room, text: 'plan' }, plan)
        const file = await sparky.contentGet(sent.files?.[0]?.split('/').at(-1) ?? '')
        assert.equal(file.name, 'plan.txt')
        assert.equal(Buffer.from(file.base64, 'base64').toString(), 'The plan')
      },
      'makes, changes, lists and removes a webhook': async () => {
        const [resource, event, targetUrl] = ['messages', 'created', 'http://localhost:9/hook']
        const made = await sparky.webhookAdd({ name: 'hook', resource, event, targetUrl })
        const { id } = made
        assert.equal((await sparky.webhookUpdate({ ...made, name: 'other' })).name, 'other')
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
