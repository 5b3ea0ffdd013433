// Dynamic settings of phones against the official description: levels, checks, and the job.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireJob } from '../../../wire/phone.ts'
import { dynamicTags, isAllowed } from '../../model/phones/dynamicTags.ts'
import type { Phone } from '../../model/phones/phoneTypes.ts'
import { Simulator } from '../../simulator.ts'
import { configurationClient, contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'
import { dynamicSettingsRoutes } from './dynamicSettings.ts'

const family = 'familyOrModelDisplayName=Cisco%2098XX'
const volume = '%RINGER_VOLUME%'
const name = 'Cisco 98XX'
type Values = { tags: { tag: string; value?: string; parentValue: string; parentLevel: string }[] }

describe('the contract of dynamic settings', () => {
  let simulator: Simulator
  let phone: Phone
  let other: Phone
  const contract = contractClient(() => simulator)
  const { send, read } = configurationClient(contract, () => {
    const { members } = simulator.world.organisation
    return simulator.token(members.find((m) => m.roles.includes('administrator'))?.email ?? '')
  })
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  beforeEach(() => {
    simulator.reset({ members: 200 })
    const phones = simulator.world.calling.phones.all()
    const found = phones.find(({ model }) => model.type === 'DESK_PHONE')
    const mpp = phones.find(({ model }) => model.type === 'MPP')
    if (!found || !mpp) throw new Error('the fleet lacks a phone that the test needs')
    ;[phone, other] = [found, mpp]
  })
  afterAll(() => simulator.close())

  const get = (scope: string) =>
    `/lists/${scope}devices/dynamicSettings/actions/getSettings/invoke?${family}`
  const ofPhone = (id: string) => `/lists/devices/${id}/dynamicSettings/actions/getSettings/invoke`
  const volumeAt = async (path: string) => {
    const { status, body } = await send('POST', path, { tags: [volume] })
    expect(status, JSON.stringify(body)).toBe(200)
    return (body as Values).tags[0]
  }
  const job = (more: object) => send('POST', '/jobs/devices/dynamicDeviceSettings', more)
  const set = (value: string) => ({
    familyOrModelDisplayName: name,
    tag: volume,
    action: 'SET',
    value,
  })

  test('every setting is described, grouped, and allows its usual value', async () => {
    const schema = await read<{ tags: { tag: string }[] }>(
      '/devices/dynamicSettings/validationSchema',
    )
    expect(schema.tags.map(({ tag }) => tag)).toEqual(dynamicTags.map(({ tag }) => tag))
    for (const { rule, usual, tag } of dynamicTags) expect(isAllowed(rule, usual), tag).toBe(true)
    const groups = await read<{
      settingsGroups: { tags: { tagBlock: string[] }[] }[]
      settingsTabs: string[]
    }>(`/devices/dynamicSettings/settingsGroups?${family}`)
    const grouped = groups.settingsGroups.flatMap(({ tags }) => tags.flatMap((one) => one.tagBlock))
    expect(grouped.toSorted()).toEqual(dynamicTags.map(({ tag }) => tag).toSorted())
    const tabs = await read<object>(
      '/devices/dynamicSettings/settingsGroups?includeSettingsType=TABS',
    )
    expect(tabs).toEqual({ settingsTabs: groups.settingsTabs })
  })

  test('a phone’s value is its own, else its location’s, else the organization’s', async () => {
    const { callingId, wire } = phone
    const at = `locations/${wire.locationId}/`
    expect(await volumeAt(ofPhone(callingId))).toEqual({
      familyOrModelDisplayName: phone.model.displayName,
      tag: volume,
      parentValue: '9',
      parentLevel: 'SYSTEM_DEFAULT',
    })
    expect((await job({ tags: [set('7')] })).status).toBe(202)
    simulator.world.time.advance(60_000)
    expect(await volumeAt(get(''))).toMatchObject({ value: '7', parentLevel: 'SYSTEM_DEFAULT' })
    expect(await volumeAt(get(at))).toMatchObject({ parentValue: '7', parentLevel: 'ORGANIZATION' })
    expect((await job({ locationId: wire.locationId, tags: [set('5')] })).status).toBe(202)
    expect(await volumeAt(ofPhone(callingId))).toMatchObject({
      parentValue: '5',
      parentLevel: 'LOCATION',
    })
    const path = `/devices/${callingId}/dynamicSettings`
    const own = { tags: [{ tag: volume, action: 'SET', value: '3' }] }
    expect((await send('PUT', path, own)).status).toBe(204)
    expect(await volumeAt(ofPhone(callingId))).toMatchObject({ value: '3', parentValue: '5' })
    const clear = { tags: [{ tag: volume, action: 'CLEAR' }] }
    expect((await send('PUT', path, clear)).status).toBe(204)
    expect(await volumeAt(ofPhone(callingId))).not.toHaveProperty('value')
  })

  test('a job changes them, is listed, and ends', async () => {
    const started = await job({ tags: [set('4')] })
    const { id } = started.body as WireJob
    expect((await job({ tags: [set('4')] })).status).toBe(409)
    simulator.world.time.advance(120_000)
    const path = `/jobs/devices/dynamicDeviceSettings`
    const list = await read<{ items: WireJob[] }>(path)
    expect(list.items).toMatchObject([{ id, target: 'CUSTOMER', percentageComplete: 100 }])
    expect((await send('GET', `${path}/${id}`)).status).toBe(200)
    expect((await send('GET', `${path}/${id}/errors`)).body).toEqual({ items: [] })
  })

  test.each([
    ['an unknown tag', { tag: '%NOTHING%', action: 'SET', value: '1' }],
    ['a value that is too large', { tag: volume, action: 'SET', value: '16' }],
    ['no value', { tag: volume, action: 'SET' }],
    ['another action', { tag: volume, action: 'DOUBLE' }],
    ['no host name', { tag: '%SYSLOG_SERVER%', action: 'SET', value: 'a b' }],
  ])('%s is refused', async (_, tag) => {
    const { callingId } = phone
    expect(
      (await send('PUT', `/devices/${callingId}/dynamicSettings`, { tags: [tag] })).status,
    ).toBe(400)
    expect(await volumeAt(ofPhone(callingId))).not.toHaveProperty('value')
  })

  test('other phones, models and places have none', async () => {
    const own = { tags: [{ tag: volume, action: 'SET', value: '3' }] }
    expect((await send('PUT', `/devices/${other.callingId}/dynamicSettings`, own)).status).toBe(400)
    const elsewhere = get('').replace('98XX', '88XX')
    expect((await send('POST', elsewhere, {})).status).toBe(400)
    expect((await send('POST', get('').split('?')[0] ?? '', {})).status).toBe(400)
    expect((await send('POST', get('locations/none/'), {})).status).toBe(404)
    expect((await job({ locationId: 'none', tags: [set('3')] })).status).toBe(404)
    const wrong = { ...set('3'), familyOrModelDisplayName: 'Toaster' }
    expect((await job({ tags: [wrong] })).status).toBe(400)
  })

  test('every operation was asked for', () => {
    const described = dynamicSettingsRoutes.map(({ method, path }) =>
      openApi.operationOf(method, path),
    )
    const asked = new Set([...contract.checked].map((what) => what.replace(/ \d+$/, '')))
    expect(described.filter((operation) => !asked.has(operation ?? ''))).toEqual([])
  })
})
