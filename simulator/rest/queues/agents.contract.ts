// Queue agents against the description: states, the transitions between them, and joining.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireAgent } from '../../../wire/queue.ts'
import type { Member, Queue } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'
import { agentRoutes } from './agents.ts'

const path = '/telephony/config/people/me/settings/queues'

describe('the contract of queue agents', () => {
  let simulator: Simulator
  let token: string
  let free: Queue
  let fixed: Queue
  const contract = contractClient(() => simulator)
  const scopes = ['spark:telephony_config_read', 'spark:telephony_config_write']
  const tokenOf = ({ email }: Member) => simulator.token(email, scopes)
  const agentOf = ({ agents }: Queue) => agents[0] as Member
  const read = async (as = token) => (await contract.ask(as, 'GET', path)).body as WireAgent
  const put = async (change: object, as = token) =>
    (await contract.ask(as, 'PUT', path, change)).status
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    const { all } = simulator.world.queues
    free = all.find(({ mayLeave }) => mayLeave) as Queue
    fixed = all.find(({ mayLeave }) => !mayLeave) as Queue
    token = tokenOf(agentOf(free))
  })
  afterAll(() => simulator.close())

  test('every operation is described', () => {
    for (const { method, path: described } of agentRoutes) {
      expect(openApi.operationOf(method, described)).toBe(`${method.toLowerCase()} ${described}`)
    }
  })

  test('an agent signs in, becomes available, and wraps up for a minute', async () => {
    expect((await read()).agentACDState).toBe('SIGN_OUT')
    expect(await put({ agentACDState: 'AVAILABLE' })).toBe(400)
    for (const agentACDState of ['SIGN_IN', 'AVAILABLE', 'WRAP_UP']) {
      expect(await put({ agentACDState })).toBe(204)
    }
    simulator.world.time.advance(59_000)
    expect((await read()).agentACDState).toBe('WRAP_UP')
    simulator.world.time.advance(1_000)
    expect((await read()).agentACDState).toBe('AVAILABLE')
    await put({ agentACDState: 'WRAP_UP' })
    await put({ agentACDState: 'UNAVAILABLE' })
    simulator.world.time.advance(120_000)
    expect((await read()).agentACDState).toBe('UNAVAILABLE')
    expect(await put({ agentACDState: 'WRAP_UP' })).toBe(400)
    expect(await put({ agentACDState: 'SIGN_OUT' })).toBe(204)
  })

  test('a queue is left and joined, where the administrator allows it', async () => {
    const joined = async () => (await read()).queues?.map(({ available }) => available)
    expect(await joined()).toEqual([true])
    expect(await put({ queues: [{ id: free.id, available: false }] })).toBe(204)
    expect(await joined()).toEqual([false])
    expect(await put({ queues: [{ id: free.id, available: true }] })).toBe(204)
    expect(await joined()).toEqual([true])
    const other = tokenOf(agentOf(fixed))
    expect((await read(other)).queues).toMatchObject([{ allowLogOffEnabled: false }])
    expect(await put({ queues: [{ id: fixed.id, available: false }] }, other)).toBe(400)
    expect(await put({ queues: [{ id: fixed.id, available: true }] }, other)).toBe(204)
  })

  test('what is refused changes nothing of the rest', async () => {
    await put({ agentACDState: 'SIGN_IN' })
    const both = { agentACDState: 'AVAILABLE', queues: [{ id: fixed.id, available: true }] }
    expect(await put(both)).toBe(400)
    expect((await read()).agentACDState).toBe('SIGN_IN')
  })

  test('somebody in no queue has no state, and permissions are checked', async () => {
    const { members } = simulator.world.organisation
    const nobody = members.find(
      (one) => one.hasCallingLicence && ![free, fixed].some(({ agents }) => agents.includes(one)),
    ) as Member
    expect(await read(tokenOf(nobody))).toEqual({ queues: [] })
    expect(await put({ agentACDState: 'SIGN_IN' }, tokenOf(nobody))).toBe(400)
    const reader = simulator.token(agentOf(free).email, ['spark:telephony_config_read'])
    expect(await put({ agentACDState: 'SIGN_IN' }, reader)).toBe(403)
  })
})
