// Blocked numbers against the description: listed, added, removed, and obeyed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireBlockedNumbers } from '../../../wire/callBlock.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { licensedEmail, personIdOf, stillOptions } from '../simulatorForTests.ts'
import { callBlockRoutes } from './callBlock.ts'

const base = '/telephony/config/people/me/settings/callBlock'
const nuisance = '+12025550188'

describe('the contract of blocked numbers', () => {
  let simulator: Simulator
  let email: string
  let token: string
  const contract = contractClient(() => simulator)
  const list = async () =>
    ((await contract.ask(token, 'GET', base)).body as WireBlockedNumbers).numbers
  const block = (phoneNumber: string) =>
    contract.ask(token, 'POST', `${base}/numbers`, { phoneNumber })
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    email = licensedEmail(simulator)
    token = simulator.token(email, ['spark:telephony_config_read', 'spark:telephony_config_write'])
  })
  afterAll(() => simulator.close())

  test('every operation is described', () => {
    for (const { method, path } of callBlockRoutes) {
      expect(openApi.operationOf(method, path)).toBe(`${method.toLowerCase()} ${path}`)
    }
  })

  test('a number is blocked until it is removed', async () => {
    expect(await list()).toEqual([])
    const { status, body } = await block(nuisance)
    const { id } = body as { id: string }
    expect(status).toBe(201)
    expect(await list()).toEqual([{ id, phoneNumber: nuisance }])
    const found = await contract.ask(token, 'GET', `${base}/numbers/${id}`)
    expect(found.body).toEqual({ blockCallsEnabled: true })
    expect((await block(nuisance)).status).toBe(409)
    expect((await block('12')).status).toBe(400)
    expect((await contract.ask(token, 'DELETE', `${base}/numbers/${id}`)).status).toBe(204)
    expect((await contract.ask(token, 'DELETE', `${base}/numbers/${id}`)).status).toBe(404)
    expect(await list()).toEqual([])
  })

  test('a blocked caller does not ring, others do', async () => {
    await block(nuisance)
    const { calls } = simulator.world
    const id = personIdOf(simulator, email)
    expect(() => calls.ring(email, nuisance)).toThrow(
      expect.objectContaining({ name: 'Refusal', status: 409 }),
    )
    expect(calls.list(id)).toEqual([])
    calls.ring(email, '+12025550143')
    expect(calls.list(id)).toHaveLength(1)
  })
})
