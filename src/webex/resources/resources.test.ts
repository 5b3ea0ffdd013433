// What resources add to the client: bodies, paging, and refusals that count as done.
import { describe, expect, it } from 'vitest'
import type { CallId, EndpointId } from '../../domain/brand.ts'
import type { Reply } from '../fakeCloud.ts'
import { clientOf, fakeCloud } from '../fakeCloud.ts'
import { createCallsResource } from './calls.ts'
import { createEndpointsResource } from './endpoints.ts'
import { createPeopleResource } from './people.ts'

const c1 = 'c1' as CallId
const c2 = 'c2' as CallId
const e1 = 'e1' as EndpointId

const callsOn = (...replies: readonly Reply[]) => {
  const { send, requests } = fakeCloud(...replies)
  return { calls: createCallsResource(clientOf(send)), requests }
}

describe('calls', () => {
  it('lists a snapshot, leaving out what cannot be read', async () => {
    const { calls } = callsOn({ body: { items: [{ id: 'c1', state: 'held' }, { state: 'held' }] } })
    const result = await calls.list()
    expect(result).toMatchObject({
      value: {
        items: [{ id: 'c1', state: { heldBy: 'me' } }],
        rejected: [{ field: 'items[1].id' }],
      },
    })
    expect(result.ok && result.value.gotAt >= result.value.askedAt).toBe(true)
  })

  it('does not take an empty answer for an empty list', async () => {
    const { calls } = callsOn({ status: 200 })
    expect(await calls.list()).toMatchObject({ error: { is: 'badAnswer', field: 'items' } })
  })

  it.each([
    ['dial', { callId: 'c9', callSessionId: 's9' }, 201, { call: 'c9', session: 's9' }],
    ['dial', { id: 'c9', callSessionId: 's9', state: 'alerting' }, 200, { call: 'c9' }],
    ['dial', undefined, 204, undefined],
  ])('%s with %j and %i', async (_, body, status, handle) => {
    const result = await callsOn({ status, body }).calls.dial({ destination: '1' })
    expect(result).toMatchObject({ ok: true })
    if (handle) expect(result).toMatchObject({ value: handle })
    else expect(result).toEqual({ ok: true, value: undefined })
  })

  it('counts hanging up what is gone as done, but nothing else', async () => {
    const gone = { status: 404, body: { errors: [{ description: 'Call not found' }] } }
    expect(await callsOn(gone).calls.hangup(c1)).toEqual({ ok: true, value: undefined })
    expect(await callsOn(gone).calls.hold(c1)).toMatchObject({ error: { is: 'gone' } })
    const unlicensed = { status: 404, body: { errors: [{ errorCode: 4008 }] } }
    expect(await callsOn(unlicensed).calls.hangup(c1)).toMatchObject({
      error: { is: 'noCallingLicence' },
    })
  })

  it('sends no more than it was given', async () => {
    const { calls, requests } = callsOn({ status: 204 })
    await calls.dial({ destination: '1' })
    await calls.dial({ destination: '1', endpoint: e1 })
    await calls.answer(c1)
    await calls.reject(c1, 'ignore')
    await calls.divert({ call: c1, toVoicemail: true })
    await calls.divert({ call: c1, destination: '2' })
    await calls.transferWhenAnswered(c1, '2')
    await calls.completeTransfer(c1, c2)
    await calls.park(c1, { at: 'mine' })
    await calls.park(c1, { at: 'extension', extension: '7' })
    await calls.park(c1, { at: 'group' })
    await calls.retrieve()
    await calls.retrieve('7')
    await calls.transmitDtmf(c1, '1,a')
    expect(requests.map(({ body }) => JSON.parse(body ?? 'null') as unknown)).toEqual([
      { destination: '1' },
      { destination: '1', endpointId: 'e1' },
      { callId: 'c1' },
      { callId: 'c1', action: 'ignore' },
      { callId: 'c1', toVoicemail: true },
      { callId: 'c1', destination: '2' },
      { callId1: 'c1', destination: '2' },
      { callId1: 'c1', callId2: 'c2' },
      { callId: 'c1' },
      { callId: 'c1', destination: '7' },
      { callId: 'c1', isGroupPark: true },
      {},
      { destination: '7' },
      { callId: 'c1', dtmf: '1,A' },
    ])
  })

  it('sends no tone that there is not', async () => {
    const { calls, requests } = callsOn({ status: 204 })
    expect(await calls.transmitDtmf(c1, '12x')).toMatchObject({ error: { is: 'notPossibleNow' } })
    expect(await calls.transmitDtmf(c1, '')).toMatchObject({ ok: false })
    expect(requests).toHaveLength(0)
  })
})

describe('people', () => {
  const page = (ids: readonly string[], next?: string): Reply => ({
    body: { items: ids.map((id) => ({ id, displayName: id })) },
    ...(next === undefined ? {} : { headers: { link: `<${next}>; rel="next"` } }),
  })
  const next = 'https://webex.test/v1/people?cursor=2'
  const search = async (text: string, max: number, ...replies: readonly Reply[]) => {
    const { send, requests } = fakeCloud(...replies)
    const result = await createPeopleResource(clientOf(send)).search(text, { max })
    return {
      ids: result.ok ? result.value.people.map(({ id }) => id) : result.error.is,
      urls: requests.map(({ url }) => url.replace('https://webex.test/v1', '')),
    }
  }

  it('are searched by name, or by e-mail', async () => {
    expect((await search(' Ann ', 5, page([]))).urls).toEqual([
      '/people?displayName=Ann&callingData=true&max=5',
    ])
    expect((await search('ann@x.example', 500, page([]))).urls).toEqual([
      '/people?email=ann%40x.example&callingData=true&max=100',
    ])
    expect(await search(' ', 5)).toEqual({ ids: [], urls: [] })
  })

  it('come from page after page, as long as there is something new', async () => {
    expect(await search('a', 9, page(['1', '2'], next), page(['2', '3']))).toEqual({
      ids: ['1', '2', '3'],
      urls: ['/people?displayName=a&callingData=true&max=9', '/people?cursor=2'],
    })
    expect((await search('a', 2, page(['1', '2', '3'], next))).ids).toEqual(['1', '2'])
    const empty = await search('a', 9, page(['1'], next), page([], next))
    expect([empty.ids, empty.urls.length]).toEqual([['1'], 2])
    const endless = await search('a', 9, page(['1'], next))
    expect([endless.ids, endless.urls.length]).toEqual([['1'], 2])
  })

  it('that were found are kept when a later page fails', async () => {
    expect((await search('a', 9, page(['1'], next), { status: 500 })).ids).toEqual(['1'])
    expect((await search('a', 9, { status: 500 })).ids).toBe('cloudTrouble')
  })
})

describe('endpoints', () => {
  it('can be preferred, or none of them', async () => {
    const { send, requests } = fakeCloud({ status: 204 })
    const endpoints = createEndpointsResource(clientOf(send))
    expect(await endpoints.setPreferred(e1)).toEqual({ ok: true, value: undefined })
    await endpoints.setPreferred(null)
    expect(requests.map(({ body }) => body)).toEqual(['{"id":"e1"}', '{"id":null}'])
  })
})
