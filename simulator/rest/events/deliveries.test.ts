// Webhooks' deliveries: content, recipients, and switching off.
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SimDeliveries } from '../../control/types.ts'
import type { Member } from '../../model/types.ts'
import type { WireCallEvent, WireDelivery, WireWebhook } from '../../../wire/webhook.ts'
import { Simulator } from '../../simulator.ts'
import { ask, control, stillOptions } from '../simulatorForTests.ts'

type Received = { readonly body: string; readonly signature: string | undefined }

let simulator: Simulator
let target: Server
let received: Received[]
let answerWith: number
let [me, colleague]: (Member | undefined)[] = []

beforeEach(async () => {
  const behaviour = { ...stillOptions.behaviour, eventLagMs: [0, 0] as const }
  simulator = await Simulator.start({ ...stillOptions, behaviour })
  const people = simulator.world.organisation.members.filter((one) => one.hasCallingLicence)
  ;[me, colleague] = people
  received = []
  answerWith = 204
  target = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ body, signature: request.headers['x-spark-signature']?.toString() })
      response.writeHead(answerWith).end()
    })
  })
  target.listen(0, 'localhost')
  await once(target, 'listening')
})
afterEach(async () => {
  await simulator.close()
  target.closeAllConnections()
  target.close()
})

const targetUrl = () => `http://localhost:${(target.address() as AddressInfo).port}/events`
const tokenOf = (member: Member | undefined) => simulator.token(member?.email ?? '')
async function watch(more: object = {}, by = me): Promise<WireWebhook> {
  const body = {
    name: 'test',
    targetUrl: targetUrl(),
    resource: 'telephony_calls',
    event: 'all',
    ...more,
  }
  const answer = await ask(simulator, tokenOf(by), 'POST', '/webhooks', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as WireWebhook
}
const bodies = () => received.map(({ body }) => JSON.parse(body) as WireDelivery<WireCallEvent>)
const told = () => bodies().map(({ event, data }) => `${event} ${data.eventType} ${data.state}`)
const arrived = (count: number) =>
  vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 10_000 })
const ring = (from = '+12025550123') => simulator.world.calls.ring(me?.email ?? '', from)
/** Long enough for the phones to be found. */
const phonesFound = () => simulator.world.time.advance(10)

describe('a call', () => {
  test('is reported from its ring to its end, as in captures', async () => {
    const webhook = await watch({ secret: 'hush' })
    const { callId } = ring()
    await Promise.resolve()
    phonesFound()
    const { calls } = simulator.world
    calls.answer(me?.id ?? '', callId)
    await Promise.resolve()
    calls.hold(me?.id ?? '', callId)
    await Promise.resolve()
    calls.resume(me?.id ?? '', callId)
    await Promise.resolve()
    calls.hangup(me?.id ?? '', callId)
    await arrived(7)
    expect(told()).toEqual([
      'created received alerting',
      'updated updated alerting',
      'updated updated alerting',
      'updated answered connected',
      'updated held held',
      'updated resumed connected',
      'deleted disconnected disconnected',
    ])
    const [first, second] = bodies()
    expect(first).toMatchObject({
      id: webhook.id,
      resource: 'telephony_calls',
      orgId: simulator.world.organisation.id,
      createdBy: me?.id,
      actorId: me?.id,
      ownedBy: 'creator',
      status: 'active',
      data: { callId, personality: 'terminator', remoteParty: { number: '+12025550123' } },
    })
    expect(first).not.toHaveProperty('secret')
    expect(first?.data).not.toHaveProperty('id')
    expect(first?.data).not.toHaveProperty('endpointId')
    expect(second?.data).toHaveProperty('endpointId')
    expect(bodies().at(-1)?.data.disconnected).toMatch(/Z$/)
    const moments = bodies().map(({ data }) => data.eventTimestamp)
    expect(new Set(moments).size).toBe(moments.length)
    for (const { body, signature } of received) {
      expect(signature).toBe(createHmac('sha1', 'hush').update(body).digest('hex'))
    }
  })
  test('between two members is reported to each as their own', async () => {
    await watch({ event: 'created' })
    await watch({ event: 'created' }, colleague)
    ring(colleague?.email)
    await arrived(2)
    const people = bodies().map(({ createdBy, actorId, data }) => [createdBy, actorId, data.state])
    expect(people.map(([createdBy]) => createdBy).sort()).toEqual([me?.id, colleague?.id].sort())
    for (const [createdBy, actorId] of people) expect(actorId).toBe(createdBy)
  })
  test('of any member is reported to the organization’s webhook, and filters apply', async () => {
    const admin = simulator.world.organisation.members.find((m) =>
      m.roles.includes('administrator'),
    )
    const filter = 'personality=terminator&state=alerting'
    await watch({ ownedBy: 'org', event: 'created', filter }, admin)
    simulator.world.calls.ring(colleague?.email ?? '', '+12025550123')
    await arrived(1)
    expect(bodies()[0]).toMatchObject({ actorId: colleague?.id, ownedBy: 'org' })
  })
  test('that begins and ends on an advanced clock is reported completely', async () => {
    await watch()
    ring()
    simulator.world.time.advance(120_000)
    await vi.waitFor(() => expect(told().at(-1)).toMatch(/^deleted/))
    expect(told()[0]).toBe('created received alerting')
  })
})

