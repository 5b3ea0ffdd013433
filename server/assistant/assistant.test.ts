// The whole assistant against the simulator: asked in spaces, and telling what its rules found.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SimBot, SimMessage } from '../../simulator/control/types.ts'
import type { Member } from '../../simulator/model/types.ts'
import { ask, control, stillOptions } from '../../simulator/rest/simulatorForTests.ts'
import { Simulator } from '../../simulator/simulator.ts'
import type { WireMessage, WireMessageList } from '../../wire/message.ts'
import type { WireWebhookList } from '../../wire/webhook.ts'
import { silentLog } from '../observe/log.ts'
import { startAssistant, type Assistant } from './assistant.ts'
import { hookPath } from './hook.ts'
import { readSettings } from './settings.ts'

let simulator: Simulator
let bot: SimBot
let folder: string
let running: Assistant | undefined
let [ana, ben]: Member[] = []
let room: string

const quick = { rulesMs: 15, pollMs: 15, checkMs: 60_000 }
const wait = { timeout: 10_000, interval: 20 }

beforeEach(async () => {
  const behaviour = { ...stillOptions.behaviour, eventLagMs: [0, 0] as const }
  simulator = await Simulator.start({ ...stillOptions, behaviour })
  const people = simulator.world.organisation.members.filter((one) => one.hasCallingLicence)
  ;[ana, ben] = people
  bot = (await control(simulator, 'POST', '/bots', { displayName: 'Helper' })).body as SimBot
  folder = mkdtempSync(join(tmpdir(), 'cordboard-'))
  const made = await as(ana, 'POST', '/rooms', { title: 'Office' })
  room = (made.body as { id: string }).id
  for (const personId of [bot.id, ben?.id]) {
    expect((await as(ana, 'POST', '/memberships', { roomId: room, personId })).status).toBe(200)
  }
})
afterEach(async () => {
  await running?.close()
  running = undefined
  await simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

function as(who: Member | undefined, method: string, path: string, body?: object) {
  return ask(simulator, simulator.token(who?.email ?? ''), method, path, body)
}

async function start(rules: object = {}, env: Record<string, string> = {}): Promise<Assistant> {
  const file = join(folder, 'rules.json')
  const usual = { mayAsk: ['@cordboard.example'], team: [ana?.email, ben?.email] }
  writeFileSync(file, JSON.stringify({ ...usual, ...rules }))
  const settings = readSettings({
    WEBEX_BOT_TOKEN: bot.access_token,
    ASSISTANT_READ_TOKEN: simulator.token(ana?.email ?? ''),
    ASSISTANT_RULES: file,
    WEBEX_API_BASE: `${simulator.origin}/v1`,
    PUBLIC_ORIGIN: 'https://phone.example.com',
    DATA_DIR: folder,
    ...env,
  })
  const now = () => simulator.world.time.now()
  running = await startAssistant({ settings, send: fetch, log: silentLog, now, times: quick })
  return running
}

const mention = async (words: string) => {
  const markdown = `<@personEmail:${bot.email}|Helper> ${words}`
  const body = { from: ben?.email, to: room, markdown }
  return (await control(simulator, 'POST', '/messages', body)).body as SimMessage
}
const answersTo = async ({ id }: SimMessage): Promise<WireMessage[]> => {
  const { body } = await as(ben, 'GET', `/messages?roomId=${room}&parentId=${id}`)
  return (body as WireMessageList).items.filter(({ personId }) => personId === bot.id)
}
async function answerTo(words: string): Promise<WireMessage> {
  const asked = await mention(words)
  return vi.waitFor(async () => {
    const [answer] = await answersTo(asked)
    if (!answer) throw new Error('not yet')
    return answer
  }, wait)
}
/** What Ana was told directly, oldest first. */
async function toldToAna(): Promise<string[]> {
  const { status, body } = await as(ana, 'GET', `/messages/direct?personEmail=${bot.email}`)
  return status === 200
    ? (body as WireMessageList).items.map(({ text }) => text ?? '').reverse()
    : []
}

describe('asked in a space', () => {
  test('it answers in the thread, by a link that only prepares the call', async () => {
    await start()
    expect((await answerTo('help')).text).toContain('who is on a call')
    const name = ben?.displayName ?? ''
    const answer = await answerTo(`call ${name}`)
    expect(answer.markdown).toContain(`https://phone.example.com/?dial=${ben?.extension}`)
    expect(answer.attachments?.[0]?.content).toMatchObject({
      actions: [{ type: 'Action.OpenUrl' }],
    })
    expect((await answerTo('park 7102')).markdown).toContain('/?dial=*687102')
    expect(simulator.world.calls.list(ben?.id ?? '')).toEqual([])
  })
  test('it knows who is on a call and how a device is', async () => {
    await start()
    expect((await answerTo('who is on a call')).text).toContain('Nobody is on a call')
    const { callId } = simulator.world.calls.ring(ana?.email ?? '', '+12025550147')
    simulator.world.calls.answer(ana?.id ?? '', callId)
    expect((await answerTo('who is on a call')).text).toContain(ana?.displayName)
    const [device] = simulator.world.devices.visibleTo(ana as Member, true)
    expect((await answerTo(`status of ${device?.displayName}`)).text).toContain(device?.product)
    expect((await answerTo('status of Atlantis')).text).toContain('no device named Atlantis')
  })
  test('it tells only those who may ask', async () => {
    await start({ mayAsk: [ana?.email] })
    expect((await answerTo('who is on a call')).text).toContain('not allowed')
  })
  test('it says so when its token may not read', async () => {
    const plain = simulator.token(ben?.email ?? '', ['spark:people_read'])
    await start({}, { ASSISTANT_READ_TOKEN: plain })
    expect((await answerTo('status of Curie')).text).toContain('does not let me read')
  })
})

describe('with an address of its own', () => {
  const hooked = async () => {
    // The port is known only after the start, so the webhook is told another way in.
    const assistant = await start({}, { ASSISTANT_URL: 'http://localhost:9', ASSISTANT_PORT: '0' })
    const url = `http://localhost:${assistant.port}${hookPath}`
    await assistant.close()
    const own = { ASSISTANT_URL: url.replace(hookPath, ''), ASSISTANT_PORT: String(assistant.port) }
    await start({}, own)
    return { url, own }
  }
  const webhooks = async () =>
    ((await ask(simulator, bot.access_token, 'GET', '/webhooks')).body as WireWebhookList).items
  test('Webex delivers, each question is answered once, also when it comes twice', async () => {
    const { url } = await hooked()
    await vi.waitFor(async () => {
      expect((await webhooks()).map(({ targetUrl }) => targetUrl)).toEqual([url])
    }, wait)
    await control(simulator, 'PUT', '/cloud', { eventDuplicates: 1 })
    const first = await mention('help')
    await vi.waitFor(async () => expect(await answersTo(first)).toHaveLength(1), wait)
    // The second delivery of the first question has arrived when a second question is answered.
    const second = await mention('help')
    await vi.waitFor(async () => expect(await answersTo(second)).toHaveLength(1), wait)
    expect(await answersTo(first)).toHaveLength(1)
  })
  test('a delivery without the right signature is refused', async () => {
    const { url } = await hooked()
    const body = JSON.stringify({ resource: 'messages', event: 'created', data: { id: 'x' } })
    const headers = { 'x-spark-signature': '00'.repeat(20) }
    expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(403)
    const large = 'x'.repeat(70_000)
    expect((await fetch(url, { method: 'POST', body: large, headers })).status).toBe(413)
  })
  test('a restart answers what came while it was away, and nothing twice', async () => {
    const { own } = await hooked()
    const before = await mention('help')
    await vi.waitFor(async () => expect(await answersTo(before)).toHaveLength(1), wait)
    await running?.close()
    const missed = await mention('park 7102')
    await start({}, own)
    await vi.waitFor(async () => expect(await answersTo(missed)).toHaveLength(1), wait)
    expect(await answersTo(before)).toHaveLength(1)
  })
})

describe('by its rules', () => {
  const rule = (when: string, more: object = {}) => ({
    rules: [{ when, person: ana?.email, to: ana?.email, ...more }],
  })
  test('it tells of a missed call once, also after a restart', async () => {
    await start(rule('missedCall'))
    const miss = (from: string) => {
      const { callSessionId } = simulator.world.calls.ring(ana?.email ?? '', from, 'Grace Hopper')
      simulator.world.time.advance(1_000)
      simulator.world.calls.remote(callSessionId, 'hangup')
    }
    // The far party of a call that rings is the caller, who gives up.
    miss('+12025550147')
    await vi.waitFor(async () => expect(await toldToAna()).toHaveLength(1), wait)
    expect((await toldToAna())[0]).toContain('Missed call from Grace Hopper')
    await running?.close()
    await start(rule('missedCall'))
    miss('+12025550148')
    await vi.waitFor(async () => expect(await toldToAna()).toHaveLength(2), wait)
  })
  test('it tells of a caller on hold for too long', async () => {
    await start(rule('callOnHold'))
    const { callId } = simulator.world.calls.ring(ana?.email ?? '', '+12025550147', 'Grace Hopper')
    simulator.world.calls.answer(ana?.id ?? '', callId)
    simulator.world.calls.hold(ana?.id ?? '', callId)
    const looks = async () =>
      (
        (await control(simulator, 'GET', '/requests')).body as { items: { path: string }[] }
      ).items.filter(({ path }) => path.endsWith('/calls')).length
    const before = await looks()
    await vi.waitFor(async () => expect(await looks()).toBeGreaterThan(before + 1), wait)
    expect(await toldToAna()).toEqual([])
    simulator.world.time.advance(2 * 60_000)
    await vi.waitFor(async () => expect(await toldToAna()).toHaveLength(1), wait)
    expect((await toldToAna())[0]).toContain('Grace Hopper has been on hold')
  })
  test('after a lost answer it does not tell again', async () => {
    await start(rule('missedCall'))
    const fault = { method: 'POST', path: '/messages', times: 1, fault: { kind: 'empty' } }
    await control(simulator, 'POST', '/faults', { ...fault, fault: { kind: 'garbage' } })
    const { callSessionId } = simulator.world.calls.ring(ana?.email ?? '', '+12025550147')
    simulator.world.calls.remote(callSessionId, 'hangup')
    await vi.waitFor(async () => expect(await toldToAna()).toHaveLength(1), wait)
    const rounds = async () =>
      (
        (await control(simulator, 'GET', '/requests')).body as { items: { path: string }[] }
      ).items.filter(({ path }) => path.includes('/history')).length
    const before = await rounds()
    await vi.waitFor(async () => expect(await rounds()).toBeGreaterThan(before + 2), wait)
    expect(await toldToAna()).toHaveLength(1)
  })
})

test('a person’s token is refused: it never writes in the name of somebody', async () => {
  const token = simulator.token(ana?.email ?? '')
  await expect(start({}, { WEBEX_BOT_TOKEN: token })).rejects.toThrow(/is no bot/)
})
