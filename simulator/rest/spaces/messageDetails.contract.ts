// Threads, mentions, files, edits, cards, bots, tabs and events (docs/webex/everyday.md 9).
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type {
  WireAttachmentAction,
  WireMessage,
  WireMessageList,
  WireRoom,
} from '../../../wire/message.ts'
import type { WireEventList, WireRoomTab } from '../../../wire/team.ts'
import type { WireDelivery } from '../../../wire/webhook.ts'
import type { SimBot } from '../../control/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { ask as plainAsk, control, stillOptions } from '../simulatorForTests.ts'

const card = { type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Hi' }] }
const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]

describe('messages in a space', () => {
  let simulator: Simulator
  let space: WireRoom
  let tokens: readonly string[]
  const contract = contractClient(() => simulator)
  const member = (index: number) => {
    const found = simulator.world.organisation.members[index]
    if (!found) throw new Error('there are not so many')
    return found
  }
  const token = (index: number) => tokens[index] ?? ''
  const ask = (by: number, method: string, path: string, body?: object) =>
    contract.ask(token(by), method, path, body)
  const send = async (body: object, by = 0, as = token(by)): Promise<WireMessage> => {
    const whole = { roomId: space.id, ...body }
    const answer = await plainAsk(simulator, as, 'POST', '/messages', whole)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body as WireMessage
  }
  const list = async (query: string, by = 0) => {
    const { status, body } = await ask(by, 'GET', `/messages?roomId=${space.id}${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return (body as WireMessageList).items.map(({ text }) => text)
  }
  beforeEach(async () => {
    const behaviour = { ...stillOptions.behaviour, eventLagMs: [0, 0] as const }
    simulator = await Simulator.start({ ...stillOptions, behaviour })
    tokens = [0, 1, 2].map((index) => simulator.token(member(index).email))
    space = (await ask(0, 'POST', '/rooms', { title: 'Office' })).body as WireRoom
    const added = { roomId: space.id, personId: member(1).id }
    expect((await ask(1, 'POST', '/memberships', added)).status).toBe(404)
    expect((await ask(0, 'POST', '/memberships', added)).status).toBe(200)
  })
  afterEach(() => simulator.close())

  async function makeBot(): Promise<SimBot> {
    const made = await control(simulator, 'POST', '/bots', { displayName: 'Helper' })
    const bot = made.body as SimBot
    await ask(0, 'POST', '/memberships', { roomId: space.id, personEmail: bot.email })
    return bot
  }

  test('an answer to an answer goes into the same thread', async () => {
    const root = await send({ text: 'lunch?' })
    const first = await send({ text: 'yes', parentId: root.id }, 1)
    const second = await send({ text: 'where?', parentId: first.id })
    expect([first.parentId, second.parentId]).toEqual([root.id, root.id])
    await send({ text: 'something else' })
    expect(await list(`&parentId=${root.id}`)).toEqual(['where?', 'yes'])
    expect(await list('')).toEqual(['something else', 'where?', 'yes', 'lunch?'])
    expect(
      (await ask(0, 'POST', '/messages', { roomId: space.id, text: 'x', parentId: 'none' })).status,
    ).toBe(404)
  })

  test('Markdown has its text and HTML; mentions are told apart', async () => {
    const { id, email, displayName } = member(1)
    const markdown = `**Now** <@personEmail:${email}|Ben> <@personId:${id}> <@all> <script>x</script>`
    const sent = await send({ markdown })
    expect(sent.text).toBe(`Now Ben ${displayName} All <script>x</script>`)
    expect(sent.mentionedPeople).toEqual([id])
    expect(sent.mentionedGroups).toEqual(['all'])
    expect(sent.html).toContain('<strong>Now</strong>')
    expect(sent.html).toContain(`data-object-id="${id}">Ben</spark-mention>`)
    expect(sent.html).not.toContain('<script>')
    await send({ text: 'nobody in particular' })
    expect(await list('&mentionedPeople=me', 1)).toEqual([sent.text])
    expect(await list('&mentionedPeople=me', 0)).toEqual([])
    // Somebody who is not in the room is named, not mentioned.
    const outside = await send({ markdown: `<@personId:${member(2).id}|Cleo>` })
    expect(outside).toMatchObject({ text: 'Cleo' })
    expect(outside.mentionedPeople).toBeUndefined()
  })

  test('text is limited in bytes, not in characters', async () => {
    const body = (count: number) => ({ roomId: space.id, text: 'ä'.repeat(count) })
    expect((await ask(0, 'POST', '/messages', body(3_719))).status).toBe(200)
    expect((await ask(0, 'POST', '/messages', body(3_720))).status).toBe(400)
  })

  test('an edit is told by `updated`, and only one’s own are edited, ten times', async () => {
    const { id } = await send({ text: 'frist' })
    const edit = (by: number, text: string, roomId = space.id) =>
      ask(by, 'PUT', `/messages/${id}`, { roomId, text })
    expect((await edit(1, 'mine')).status).toBe(403)
    expect((await edit(0, 'first', 'other')).status).toBe(400)
    const changed = (await edit(0, 'first')).body as WireMessage
    expect(changed).toMatchObject({ id, text: 'first' })
    expect(changed.updated).toMatch(/Z$/)
    for (let n = 2; n <= 10; n++) expect((await edit(0, `first ${n}`)).status).toBe(200)
    expect((await edit(0, 'once more')).status).toBe(400)
    const carded = await send({ text: 'card', attachments })
    const refused = await ask(0, 'PUT', `/messages/${carded.id}`, { roomId: space.id, text: 'x' })
    expect(refused.status).toBe(400)
  })

  test('in a room for announcements only moderators write, and delete what others wrote', async () => {
    const { id } = await send({ text: 'off topic' }, 1)
    const locked = { title: 'News', isLocked: true, isAnnouncementOnly: true }
    expect((await ask(0, 'PUT', `/rooms/${space.id}`, locked)).status).toBe(200)
    const answer = await ask(1, 'POST', '/messages', { roomId: space.id, text: 'but' })
    expect(answer.status).toBe(403)
    expect((await ask(0, 'DELETE', `/messages/${id}`)).status).toBe(204)
    expect(await list('', 1)).toEqual([])
  })

  describe('a file', () => {
    const upload = (form: FormData, by = 0) =>
      simulator.fetch('/v1/messages', {
        method: 'POST',
        headers: { authorization: `Bearer ${token(by)}` },
        body: form,
      })
    const formWith = (...names: string[]) => {
      const form = new FormData()
      form.set('roomId', space.id)
      for (const name of names)
        form.append('files', new File(['plan'], name, { type: 'text/plain' }))
      return form
    }
    const get = (url: string, by: number, method = 'GET') =>
      simulator.fetch(url, { method, headers: { authorization: `Bearer ${token(by)}` } })

    test('is uploaded, and read by those in the room with their token', async () => {
      const name = 'Grüße "1".txt'
      const sent = (await (await upload(formWith(name))).json()) as WireMessage
      const [url = ''] = sent.files ?? []
      expect(url).toMatch(/^http:\/\/localhost:\d+\/v1\/contents\//)
      const read = await get(url, 1)
      expect(await read.text()).toBe('plan')
      expect(read.headers.get('content-type')).toMatch(/^text\/plain/)
      const disposition = read.headers.get('content-disposition') ?? ''
      expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`)
      expect((await get(url, 0, 'HEAD')).headers.get('content-length')).toBe('4')
      expect((await get(url, 2)).status).toBe(404)
      expect((await simulator.fetch(url)).status).toBe(401)
      const edit = { roomId: space.id, text: 'x' }
      expect((await ask(0, 'PUT', `/messages/${sent.id}`, edit)).status).toBe(400)
      expect((await ask(0, 'DELETE', `/messages/${sent.id}`)).status).toBe(204)
      expect((await get(url, 1)).status).toBe(404)
    })

    test('is gone with its room', async () => {
      const sent = (await (await upload(formWith('plan.txt'))).json()) as WireMessage
      expect((await ask(0, 'DELETE', `/rooms/${space.id}`)).status).toBe(204)
      expect((await get(sent.files?.[0] ?? '', 0)).status).toBe(404)
    })

    test('comes alone, and not empty', async () => {
      expect((await upload(formWith('one.txt', 'two.txt'))).status).toBe(400)
      const empty = new FormData()
      empty.set('roomId', space.id)
      empty.set('files', new File([], 'empty.txt'))
      expect((await upload(empty)).status).toBe(400)
      expect(await list('')).toEqual([])
    })
  })

  test('a bot sees in a group only what mentions it, and everything written to it directly', async () => {
    const bot = await makeBot()
    const read = (path: string) => plainAsk(simulator, bot.access_token, 'GET', path)
    expect((await read('/people/me')).body).toMatchObject({ type: 'bot', emails: [bot.email] })
    expect((await read('/telephony/calls')).status).toBe(403)
    const aside = await send({ text: 'Helper is a bot' })
    const asked = await send({ markdown: `<@personEmail:${bot.email}|Helper> help` })
    const said = await send({ text: 'Here I am' }, 0, bot.access_token)
    const all = `/messages?roomId=${space.id}`
    expect((await read(all)).status).toBe(403)
    const mentions = (await read(`${all}&mentionedPeople=me`)).body as WireMessageList
    expect(mentions.items.map(({ text }) => text)).toEqual(['Helper help'])
    expect((await read(`/messages/${aside.id}`)).status).toBe(404)
    expect((await read(`/messages/${asked.id}`)).status).toBe(200)
    expect((await read(`/messages/${said.id}`)).status).toBe(200)
    const below = `${all}&mentionedPeople=me&beforeMessage=${aside.id}`
    expect((await read(below)).status).toBe(403)
    const direct = (await ask(0, 'POST', '/messages', { toPersonEmail: bot.email, text: 'hello' }))
      .body as WireMessage
    expect((await read(`/messages?roomId=${direct.roomId}`)).body).toMatchObject({
      items: [{ text: 'hello' }],
    })
    // Its token outlives a person's.
    simulator.world.time.advance(400 * 24 * 3_600_000)
    expect((await read('/people/me')).status).toBe(200)
  })

  describe('events', () => {
    let target: Server
    let received: WireDelivery[]
    beforeEach(async () => {
      received = []
      target = createServer((request, response) => {
        let text = ''
        request.setEncoding('utf8')
        request.on('data', (part: string) => (text += part))
        request.on('end', () => {
          received.push(JSON.parse(text) as WireDelivery)
          response.writeHead(204).end()
        })
      })
      target.listen(0, 'localhost')
      await once(target, 'listening')
    })
    afterEach(() => {
      target.closeAllConnections()
      target.close()
    })
    async function watch(as: string, resource: string, filter?: string, event = 'all') {
      const targetUrl = `http://localhost:${(target.address() as AddressInfo).port}/hook`
      const asked = { name: 'w', targetUrl, resource, event, ...(filter && { filter }) }
      const made = await plainAsk(simulator, as, 'POST', '/webhooks', asked)
      expect(made.status, JSON.stringify(made.body)).toBe(200)
    }
    const arrived = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count))
    const told = () => received.map(({ resource, event }) => `${resource} ${event}`)

    test('of messages and memberships are told to those in the room', async () => {
      await watch(token(1), 'messages')
      await watch(token(1), 'memberships')
      const { id } = await send({ text: 'one' })
      await ask(0, 'PUT', `/messages/${id}`, { roomId: space.id, text: 'two' })
      await ask(0, 'DELETE', `/messages/${id}`)
      const added = { roomId: space.id, personId: member(2).id }
      const { id: membership } = (await ask(0, 'POST', '/memberships', added)).body as {
        id: string
      }
      await ask(0, 'DELETE', `/memberships/${membership}`)
      await arrived(5)
      expect(told().sort()).toEqual([
        'memberships created',
        'memberships deleted',
        'messages created',
        'messages deleted',
        'messages updated',
      ])
    })

    test('of messages reach a bot only where it is mentioned, and filters know “me”', async () => {
      const bot = await makeBot()
      await watch(bot.access_token, 'messages')
      await watch(token(1), 'messages', 'mentionedPeople=me')
      await send({ text: 'Helper' })
      await send({ markdown: `<@personId:${member(1).id}|Ben>` })
      const asked = await send({ markdown: `<@personId:${bot.id}|Helper> help` })
      await arrived(2)
      const [toPerson, toBot] = received.toSorted((one, other) =>
        String(one.createdBy === bot.id).localeCompare(String(other.createdBy === bot.id)),
      )
      expect(toPerson?.data).toMatchObject({ mentionedPeople: [member(1).id] })
      expect(toBot?.data).toMatchObject({ id: asked.id })
      expect(toBot?.data).not.toHaveProperty('text')
    })

    test('of a submitted card are told to whoever sent the card, without its inputs', async () => {
      const bot = await makeBot()
      await watch(bot.access_token, 'attachmentActions', undefined, 'created')
      await watch(token(0), 'attachmentActions', undefined, 'created')
      // A webhook of everything, which a bot may have, does not report cards.
      await watch(bot.access_token, 'all', undefined, 'updated')
      const { id: messageId } = await send({ text: 'card', attachments }, 0, bot.access_token)
      const submit = (id: string, by: number) =>
        plainAsk(simulator, token(by), 'POST', '/attachment/actions', {
          type: 'submit',
          messageId: id,
          inputs: { choice: 'yes' },
        })
      // A bot sees only its own messages and those that mention it; people see its card.
      const answer = await submit(messageId, 1)
      expect(answer.status).toBe(202)
      const { id } = answer.body as WireAttachmentAction
      await arrived(1)
      expect(received[0]).toMatchObject({ createdBy: bot.id, data: { id, messageId } })
      expect(received[0]?.data).not.toHaveProperty('inputs')
      const path = `/attachment/actions/${id}`
      const read = await plainAsk(simulator, bot.access_token, 'GET', path)
      expect(read.body).toMatchObject({ inputs: { choice: 'yes' }, personId: member(1).id })
      expect((await plainAsk(simulator, token(2), 'GET', path)).status).toBe(404)
      const plain = await send({ text: 'no card' })
      expect((await submit(plain.id, 1)).status).toBe(400)
    })

    test('are listed afterwards, one’s own, or everybody’s for a compliance officer', async () => {
      await send({ text: 'one' })
      const { items } = (await plainAsk(simulator, token(1), 'GET', '/events?resource=messages'))
        .body as WireEventList
      expect(items).toMatchObject([{ type: 'created', data: { text: 'one' } }])
      const [event] = items
      const one = await plainAsk(simulator, token(1), 'GET', `/events/${event?.id}`)
      expect(one.body).toEqual(event)
      expect((await plainAsk(simulator, token(2), 'GET', '/events')).body).toEqual({ items: [] })
      const officer = simulator.token(member(2).email, ['spark-compliance:events_read'])
      const all = (await plainAsk(simulator, officer, 'GET', '/events')).body as WireEventList
      expect(all.items.length).toBeGreaterThan(2)
    })
  })

  test('a room has tabs, which only moderators of a moderated room change', async () => {
    const tab = { roomId: space.id, contentUrl: 'https://wiki.example/', displayName: 'Wiki' }
    const at = (by: number, method: string, path: string, body?: object) =>
      plainAsk(simulator, token(by), method, path, body)
    const made = (await at(1, 'POST', '/room/tabs', tab)).body as WireRoomTab
    expect(made).toMatchObject({ ...tab, creatorId: member(1).id, roomType: 'group' })
    const path = `/room/tabs/${made.id}`
    const plain = { ...tab, contentUrl: 'http://wiki.example/' }
    expect((await at(0, 'PUT', path, plain)).status).toBe(400)
    const renamed = { ...tab, displayName: 'Handbook' }
    expect((await at(0, 'PUT', path, renamed)).body).toMatchObject(renamed)
    expect((await at(1, 'GET', path)).body).toMatchObject(renamed)
    await ask(0, 'PUT', `/rooms/${space.id}`, { title: 'Office', isLocked: true })
    expect((await at(1, 'DELETE', path)).status).toBe(403)
    expect((await at(0, 'DELETE', path)).status).toBe(204)
    expect((await at(0, 'GET', `/room/tabs?roomId=${space.id}`)).body).toEqual({ items: [] })
    expect((await at(2, 'GET', `/room/tabs?roomId=${space.id}`)).status).toBe(404)
  })

  test('somebody writes by the control surface', async () => {
    const { email } = member(1)
    const write = (body: object) => control(simulator, 'POST', '/messages', body)
    expect(await write({ from: email, to: space.id, text: 'hello' })).toMatchObject({
      status: 200,
      body: { roomId: space.id },
    })
    expect(await list('')).toEqual(['hello'])
    expect((await write({ from: email, to: member(0).email, text: 'hi' })).status).toBe(200)
    expect((await write({ from: member(2).email, to: space.id, text: 'hi' })).status).toBe(404)
    expect((await write({ from: 'nobody@x.example', to: space.id, text: 'hi' })).status).toBe(404)
  })
})
