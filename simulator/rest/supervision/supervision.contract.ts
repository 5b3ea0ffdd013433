// The members' conference operations against the description: hosting, and supervising.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallList, WireConference } from '../../../wire/call.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { memberConferenceRoutes } from '../calls/conference.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

const outside = '+12025550123'
const afterMs = 500

describe('the contract of members’ conferences', () => {
  let simulator: Simulator
  let member: Member
  let supervisor: Member
  const contract = contractClient(() => simulator)
  const own = ['spark:calls_read', 'spark:calls_write']
  const others = ['spark-admin:calls_read', 'spark-admin:calls_write']
  beforeAll(async () => {
    const behaviour = { ...stillOptions.behaviour, ownPhoneAfterMs: afterMs }
    simulator = await Simulator.start({ ...stillOptions, behaviour })
  })
  beforeEach(() => {
    simulator.reset()
    const { members } = simulator.world.organisation
    const one = members.find((m) => m.hasCallingLicence && m.roles.length === 1)
    const other = members.find((m) => m.hasCallingLicence && m.roles.includes('supervisor'))
    if (!one || !other) throw new Error('the organisation lacks whom the test needs')
    ;[member, supervisor] = [one, other]
  })
  afterAll(() => simulator.close())

  const talking = (who: Member) => {
    const { callId } = simulator.world.calls.ring(who.email, outside)
    simulator.world.calls.answer(who.id, callId)
    return callId
  }

  test('every operation is described', () => {
    expect(memberConferenceRoutes.length).toBeGreaterThan(20)
    for (const { method, path } of memberConferenceRoutes) {
      expect(openApi.operationOf(method, path), path).toBe(`${method.toLowerCase()} ${path}`)
    }
  })

  test.each(['me', 'a member by a supervisor'])(
    '%s: a conference from start to end',
    async (who) => {
      const isMe = who === 'me'
      const token = simulator.token(isMe ? member.email : supervisor.email, isMe ? own : others)
      const base = `/telephony/conference/members/${isMe ? 'me' : member.id}`
      const [first, second] = [talking(member), talking(member)]
      const done = async (method: string, path: string, body?: object) => {
        const answer = await contract.ask(token, method, `${base}${path}`, body)
        expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
        return answer.body as WireConference
      }
      await done('POST', '/conference', { callIds: [first, second] })
      expect((await done('GET', '/conference')).participants).toHaveLength(2)
      for (const action of ['mute', 'unmute', 'deafen', 'undeafen']) {
        await done('POST', `/${action}`, { callId: first })
      }
      await done('POST', '/hold')
      await done('POST', '/resume')
      const third = talking(member)
      await done('POST', '/addParticipant', { callId: third })
      await done('DELETE', '/conference')
      expect(await done('GET', '/conference')).toEqual({})
    },
  )

  test.each(['me', 'the supervisor’s id'])('%s: listen, coach, barge in', async (who) => {
    const isMe = who === 'me'
    const token = simulator.token(supervisor.email, [...own, ...others])
    const base = `/telephony/conference/members/${isMe ? 'me' : supervisor.id}`
    const turn = (action: string) => contract.ask(token, 'POST', `${base}/${action}`)
    const type = async () =>
      ((await contract.ask(token, 'GET', `${base}/conference`)).body as WireConference).type
    expect((await turn('silentMonitor')).status).toBe(404)
    talking(member)
    const destination = `#82${member.extension}`
    const dialled = await contract.ask(token, 'POST', '/telephony/calls/dial', { destination })
    expect(dialled.status).toBe(201)
    simulator.world.time.advance(afterMs)
    expect(await type()).toBe('silentMonitoring')
    const list = await contract.ask(token, 'GET', '/telephony/calls')
    expect((list.body as WireCallList).items).toMatchObject([
      { state: 'connected', personality: 'originator', remoteParty: { personId: member.id } },
    ])
    for (const [action, is] of [
      ['supervisorCoach', 'coaching'],
      ['bargeIn', 'bargeIn'],
      ['silentMonitor', 'silentMonitoring'],
    ] as const) {
      expect((await turn(action)).status, action).toBe(204)
      expect(await type()).toBe(is)
      expect((await turn(action)).status, `${action} again`).toBe(400)
    }
  })

  test('not by others, not with the scopes of one’s own calls, not for an unknown member', async () => {
    const path = (id: string) => `/telephony/conference/members/${id}/silentMonitor`
    const ask = (who: Member, scopes: readonly string[], id: string) =>
      contract.ask(simulator.token(who.email, scopes), 'POST', path(id))
    expect((await ask(member, others, supervisor.id)).status).toBe(403)
    expect((await ask(supervisor, own, member.id)).status).toBe(403)
    expect((await ask(supervisor, others, 'nobody')).status).toBe(404)
    expect((await ask(supervisor, others, 'me')).status).toBe(400)
  })
})
