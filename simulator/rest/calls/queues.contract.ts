// Queues against the description: the waiting callers, in order, for those who may see them.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireQueueCallList } from '../../../wire/queue.ts'
import type { SimQueueCall, SimQueues } from '../../control/types.ts'
import type { Queue } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { queueRoutes } from './queues.ts'
import { ask, control, stillOptions } from '../simulatorForTests.ts'

describe('the contract of queues', () => {
  let simulator: Simulator
  let queue: Queue
  const contract = contractClient(() => simulator)
  const tokenOf = (email: string | undefined) => simulator.token(email ?? '', ['spark:calls_read'])
  const path = (id: string) => `/telephony/queues/${id}/calls`
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    const [first] = simulator.world.queues.all
    if (!first) throw new Error('the organisation has no queue')
    queue = first
  })
  afterAll(() => simulator.close())

  test('the operation is described', () => {
    for (const { method, path: described } of queueRoutes) {
      expect(openApi.operationOf(method, described)).toBe(`get ${described}`)
    }
  })

  test('administrators list them, and nobody else', async () => {
    const scope = ['spark-admin:telephony_config_read']
    const list = (email: string) =>
      ask(simulator, simulator.token(email, scope), 'GET', '/telephony/config/queues')
    const { status, body } = await list('ana.ruiz@cordboard.example')
    expect(status).toBe(200)
    const { queues } = body as { queues: readonly { id: string; name: string }[] }
    expect(queues.map(({ id, name }) => ({ id, name }))).toEqual(
      simulator.world.queues.all.map(({ id, name }) => ({ id, name })),
    )
    expect((await list('ben.okafor@cordboard.example')).status).toBe(403)
  })

  test('callers wait in the order of arrival, until they leave', async () => {
    const token = tokenOf(queue.agents[0]?.email)
    const empty = await contract.ask(token, 'GET', path(queue.id))
    expect(empty).toMatchObject({ status: 200, body: { items: [] } })
    const listed = (await control(simulator, 'GET', '/queues')).body as SimQueues
    expect(listed.items.map(({ id }) => id)).toContain(queue.id)
    const joins = `/queues/${queue.id}/calls`
    const grace = { from: '+12025550123', name: 'Grace Hopper' }
    const first = (await control(simulator, 'POST', joins, grace)).body as SimQueueCall
    simulator.world.time.advance(30_000)
    const second = (await control(simulator, 'POST', joins)).body as SimQueueCall
    const { items } = (await contract.ask(token, 'GET', path(queue.id))).body as WireQueueCallList
    expect(items.map(({ callId }) => callId)).toEqual([first.callId, second.callId])
    expect(items[0]).toMatchObject({
      remoteParty: { name: 'Grace Hopper', number: '+12025550123', callType: 'external' },
      queueName: queue.name,
      queueNumber: queue.number,
    })
    const [early, late] = items.map(({ addTime }) => Date.parse(addTime ?? ''))
    expect((late ?? 0) - (early ?? 0)).toBeGreaterThanOrEqual(30_000)
    const leaving = await control(simulator, 'DELETE', `${joins}/${first.callId}`)
    expect(leaving.status).toBe(204)
    const left = (await contract.ask(token, 'GET', path(queue.id))).body as WireQueueCallList
    expect(left.items.map(({ callId }) => callId)).toEqual([second.callId])
  })

  test('strangers see nothing, and an unknown queue is 404', async () => {
    const { members } = simulator.world.organisation
    const stranger = members.find((one) => one.roles.length === 1 && !queue.agents.includes(one))
    const supervisor = members.find(({ roles }) => roles.includes('supervisor'))
    const answers = [
      await contract.ask(tokenOf(stranger?.email), 'GET', path(queue.id)),
      await contract.ask(tokenOf(supervisor?.email), 'GET', path(queue.id)),
      await contract.ask(tokenOf(supervisor?.email), 'GET', path('nothing')),
      await contract.ask(simulator.token(supervisor?.email ?? '', []), 'GET', path(queue.id)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 200, 404, 403])
  })
})
