// What clients that nobody here wrote ask of the API, as `npm run clients` saw them ask: each request
// that the simulator once answered otherwise than Webex, so that it does not do so again.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireMembershipList, WireMessage } from '../../wire/message.ts'
import type { WirePersonList } from '../../wire/person.ts'
import type { WireWebhook } from '../../wire/webhook.ts'
import { Simulator } from '../simulator.ts'
import { contractClient } from './contractForTests.ts'
import { ask, stillOptions } from './simulatorForTests.ts'

describe('requests of third-party clients', () => {
  let simulator: Simulator
  let token: string
  const contract = contractClient(() => simulator)
  const get = async (path: string) => contract.ask(token, 'GET', path)
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    token = simulator.token(simulator.world.organisation.members[0]?.email ?? '')
  })
  afterAll(() => simulator.close())

  test('webex: many people by their ids, with a slash at the end of the path', async () => {
    const ids = simulator.world.organisation.members.slice(0, 3).map(({ id }) => id)
    const query = `id=${ids.join(',')}&showAllTypes=false`
    const answers = await Promise.all([get(`/people?${query}`), get(`/people/?${query}`)])
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect((body as WirePersonList).items.map(({ id }) => id)).toEqual(ids)
    }
  })

  test('webex in a page: its headers pass the preflight, unknown ones do not', async () => {
    const asked = ['authorization', 'cisco-no-http-redirect', 'spark-user-agent', 'trackingid']
    const preflight = (names: readonly string[]) =>
      simulator.fetch('/v1/people/me', {
        method: 'OPTIONS',
        headers: {
          origin: 'http://page.example',
          'access-control-request-method': 'GET',
          'access-control-request-headers': names.join(','),
        },
      })
    const answer = await preflight(asked)
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://page.example')
    const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase()
    for (const name of asked) expect(allowed).toContain(name)
    expect((await preflight([...asked, 'x-own'])).status).toBe(403)
  })

  test('webex-node-bot-framework: webhooks of everything and of cards; its memberships', async () => {
    const hook = { name: 'hook', targetUrl: 'http://localhost:9/hook' }
    for (const [resource, event] of [
      ['all', 'all'],
      ['attachmentActions', 'created'],
    ]) {
      // The description does not list `all`, which facts 12.3 has.
      const made = await ask(simulator, token, 'POST', '/webhooks', { ...hook, resource, event })
      expect(made.status).toBe(200)
      expect(made.body as WireWebhook).toMatchObject({ resource, event, status: 'active' })
    }
    const toPersonEmail = simulator.world.organisation.members[1]?.email
    const message = { toPersonEmail, text: 'hello' }
    const { body: sent } = await contract.ask(token, 'POST', '/messages', message)
    const { status, body } = await get('/memberships?max=1000')
    expect(status).toBe(200)
    const rooms = (body as WireMembershipList).items.map(({ roomId }) => roomId)
    expect(rooms).toEqual([(sent as WireMessage).roomId])
  })

  test('node-sparky: lists of administrators, with max', async () => {
    for (const path of [
      '/licenses?max=5',
      '/roles?max=5',
      '/organizations?max=5',
      '/people?max=5',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 200])
    }
  })
})
