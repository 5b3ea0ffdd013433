// The member operations against the description: the same calls by other paths, for those who may.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallList } from '../../../wire/call.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { memberCallRoutes } from './calls.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

const outside = '+12025550123'

describe('the contract of members’ calls', () => {
  let simulator: Simulator
  let me: Member
  let supervisor: Member
  const contract = contractClient(() => simulator)
  const scopes = ['spark-admin:calls_read', 'spark-admin:calls_write']
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    const { members } = simulator.world.organisation
    const one = members.find((m) => m.hasCallingLicence && m.roles.length === 1)
    const other = members.find((m) => m.roles.includes('supervisor'))
    if (!one || !other) throw new Error('the organisation lacks whom the test needs')
    ;[me, supervisor] = [one, other]
  })
  afterAll(() => simulator.close())

  test('every operation is described', () => {
    for (const { method, path } of memberCallRoutes) {
      expect(openApi.operationOf(method, path), path).toBe(`${method.toLowerCase()} ${path}`)
    }
  })

  test.each(['me', 'a member by a supervisor'])('%s: list, details, history, act', async (who) => {
    const isMe = who === 'me'
    const token = isMe ? simulator.token(me.email) : simulator.token(supervisor.email, scopes)
    const base = `/telephony/calls/members/${isMe ? 'me' : me.id}`
    const { callId } = simulator.world.calls.ring(me.email, outside)
    const list = await contract.ask(token, 'GET', `${base}/calls`)
    expect((list.body as WireCallList).items).toMatchObject([{ id: callId, state: 'alerting' }])
    expect((await contract.ask(token, 'GET', `${base}/calls/${callId}`)).status).toBe(200)
    expect((await contract.ask(token, 'POST', `${base}/answer`, { callId })).status).toBe(204)
    expect((await contract.ask(token, 'POST', `${base}/hold`, { callId })).status).toBe(204)
    expect((await contract.ask(token, 'POST', `${base}/hangup`, { callId })).status).toBe(204)
    expect((await contract.ask(token, 'GET', `${base}/history`)).status).toBe(200)
    const dial = { destination: outside }
    expect((await contract.ask(token, 'POST', `${base}/dial`, dial)).status).toBe(201)
  })

  test('without supervision others’ calls are hidden, and nobody sees strangers', async () => {
    const path = (id: string) => `/telephony/calls/members/${id}/calls`
    const mine = simulator.token(me.email, scopes)
    expect((await contract.ask(mine, 'GET', path(supervisor.id))).status).toBe(403)
    const poor = simulator.token(supervisor.email, ['spark:calls_read'])
    expect((await contract.ask(poor, 'GET', path(me.id))).status).toBe(403)
    const theirs = simulator.token(supervisor.email, scopes)
    expect((await contract.ask(theirs, 'GET', path('nobody'))).status).toBe(404)
    const other = simulator.world.organisation.members.find((m) => !m.hasCallingLicence)
    expect((await contract.ask(theirs, 'GET', path(other?.id ?? ''))).status).toBe(404)
  })
})
