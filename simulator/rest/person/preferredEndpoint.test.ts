// The preferred answer endpoint in both of its shapes (docs/webex/facts.md 3.6).
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WirePreferredAnswerEndpoint } from '../../../wire/endpoint.ts'
import { Simulator } from '../../simulator.ts'
import { ask, licensedEmail, stillOptions } from '../simulatorForTests.ts'

const mine = '/telephony/config/people/me/settings/preferredAnswerEndpoint'

let simulator: Simulator
let token: string
let ofMine: string
beforeEach(async () => {
  simulator = await Simulator.start(stillOptions)
  const email = licensedEmail(simulator)
  token = simulator.token(email)
  const { id = '' } = simulator.world.organisation.memberByEmail(email) ?? {}
  ofMine = `/telephony/config/people/${id}/preferredAnswerEndpoint`
})
afterEach(() => simulator.close())

const get = async (path: string) => (await ask(simulator, token, 'GET', path)).body
const candidates = async () => ((await get(ofMine)) as WirePreferredAnswerEndpoint).endpoints

describe('the preferred answer endpoint', () => {
  test('is empty at first, in each shape’s own way', async () => {
    expect(await get(mine)).toEqual({})
    expect(await get(ofMine)).toMatchObject({ preferredAnswerEndpointId: null })
  })
  test('set in one shape is seen in the other, and null clears it', async () => {
    const [endpoint] = await candidates()
    expect((await ask(simulator, token, 'PUT', mine, { id: endpoint?.id })).status).toBe(204)
    expect(await get(ofMine)).toMatchObject({ preferredAnswerEndpointId: endpoint?.id })
    expect(await get(mine)).toEqual(endpoint)
    const cleared = { preferredAnswerEndpointId: null }
    expect((await ask(simulator, token, 'PUT', ofMine, cleared)).status).toBe(204)
    expect(await get(mine)).toEqual({})
  })
  test('candidates are those of one’s endpoints that can be answered remotely', async () => {
    const all = (await get('/telephony/config/people/me/endpoints')) as {
      endpoints: { id: string; autoAndForcedAnswerEnabled: boolean }[]
    }
    const able = all.endpoints.filter((endpoint) => endpoint.autoAndForcedAnswerEnabled)
    expect((await candidates()).map(({ id }) => id)).toEqual(able.map(({ id }) => id))
    const available = '/telephony/config/people/me/settings/availablePreferredAnswerEndpoints'
    expect(await get(available)).toEqual({ endpoints: await candidates() })
  })
  test('refuses an unknown endpoint, and a body without the field', async () => {
    expect((await ask(simulator, token, 'PUT', mine, { id: 'unknown' })).status).toBe(400)
    expect((await ask(simulator, token, 'PUT', mine, {})).status).toBe(400)
    expect((await ask(simulator, token, 'PUT', mine)).status).toBe(400)
  })
  test('of others needs an administrator', async () => {
    const other = simulator.world.organisation.members.findLast((m) => m.hasCallingLicence)
    const path = `/telephony/config/people/${other?.id}/preferredAnswerEndpoint`
    expect((await ask(simulator, token, 'GET', path)).status).toBe(403)
    const admin = simulator.token(other?.email ?? '', ['spark-admin:telephony_config_read'])
    expect((await ask(simulator, admin, 'GET', ofMine)).status).toBe(200)
  })
})
