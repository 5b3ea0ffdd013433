// People, endpoints and authorizations against the official descriptions.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WirePersonList } from '../../../wire/person.ts'
import type { WirePreferredAnswerEndpoint } from '../../../wire/endpoint.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { licensedEmail, stillOptions } from '../simulatorForTests.ts'

describe('the contract of people and endpoints', () => {
  let simulator: Simulator
  let token: string
  let admin: string
  let id: string
  const contract = contractClient(() => simulator)
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
    const email = licensedEmail(simulator)
    token = simulator.token(email)
    const { organisation } = simulator.world
    id = organisation.memberByEmail(email)?.id ?? ''
    const administrator = organisation.members.find((m) => m.roles.includes('administrator'))
    admin = simulator.token(administrator?.email ?? '')
  })
  afterAll(async () => {
    await simulator.close()
    expect(contract.checked.size, 'operations checked').toBeGreaterThanOrEqual(20)
  })

  test('the checker itself finds mistakes', () => {
    const problems = (status: number, body: unknown) =>
      openApi.answerProblems('GET', '/people/me', status, body)
    expect(problems(200, { emails: 'not a list' })).toEqual(['/emails must be array'])
    expect(problems(200, { status: 'asleep' })).toHaveLength(1)
    expect(problems(418, {})).toEqual(['status 418 is not described'])
    expect(problems(404, { error: 'no message' })).toHaveLength(1)
    const dial = openApi.requestProblems('POST', '/telephony/calls/dial', { to: '1001' })
    expect(dial).toHaveLength(1)
  })
  test('people: everybody, a search, one, me', async () => {
    const everybody = await contract.ask(admin, 'GET', '/people?callingData=true')
    expect((everybody.body as WirePersonList).items.length).toBe(40)
    await contract.ask(token, 'GET', '/people?displayName=a')
    await contract.ask(token, 'GET', `/people?id=${id},nobody`)
    await contract.ask(token, 'GET', `/people/${id}`)
    await contract.ask(token, 'GET', '/people/me?callingData=true')
  })
  test('messages and rooms', async () => {
    const { email = '' } = simulator.world.organisation.members.find((m) => m.id !== id) ?? {}
    const write = (body: object) => contract.ask(token, 'POST', '/messages', body)
    const { body } = await write({ toPersonEmail: email, text: 'Back at two' })
    expect((await write({ toPersonEmail: email })).status).toBe(400)
    await contract.ask(token, 'GET', `/messages/direct?personEmail=${email}`)
    await contract.ask(token, 'GET', `/messages?roomId=${(body as { roomId: string }).roomId}`)
    expect((await contract.ask(token, 'GET', '/rooms')).status).toBe(200)
  })
  test('people: refusals', async () => {
    const poor = simulator.token(licensedEmail(simulator), [])
    expect((await contract.ask(token, 'GET', '/people')).status).toBe(400)
    for (const path of ['/people/me', '/people', '/people/nobody']) {
      expect((await contract.ask(undefined, 'GET', path)).status).toBe(401)
      expect((await contract.ask(poor, 'GET', path)).status).toBe(403)
    }
    expect((await contract.ask(token, 'GET', '/people/nobody')).status).toBe(404)
  })
  test('the preferred answer endpoint, all operations', async () => {
    const settings = '/telephony/config/people/me/settings'
    const ofPerson = `/telephony/config/people/${id}/preferredAnswerEndpoint`
    const list = await contract.ask(token, 'GET', ofPerson)
    const [endpoint] = (list.body as WirePreferredAnswerEndpoint).endpoints
    const chosen = { preferredAnswerEndpointId: endpoint?.id }
    await contract.ask(token, 'GET', `${settings}/preferredAnswerEndpoint`)
    expect((await contract.ask(token, 'PUT', ofPerson, chosen)).status).toBe(204)
    await contract.ask(token, 'GET', `${settings}/preferredAnswerEndpoint`)
    await contract.ask(token, 'PUT', `${settings}/preferredAnswerEndpoint`, { id: null })
    await contract.ask(token, 'GET', `${settings}/availablePreferredAnswerEndpoints`)
    expect((await contract.ask(token, 'PUT', ofPerson, {})).status).toBe(400)
    expect((await contract.ask(undefined, 'GET', ofPerson)).status).toBe(401)
  })
  test('authorizations', async () => {
    const own = simulator.token(licensedEmail(simulator))
    await contract.ask(own, 'GET', '/authorizations')
    expect((await contract.ask(own, 'DELETE', '/authorizations/unknown')).status).toBe(404)
    expect((await contract.ask(own, 'DELETE', '/authorizations')).status).toBe(400)
    const all = '/authorizations?clientId=cordboard-simulator'
    expect((await contract.ask(own, 'DELETE', all)).status).toBe(204)
    expect((await contract.ask(own, 'GET', '/authorizations')).status).toBe(401)
  })
})