test('a webhook survives a reset, which is reported as the end of every call', async () => {
  const { id } = await watch()
  const { callId } = ring()
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(0))
  simulator.reset()
  await vi.waitFor(() => {
    expect(bodies().at(-1)).toMatchObject({ id, event: 'deleted', data: { callId } })
  })
  const before = received.length
  ring()
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(before))
  expect(told()[before]).toBe('created received alerting')
})

test('a conference is reported with its changes', async () => {
  await watch({ resource: 'telephony_conference' })
  const { calls } = simulator.world
  const callIds = ['+12025550123', '+12025550124'].map((number) => {
    const { callId } = ring(number)
    calls.answer(me?.id ?? '', callId)
    return callId
  })
  const settled = async (act: () => void) => {
    act()
    await Promise.resolve()
  }
  const id = me?.id ?? ''
  await settled(() => calls.startConference(id, callIds))
  await settled(() => calls.muteConference(id, callIds[0], true))
  await settled(() => calls.muteConference(id, callIds[0], false))
  await settled(() => calls.deafen(id, callIds[0] ?? '', true))
  await settled(() => calls.muteConference(id, undefined, true))
  await settled(() => calls.holdConference(id))
  await settled(() => calls.releaseConference(id))
  await arrived(7)
  expect(bodies().map(({ event, data }) => `${event} ${data.eventType}`)).toEqual([
    'created created',
    'updated participantMuted',
    'updated participantUnmuted',
    'updated participantDeafened',
    'updated muted',
    'updated held',
    'deleted deleted',
  ])
})

test('a message is reported to both, without its text, after the room and its memberships', async () => {
  const scopes = ['messages', 'rooms', 'memberships'].map((name) => `spark:${name}_read`)
  const token = simulator.token(me?.email ?? '', scopes)
  for (const resource of ['rooms', 'memberships', 'messages']) {
    const body = { name: 'm', targetUrl: targetUrl(), resource, event: 'all' }
    expect((await ask(simulator, token, 'POST', '/webhooks', body)).status).toBe(200)
  }
  const message = { toPersonId: me?.id, text: 'secret words' }
  await ask(simulator, tokenOf(colleague), 'POST', '/messages', message)
  await arrived(4)
  const resources = bodies().map(({ resource }) => resource)
  expect(resources.sort()).toEqual(['memberships', 'memberships', 'messages', 'rooms'])
  expect(received.map(({ body }) => body).join('')).not.toContain('secret words')
})

test('a hundred failures in five minutes switch it off, until it is switched on again', async () => {
  const { id } = await watch({ event: 'created' })
  answerWith = 500
  const status = async () =>
    ((await ask(simulator, tokenOf(me), 'GET', `/webhooks/${id}`)).body as WireWebhook).status
  const turnOn = () =>
    ask(simulator, tokenOf(me), 'PUT', `/webhooks/${id}`, {
      name: 'test',
      targetUrl: targetUrl(),
      status: 'active',
    })
  const ringOnce = async () => {
    const { callId } = ring()
    await Promise.resolve()
    simulator.world.calls.hangup(me?.id ?? '', callId)
    await Promise.resolve()
  }
  for (let each = 0; each < 99; each++) await ringOnce()
  await arrived(99)
  await vi.waitFor(async () => expect(await status()).toBe('active'))
  await ringOnce()
  await arrived(100)
  await vi.waitFor(async () => expect(await status()).toBe('inactive'))
  await ringOnce()
  // Within the five minutes one more failure is enough.
  await turnOn()
  await ringOnce()
  await arrived(101)
  await vi.waitFor(async () => expect(await status()).toBe('inactive'))
  // Later the count starts at zero.
  simulator.world.time.advance(5 * 60_000 + 1)
  await turnOn()
  await ringOnce()
  await arrived(102)
  await vi.waitFor(async () => {
    const { items } = (await control(simulator, 'GET', '/deliveries')).body as SimDeliveries
    expect(items.map((one) => one.status)).toEqual(Array.from({ length: 102 }, () => 500))
  })
  expect(await status()).toBe('active')
})

describe('a bad network', () => {
  const behave = (cloud: object) => control(simulator, 'PUT', '/cloud', cloud)
  test('loses deliveries on request', async () => {
    await watch({ event: 'created' })
    await behave({ eventLoss: 1 })
    ring()
    await behave({ eventLoss: 0 })
    const { callId } = ring('+12025550124')
    await arrived(1)
    expect(bodies().map(({ data }) => data.callId)).toEqual([callId])
  })
  test('repeats deliveries, and reports both', async () => {
    const { id } = await watch({ event: 'created' })
    await behave({ eventDuplicates: 1 })
    ring()
    await arrived(2)
    expect(received[0]).toEqual(received[1])
    await vi.waitFor(async () => {
      const answer = await control(simulator, 'GET', '/deliveries?since=0')
      expect((answer.body as SimDeliveries).items).toMatchObject([
        { webhookId: id, resource: 'telephony_calls', event: 'created', status: 204 },
        { status: 204 },
      ])
    })
  })
  test('lets later events overtake', async () => {
    await watch({ event: 'created' })
    await behave({ eventReorder: 1 })
    const first = ring('+12025550123')
    await Promise.resolve()
    await behave({ eventReorder: 0 })
    const second = ring('+12025550124')
    await arrived(2)
    const ids = bodies().map(({ data }) => data.callId)
    expect(ids).toEqual([second.callId, first.callId])
  })
})
