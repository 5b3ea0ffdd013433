// Call recordings against the description: lists, links, the recycle bin, and files whose links end.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireRecordingDetails, WireRecordingList } from '../../../wire/recording.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { control, stillOptions } from '../simulatorForTests.ts'
import { recordingRoutes } from './recordings.ts'

const base = '/convergedRecordings'
const hourMs = 3_600_000

describe('the contract of recordings', () => {
  let simulator: Simulator
  let token: string
  let owner: Member
  const contract = contractClient(() => simulator)
  const read = async (query = '') =>
    ((await contract.ask(token, 'GET', `${base}${query}`)).body as WireRecordingList).items
  const details = async (id: string) =>
    (await contract.ask(token, 'GET', `${base}/${id}`)).body as WireRecordingDetails
  const post = (path: string, body: object) => contract.ask(token, 'POST', `${base}/${path}`, body)
  const keep = (topic: string, seconds = 60) =>
    simulator.world.recordings.keep(owner, {
      callSessionId: topic,
      topic,
      speakers: ['Ana Ruiz', 'Grace Lin'],
      startedAt: simulator.world.time.now() - 1,
      seconds,
    })
  const file = async (link: string | undefined, headers: Record<string, string> = {}) => {
    const response = await simulator.fetch(new Request(link ?? '', { headers }))
    return { response, bytes: Buffer.from(await response.arrayBuffer()) }
  }
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset()
    owner = simulator.world.organisation.memberByEmail('ana.ruiz@cordboard.example') as Member
    token = simulator.token(owner.email, ['spark:recordings_read', 'spark:recordings_write'])
    simulator.world.recordings.move(owner, 'all', 'deleted')
    simulator.world.recordings.purge(owner, 'all')
  })
  afterAll(() => simulator.close())

  test('every operation is described', () => {
    for (const { method, path } of recordingRoutes) {
      expect(openApi.operationOf(method, path)).toBe(`${method.toLowerCase()} ${path}`)
    }
  })

  test('a list has ten of the last week, newest first, and links to the next', async () => {
    for (let index = 1; index <= 12; index += 1) keep(`Call ${index}`)
    const first = await contract.ask(token, 'GET', base)
    const { items } = first.body as WireRecordingList
    expect(items.map(({ topic }) => topic)).toEqual(
      Array.from({ length: 10 }, (_, index) => `Call ${12 - index}`),
    )
    const next = /<[^>]*(\?[^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1]
    expect((await read(next)).map(({ topic }) => topic)).toEqual(['Call 2', 'Call 1'])
    expect(await read('?max=50')).toHaveLength(12)
    expect(await read('?topic=cAlL 12')).toHaveLength(1)
    simulator.world.time.advance(8 * 24 * hourMs)
    token = simulator.token(owner.email, ['spark:recordings_read'])
    expect(await read()).toEqual([])
    const from = new Date(simulator.world.time.now() - 30 * 24 * hourMs).toISOString()
    const to = new Date(simulator.world.time.now()).toISOString()
    expect(await read(`?max=100&from=${from}&to=${to}`)).toHaveLength(12)
    expect((await contract.ask(token, 'GET', `${base}?from=${to}&to=${from}`)).status).toBe(400)
  })

  test('the recycle bin takes some or all, and gives them back until it is emptied', async () => {
    for (const topic of ['one', 'two', 'three']) keep(topic)
    const [three, two] = await read()
    if (!three || !two) throw new Error('not recorded')
    expect((await post('softDelete', { recordingIds: [three.id, two.id] })).status).toBe(204)
    expect((await read()).map(({ topic }) => topic)).toEqual(['one'])
    expect((await details(two.id)).temporaryDirectDownloadLinks).toBeUndefined()
    expect((await post('restore', { recordingIds: [two.id] })).status).toBe(204)
    expect((await read()).map(({ topic }) => topic)).toEqual(['two', 'one'])
    expect((await post('purge', { recordingIds: [three.id] })).status).toBe(204)
    expect(await read('?status=deleted')).toEqual([])
    const wrong = [
      await post('purge', { recordingIds: [two.id] }),
      await post('softDelete', {}),
      await post('softDelete', { trashAll: true, recordingIds: [two.id] }),
      await post('softDelete', { recordingIds: ['nothing'] }),
      await contract.ask(token, 'DELETE', `${base}/${two.id}`),
    ]
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 404, 403])
    await post('softDelete', { trashAll: true })
    await post('restore', { restoreAll: true })
    expect(await read()).toHaveLength(2)
  })

  test('a link leads to real sound, in parts, until it ends', async () => {
    keep('sound', 10)
    const [recording] = await read()
    const { temporaryDirectDownloadLinks: links } = await details(recording?.id ?? '')
    const whole = await file(links?.audioDownloadLink)
    expect(whole.bytes.length).toBe(recording?.sizeBytes)
    expect(whole.bytes.subarray(0, 4).toString()).toBe('RIFF')
    expect(new Set(whole.bytes.subarray(44)).size).toBeGreaterThan(10)
    const part = await file(links?.audioDownloadLink, { range: 'bytes=100-199' })
    expect(part.response.status).toBe(206)
    expect(part.bytes).toEqual(whole.bytes.subarray(100, 200))
    const tail = await file(links?.audioDownloadLink, { range: 'bytes=-50' })
    expect(tail.bytes).toEqual(whole.bytes.subarray(-50))
    const beyond = await file(links?.audioDownloadLink, { range: 'bytes=99999999-' })
    expect(beyond.response.status).toBe(416)
    simulator.world.time.advance(3 * hourMs)
    expect((await file(links?.audioDownloadLink)).response.status).toBe(403)
    const again = await details(recording?.id ?? '')
    const fresh = again.temporaryDirectDownloadLinks?.audioDownloadLink
    expect((await file(fresh)).response.status).toBe(200)
  })

  test('a transcript is readable by pages unless the cloud is told otherwise', async () => {
    keep('words', 60)
    const [recording] = await read()
    const { temporaryDirectDownloadLinks: links } = await details(recording?.id ?? '')
    const origin = { origin: 'http://localhost:5173' }
    const { response, bytes } = await file(links?.transcriptDownloadLink, origin)
    expect(bytes.toString()).toMatch(/^WEBVTT\n\n00:00:01\.000 --> 00:00:0\d\.000\n<v Ana Ruiz>/)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin.origin)
    await control(simulator, 'PUT', '/cloud', { mediaCors: false })
    const closed = await file(links?.transcriptDownloadLink, origin)
    expect(closed.response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a call is recorded between start and stop, without its pauses', async () => {
    const { calls, time } = simulator.world
    const { callId, callSessionId } = calls.ring(owner.email, '+12025550188', 'Grace Lin')
    calls.answer(owner.id, callId)
    calls.record(owner.id, callId, 'start')
    time.advance(20_000)
    calls.record(owner.id, callId, 'pause')
    time.advance(100_000)
    calls.record(owner.id, callId, 'resume')
    time.advance(10_000)
    expect(await read()).toEqual([])
    calls.remote(callSessionId, 'hangup')
    expect(await read()).toMatchObject([
      { topic: 'Call with Grace Lin', durationSeconds: 30, serviceData: { callSessionId } },
    ])
  })

  test('somebody else’s are not found, and both permissions are checked', async () => {
    keep('mine')
    const [recording] = await read()
    const other = simulator.token('ben.okafor@cordboard.example', ['spark:recordings_read'])
    const path = `${base}/${recording?.id}`
    const statuses = [
      await contract.ask(other, 'GET', path),
      await contract.ask(other, 'POST', `${base}/softDelete`, { trashAll: true }),
      await contract.ask(simulator.token(owner.email, []), 'GET', path),
    ]
    expect(statuses.map(({ status }) => status)).toEqual([404, 403, 403])
  })
})
