// Call control against the description: every implemented operation, accepted and refused.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallInfo, WireCallList, WireParkResponse } from '../../../wire/call.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { callRoutes } from './calls.ts'
import { conferenceRoutes } from './conference.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

const afterMs = 500
const outside = '+12025550123'

describe('the contract of call control', () => {
  let simulator: Simulator
  let token: string
  let me: Member
  let colleague: Member
  const contract = contractClient(() => simulator)
  beforeAll(async () => {
    const behaviour = {
      ...stillOptions.behaviour,
      answerAfterMs: afterMs,
      ownPhoneAfterMs: afterMs,
    }
    simulator = await Simulator.start({ ...stillOptions, behaviour })
  })
  beforeEach(() => {
    simulator.reset()
    const { members } = simulator.world.organisation
    const [first, second] = members.filter((m) => m.hasCallingLicence && !m.isPrivate)
    if (!first || !second) throw new Error('the organisation lacks whom the test needs')
    ;[me, colleague] = [first, second]
    token = simulator.token(me.email, ['spark:calls_read', 'spark:calls_write'])
  })
  afterAll(() => simulator.close())

  const post = (action: string, body?: object) =>
    contract.ask(token, 'POST', `/telephony/${action}`, body)
  const done = async (action: string, body?: object) => {
    const answer = await post(action, body)
    expect(answer.status, `${action} ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return answer.body
  }
  const calls = async () =>
    ((await contract.ask(token, 'GET', '/telephony/calls')).body as WireCallList).items
  const ringing = (from = outside) => simulator.world.calls.ring(me.email, from).callId
  const talking = async (from = outside) => {
    const callId = ringing(from)
    await done('calls/answer', { callId })
    return callId
  }
  /** Long enough for one's own phone and for the far party to answer. */
  const settle = () => simulator.world.time.advance(afterMs * 3)

  test('list and details of calls in every state', async () => {
    const callId = ringing(colleague.email)
    const details = () => contract.ask(token, 'GET', `/telephony/calls/${callId}`)
    expect((await details()).body).toMatchObject({ state: 'alerting' })
    await done('calls/answer', { callId })
    expect((await details()).body).toMatchObject({ state: 'connected' })
    await done('calls/hold', { callId })
    expect((await calls()).map(({ state }) => state)).toEqual(['held'])
    await done('calls/resume', { callId })
    await done('calls/mute', { callId })
    await done('calls/unmute', { callId })
    await done('calls/transmitDtmf', { callId, dtmf: '1,2#' })
    await done('calls/hangup', { callId })
    expect(await calls()).toEqual([])
    expect((await details()).status).toBe(404)
  })
  test('recording', async () => {
    const callId = await talking()
    for (const action of ['start', 'pause', 'resume', 'stop']) {
      await done(`calls/${action}Recording`, { callId })
      await calls()
    }
  })
  test('reject, divert and history', async () => {
    await done('calls/reject', { callId: ringing(), action: 'busy' })
    await done('calls/divert', { callId: ringing(), toVoicemail: true })
    await done('calls/divert', { callId: await talking(), destination: colleague.extension })
    for (const query of ['', '?type=missed', '?type=received', '?type=placed']) {
      const answer = await contract.ask(token, 'GET', `/telephony/calls/history${query}`)
      expect(answer.status).toBe(200)
    }
  })
  test('dial, through one’s own phone', async () => {
    const info = (await done('calls/dial', { destination: colleague.extension })) as WireCallInfo
    expect((await calls()).map(({ id }) => id)).toEqual([info.callId])
    settle()
    expect((await calls()).map(({ state }) => state)).toEqual(['connected'])
  })
  test('park and retrieve', async () => {
    const parked = await done('calls/park', { callId: await talking() })
    const { parkedAgainst } = parked as WireParkResponse
    const destination = typeof parkedAgainst === 'string' ? parkedAgainst : parkedAgainst.number
    await done('calls/retrieve', destination === undefined ? {} : { destination })
    settle()
    expect(await calls()).toHaveLength(1)
  })
  test('pickup, barge in and pull', async () => {
    const { world } = simulator
    world.calls.ring(colleague.extension, outside)
    await done('calls/pickup', { target: colleague.extension })
    settle()
    expect(await calls()).toHaveLength(1)
    const refused = await post('calls/pull', { endpointId: 'somebody-elses' })
    expect(refused.status).toBe(400)
    await done('calls/hangup', { callId: (await calls())[0]?.id })
    const { callId } = world.calls.ring(colleague.extension, outside)
    world.calls.answer(colleague.id, callId)
    await done('calls/bargeIn', { target: colleague.extension })
    settle()
    expect(await calls()).toHaveLength(1)
  })
  test('pulling the call to another device', async () => {
    const callId = await talking()
    const now = simulator.world.calls.find(me.id, callId).endpointId
    const other = me.endpoints.find((one) => one.canAnswerRemotely && one.id !== now)
    await done('calls/pull', other ? { endpointId: other.id } : {})
    settle()
    expect((await calls()).map(({ id }) => id)).toEqual([callId])
  })
  test('transfer when answered', async () => {
    const callId1 = await talking()
    await done('calls/transfer', { callId1, destination: colleague.extension })
    settle()
    expect(await calls()).toEqual([])
  })
  test('transfer after consulting', async () => {
    const callId1 = await talking()
    await done('calls/hold', { callId: callId1 })
    const consult = await done('calls/dial', { destination: colleague.extension })
    settle()
    await done('calls/transfer', { callId1, callId2: (consult as WireCallInfo).callId })
    expect(await calls()).toEqual([])
  })
  test('conference: three, then four, and every action in it', async () => {
    const callIds = [await talking()]
    for (const caller of ['+12025550124', '+12025550125']) {
      await done('calls/hold', { callId: callIds.at(-1) })
      callIds.push(await talking(caller))
    }
    const [first, second, third] = callIds
    const state = async () => (await contract.ask(token, 'GET', '/telephony/conference')).body
    await done('calls/hold', { callId: third })
    await done('conference', { callIds: [first, second] })
    expect(await state()).toMatchObject({ state: 'connected' })
    await done('conference/addParticipant', { callId: third })
    for (const action of ['mute', 'unmute', 'deafen', 'undeafen']) {
      await done(`conference/${action}`, { callId: first })
      await state()
    }
    await done('conference/hold')
    expect(await state()).toMatchObject({ state: 'held' })
    await done('conference/resume')
    await contract.ask(token, 'DELETE', '/telephony/conference')
    expect(await calls()).toEqual([])
  })
  test('every action refuses an unknown call, invalid input, and strangers', async () => {
    const actions = callRoutes.filter(({ method }) => method === 'POST').map(({ path }) => path)
    expect(actions.length).toBeGreaterThan(10)
    const poor = simulator.token(me.email, [])
    for (const path of actions) {
      expect((await contract.ask(undefined, 'POST', path, {})).status, path).toBe(401)
      expect((await contract.ask(poor, 'POST', path, {})).status, path).toBe(403)
      const nonsense = await contract.ask(token, 'POST', path, { callId: 7, destination: 7 })
      expect(nonsense.status, path).toBe(400)
    }
    for (const action of ['answer', 'hold', 'hangup', 'park', 'reject']) {
      const refused = await post(`calls/${action}`, { callId: 'unknown' })
      expect(refused.body, action).toMatchObject({ errors: [{ description: 'Call not found' }] })
      expect(refused.status, action).toBe(404)
    }
  })
  test('each operation of the simulator was called above', () => {
    const described = [...callRoutes, ...conferenceRoutes].flatMap(
      ({ method, path }) => openApi.operationOf(method, path) ?? [],
    )
    expect(described.length).toBeGreaterThan(20)
    const succeeded = [...contract.checked].filter((what) => / 20\d$/.test(what))
    const names = new Set(succeeded.map((what) => what.slice(0, -4)))
    // Nobody here is an executive's assistant: it can only be refused (taking.ts).
    names.add('post /telephony/calls/push')
    expect(contract.checked).toContain('post /telephony/calls/push 400')
    expect(described.filter((name) => !names.has(name))).toEqual([])
  })
})
