// Webhooks against the official description: every operation, accepted and refused.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireWebhook, WireWebhookList } from '../../../wire/webhook.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { ask, stillOptions } from '../simulatorForTests.ts'
import { webhookRoutes } from './webhooks.ts'

const target = 'http://localhost:9/webex/events/me'

describe('the contract of webhooks', () => {
  let simulator: Simulator
  let token: string
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token(emailOf(0))
  })
  afterEach(() => simulator.close())

  const emailOf = (index: number) => simulator.world.organisation.members[index]?.email ?? ''
  const asked = (more: object = {}) => ({
    name: 'Cordboard',
    targetUrl: target,
    resource: 'telephony_calls',
    event: 'created',
    ...more,
  })
  const create = (more: object = {}, as = token) =>
    contract.ask(as, 'POST', '/webhooks', asked(more))
  const created = async (more: object = {}) => (await create(more)).body as WireWebhook
  const list = async (query = '', as = token) =>
    ((await contract.ask(as, 'GET', `/webhooks${query}`)).body as WireWebhookList).items

  test('made, listed, read, changed and deleted', async () => {
    const webhook = await created({ filter: 'state=alerting', secret: 'abc' })
    expect(webhook).toMatchObject({ status: 'active', ownedBy: 'creator', event: 'created' })
    await created({ event: 'updated' })
    expect((await list()).map(({ event }) => event)).toEqual(['created', 'updated'])
    expect(await list('?max=1')).toHaveLength(1)
    const path = `/webhooks/${webhook.id}`
    expect((await contract.ask(token, 'GET', path)).body).toEqual(webhook)
    const change = { name: 'Renamed', targetUrl: `${target}2`, secret: 'def', status: 'active' }
    const changed = await contract.ask(token, 'PUT', path, change)
    expect(changed.body).toEqual({ ...webhook, ...change })
    expect((await contract.ask(token, 'DELETE', path)).status).toBe(204)
    expect((await contract.ask(token, 'GET', path)).status).toBe(404)
  })
  test('webhooks of the whole organization are listed separately', async () => {
    const admin = simulator.token(emailOf(0))
    expect((await create({ ownedBy: 'org' }, admin)).status).toBe(200)
    expect(await list('', admin)).toEqual([])
    expect(await list('?ownedBy=org', admin)).toHaveLength(1)
    const plain = simulator.token(emailOf(1), ['spark:calls_read'])
    expect((await create({ ownedBy: 'org' }, plain)).status).toBe(403)
    expect((await contract.ask(plain, 'GET', '/webhooks?ownedBy=org')).status).toBe(403)
  })
  test.each([
    ['a target elsewhere', { targetUrl: 'https://example.com/events' }, 400, /this machine only/],
    ['a target that is no address', { targetUrl: 'localhost' }, 400, /targetUrl/],
    ['an unknown resource', { resource: 'pigeons' }, 400, /resource/],
    ['an unknown event', { event: 'imagined' }, 400, /event/],
    ['a filter that there is not', { filter: 'address=1' }, 400, /filter/],
    ['no name', { name: '' }, 400, /name/],
    ['a resource without registered interest', { resource: 'telephony_queue' }, 400, /interest/],
  ])('refused: %s', async (_, more, status, words) => {
    const answer = await create(more)
    expect(answer.status).toBe(status)
    expect((answer.body as { message: string }).message).toMatch(words)
  })
  test('a duplicate is a conflict, also after a change', async () => {
    const first = await created()
    const other = await created({ targetUrl: `${target}2` })
    expect((await create()).status).toBe(409)
    const change = { name: 'x', targetUrl: first.targetUrl }
    expect((await contract.ask(token, 'PUT', `/webhooks/${other.id}`, change)).status).toBe(409)
  })
  test('needs the scope of its resource, and is hidden from others', async () => {
    const webhook = await created()
    const other = simulator.token(emailOf(1), ['spark:people_read'])
    expect((await create({}, other)).status).toBe(403)
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? { name: 'x', targetUrl: target } : undefined
      const path = `/webhooks/${webhook.id}`
      expect((await contract.ask(other, method, path, body)).status, method).toBe(404)
    }
  })
  test('fixed fields stay; a status can only be set to active', async () => {
    const { id } = await created()
    const change = (more: object) =>
      contract.ask(token, 'PUT', `/webhooks/${id}`, { name: 'x', targetUrl: target, ...more })
    expect((await change({ status: 'inactive' })).status).toBe(400)
    expect((await change({ ownedBy: 'org' })).status).toBe(400)
    expect((await change({ event: 'deleted' })).body).toMatchObject({ event: 'created' })
  })
  test('every operation was checked against the description', () => {
    const all = webhookRoutes.map(({ method, path }) => openApi.operationOf(method, path))
    const done = new Set([...contract.checked].map((what) => what.replace(/ \d+$/, '')))
    expect(all.filter((operation) => !done.has(operation ?? ''))).toEqual([])
  })
})

describe('interest registrations', () => {
  const path = '/telephony/webhookInterestRegistrations'
  test('are an administrator’s, replace one another, and run out', async () => {
    const simulator = await Simulator.start(stillOptions)
    // The tokens live longer than the day that passes below.
    const [admin, other] = [0, 1].map((index) => {
      const { email = '' } = simulator.world.organisation.members[index] ?? {}
      return simulator.token(email, undefined, 100 * 3_600)
    })
    const send = (method: string, body?: object, as = admin) =>
      ask(simulator, as, method, path, body)
    expect((await send('GET')).status).toBe(404)
    expect((await send('POST', { interests: [] })).status).toBe(400)
    expect(
      (await send('POST', { interests: [{ resource: 'Queue', actor: 'Workspaces' }] })).status,
    ).toBe(400)
    expect((await send('POST', { interests: [{ resource: 'Queue' }] }, other)).status).toBe(403)
    const registered = await send('POST', { interests: [{ resource: 'Queue' }] })
    expect(registered.body).toEqual({ interests: [{ resource: 'Queue' }], duration: 60 })
    const unlocked = { name: 'q', targetUrl: target, resource: 'telephony_queue', event: 'all' }
    const webhook = await ask(simulator, admin, 'POST', '/webhooks', unlocked)
    expect(webhook.status).toBe(200)
    await send('POST', { interests: [{ actor: 'Workspaces' }], duration: 1 })
    expect((await send('GET')).body).toMatchObject({ interests: [{ actor: 'Workspaces' }] })
    simulator.world.time.advance(24 * 3_600_000 + 1)
    expect((await send('GET')).status).toBe(404)
    await send('POST', { interests: [{ resource: 'Queue' }] })
    expect((await send('DELETE')).status).toBe(204)
    expect((await send('GET')).status).toBe(404)
    await simulator.close()
  })
})
