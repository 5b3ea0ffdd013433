// A person's own settings: saved values are read back, omitted ones stay, and calls follow them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallList, WireHistoryRecord } from '../../../wire/call.ts'
import { Simulator } from '../../simulator.ts'
import { ask, licensedEmail, stillOptions } from '../simulatorForTests.ts'

const base = '/telephony/config/people/me/settings'

describe('my settings', () => {
  let simulator: Simulator
  let token: string
  let email: string
  let colleague: { email: string; extension: string }
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    email = licensedEmail(simulator)
    token = simulator.token(email)
    const other = simulator.world.organisation.members.find(
      (m) => m.hasCallingLicence && m.email !== email,
    )
    if (!other) throw new Error('nobody else')
    colleague = other
  })
  afterEach(() => simulator.close())

  const get = async (path: string) => (await ask(simulator, token, 'GET', `${base}/${path}`)).body
  const put = (path: string, body: unknown) => ask(simulator, token, 'PUT', `${base}/${path}`, body)
  const calls = async (of = token) =>
    ((await ask(simulator, of, 'GET', '/telephony/calls')).body as WireCallList).items
  const ring = () => simulator.world.calls.ring(email, '+12025550123')

  test('start with Webex Calling’s defaults', async () => {
    expect(await get('doNotDisturb')).toMatchObject({ enabled: false })
    expect(await get('callWaiting')).toEqual({ enabled: true })
    expect(await get('callForwarding')).toMatchObject({
      callForwarding: { always: { enabled: false }, noAnswer: { numberOfRings: 3 } },
    })
    expect(await get('voicemail')).toMatchObject({ enabled: true })
    expect(await get('selectedCallerId')).toMatchObject({ selected: { type: 'DEFAULT_CLID' } })
  })

  test('a change keeps omitted fields', async () => {
    const always = { enabled: true, destination: colleague.extension }
    expect((await put('callForwarding', { callForwarding: { always } })).status).toBe(204)
    const off = { callForwarding: { always: { enabled: false } } }
    expect((await put('callForwarding', off)).status).toBe(204)
    expect(await get('callForwarding')).toMatchObject({
      callForwarding: { always: { enabled: false, destination: colleague.extension } },
    })
  })

  test.each([
    ['callForwarding', { callForwarding: { busy: { enabled: true } } }],
    ['callForwarding', { callForwarding: { noAnswer: { numberOfRings: 99 } } }],
    ['callWaiting', {}],
    ['doNotDisturb', { enabled: 'yes' }],
    ['selectedCallerId', { selected: { type: 'HUNT_GROUP', id: 'nobody' } }],
  ])('%s refuses %j', async (path, body) => {
    expect((await put(path, body)).status).toBe(400)
  })

  test('do not disturb: nothing rings, and the call is missed', async () => {
    await put('doNotDisturb', { enabled: true })
    expect(ring).toThrow()
    expect(await calls()).toEqual([])
    const { body } = await ask(simulator, token, 'GET', '/telephony/calls/history?type=missed')
    expect((body as { items: WireHistoryRecord[] }).items).toHaveLength(1)
  })

  test('forwarding always: the colleague rings, and sees who forwarded', async () => {
    const always = { enabled: true, destination: colleague.extension }
    await put('callForwarding', { callForwarding: { always } })
    ring()
    expect(await calls()).toEqual([])
    const [call] = await calls(simulator.token(colleague.email))
    expect(call).toMatchObject({ state: 'alerting', redirections: [{ reason: 'unconditional' }] })
  })

  test('without call waiting the second caller finds the line busy', async () => {
    await put('callWaiting', { enabled: false })
    ring()
    expect(ring).toThrow()
    expect(await calls()).toHaveLength(1)
  })

  test('single number reach: numbers are added, changed and removed, and can be dialed from', async () => {
    const number = { phoneNumber: '+12025550177', enabled: true, name: 'Mobile' }
    const path = `${base}/singleNumberReach/numbers`
    const answer = await ask(simulator, token, 'POST', path, number)
    expect(answer.status).toBe(201)
    const { id } = answer.body as { id: string }
    expect((await ask(simulator, token, 'POST', path, number)).status).toBe(400)
    expect(await get('singleNumberReach')).toMatchObject({ enabled: true, numbers: [{ id }] })
    const dialled = await ask(simulator, token, 'POST', '/telephony/calls/dial', {
      destination: colleague.extension,
      singleNumberReachPhoneNumber: number.phoneNumber,
    })
    expect(dialled.status).toBe(201)
    const off = await ask(simulator, token, 'PUT', `${path}/${id}`, { ...number, enabled: false })
    expect(off.status).toBe(204)
    expect(await get('singleNumberReach')).toMatchObject({ enabled: false })
    expect((await ask(simulator, token, 'DELETE', `${path}/${id}`)).status).toBe(204)
    expect((await ask(simulator, token, 'DELETE', `${path}/${id}`)).status).toBe(404)
  })

  test('a person without a license has no such settings', async () => {
    const poor = simulator.world.organisation.members.find((m) => !m.hasCallingLicence)
    const theirs = simulator.token(poor?.email ?? '')
    expect((await ask(simulator, theirs, 'GET', `${base}/doNotDisturb`)).status).toBe(404)
    const preferred = await ask(simulator, theirs, 'GET', `${base}/preferredAnswerEndpoint`)
    expect(preferred.status).toBe(200)
  })

  test('another caller id is chosen from the available ones', async () => {
    const { availableCallerIds } = (await get('availableCallerIds')) as {
      availableCallerIds: { type: string; id?: string }[]
    }
    const other = availableCallerIds.find(({ type }) => type !== 'DEFAULT_CLID')
    expect((await put('selectedCallerId', { selected: other })).status).toBe(204)
    expect(await get('selectedCallerId')).toMatchObject({ selected: other })
  })
})
