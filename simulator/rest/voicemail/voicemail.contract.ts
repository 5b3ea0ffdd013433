// Voicemail against the description: the mailbox, its marks, and what is reported of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type {
  WireFeatureCodes,
  WireVoiceMessageList,
  WireVoiceMessageSummary,
} from '../../../wire/voicemail.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'
import { voicemailRoutes } from './voicemail.ts'

const base = '/telephony/voiceMessages'

describe('the contract of voicemail', () => {
  let simulator: Simulator
  let token: string
  let owner: Member
  const contract = contractClient(() => simulator)
  const list = async () =>
    ((await contract.ask(token, 'GET', base)).body as WireVoiceMessageList).items
  const summary = async () =>
    (await contract.ask(token, 'GET', `${base}/summary`)).body as WireVoiceMessageSummary
  const leave = (seconds = 20) =>
    simulator.world.mailboxes.leave(
      owner,
      { name: 'Grace Lin', number: '+12025550188', privacyEnabled: false, callType: 'external' },
      seconds,
    )
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    owner = simulator.world.organisation.memberByEmail('ana.ruiz@cordboard.example') as Member
    token = simulator.token(owner.email, ['spark:calls_read', 'spark:calls_write'])
    for (const { id } of simulator.world.mailboxes.list(owner)) {
      simulator.world.mailboxes.remove(owner, id)
    }
  })
  afterAll(() => simulator.close())

  test('every operation is described', () => {
    for (const { method, path } of voicemailRoutes) {
      expect(openApi.operationOf(method, path)).toBe(`${method.toLowerCase()} ${path}`)
    }
  })

  test('messages are listed newest first and counted', async () => {
    leave(12)
    simulator.world.time.advance(60_000)
    const newest = leave(30)
    const items = await list()
    expect(items.map(({ duration }) => duration)).toEqual([30, 12])
    expect(items[0]).toEqual(newest)
    expect(await summary()).toEqual({
      newMessages: 2,
      oldMessages: 0,
      newUrgentMessages: 0,
      oldUrgentMessages: 0,
    })
  })

  test('one is marked by its id, and all of them without one', async () => {
    const [older, newer] = [leave(), leave()]
    const mark = (how: string, body: object) => contract.ask(token, 'POST', `${base}/${how}`, body)
    const states = async () => (await list()).map(({ read }) => read)
    expect((await mark('markAsRead', { messageId: older.id })).status).toBe(204)
    expect(await states()).toEqual([false, true])
    expect((await mark('markAsUnread', { messageId: older.id })).status).toBe(204)
    expect(await states()).toEqual([false, false])
    expect((await mark('markAsRead', {})).status).toBe(204)
    expect(await states()).toEqual([true, true])
    expect((await summary()).oldMessages).toBe(2)
    const refused = await Promise.all([
      contract.ask(token, 'POST', `${base}/markAsRead`, { messageId: '' }),
      contract.ask(token, 'POST', `${base}/markAsRead`, { messageId: 'nothing' }),
      contract.ask(token, 'POST', `${base}/markAsRead`, { lineOwnerId: 'nobody' }),
    ])
    expect(refused.map(({ status }) => status)).toEqual([400, 404, 400])
    expect((await list())[0]?.id).toBe(newer.id)
  })

  test('a deleted message is gone for good', async () => {
    const { id } = leave()
    expect((await contract.ask(token, 'DELETE', `${base}/${id}`)).status).toBe(204)
    expect(await list()).toEqual([])
    expect((await contract.ask(token, 'DELETE', `${base}/${id}`)).status).toBe(404)
  })

  test('reading and changing want their scopes, a license and the service', async () => {
    const reader = simulator.token(owner.email, ['spark:calls_read'])
    const { id } = leave()
    const unlicensed = simulator.world.organisation.members.find((one) => !one.hasCallingLicence)
    const statuses = await Promise.all([
      contract.ask(reader, 'DELETE', `${base}/${id}`),
      contract.ask(simulator.token(owner.email, []), 'GET', base),
      contract.ask(simulator.token(unlicensed?.email ?? '', ['spark:calls_read']), 'GET', base),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([403, 403, 404])
    const { voicemail } = simulator.world.settings.of(owner)
    simulator.world.settings.change(owner, { voicemail: { ...voicemail, enabled: false } })
    const { status, body } = await contract.ask(token, 'GET', base)
    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ errorCode: 4410 }] })
  })

  test('a caller who waits for the announcement to end leaves a message', async () => {
    const { calls, time } = simulator.world
    const caller = simulator.world.organisation.members.find(
      (one) => one.hasCallingLicence && one !== owner && !one.isPrivate,
    ) as Member
    simulator.world.behaviour.ownPhoneAfterMs = 0
    const rung = calls.dial(caller.id, owner.extension)
    time.advance(0)
    const [ringing] = calls.list(owner.id)
    calls.divert(owner.id, ringing?.id ?? '', undefined, true)
    time.advance(4_000)
    calls.hangup(caller.id, rung.callId)
    expect(await list()).toEqual([])

    const again = calls.dial(caller.id, owner.extension)
    time.advance(0)
    calls.divert(owner.id, calls.list(owner.id)[0]?.id ?? '', undefined, true)
    time.advance(16_000)
    calls.hangup(caller.id, again.callId)
    expect(await list()).toMatchObject([
      {
        duration: 10,
        read: false,
        callingParty: { name: caller.displayName, personId: caller.id, privacyEnabled: false },
      },
    ])
  })

  test('the code of the voice portal is listed, and reaches the own mailbox', async () => {
    const settings = simulator.token(owner.email, ['spark:telephony_config_read'])
    const path = '/telephony/config/people/me/settings/featureAccessCode'
    const { body } = await contract.ask(settings, 'GET', path)
    expect((body as WireFeatureCodes).featureAccessCodeList).toContainEqual({
      name: 'Voice Mail Retrieval',
      code: '*86',
    })
    const { calls, time } = simulator.world
    simulator.world.behaviour.ownPhoneAfterMs = 0
    calls.dial(owner.id, '*86')
    time.advance(0)
    expect(calls.list(owner.id)).toMatchObject([
      { state: 'connected', remoteParty: { name: `Voicemail of ${owner.displayName}` } },
    ])
    time.advance(60_000)
    expect(await list()).toEqual([])
  })
})
