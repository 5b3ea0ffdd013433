// Templates, jobs, owners' devices and images against the official description and
// docs/webex/facts.md 6.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireDevice } from '../../../wire/device.ts'
import type {
  WireJob,
  WireJobErrors,
  WireJobList,
  WireLineKeyTemplate,
  WireMacStatus,
  WireOwnedDevices,
  WirePhoneLayout,
  WirePhoneSettings,
} from '../../../wire/phone.ts'
import { Simulator } from '../../simulator.ts'
import { configurationClient, contractClient } from '../contractForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

const admin = 'ana.ruiz@cordboard.example'
const ben = 'ben.okafor@cordboard.example'
const base = '/telephony/config'
const model = 'DMS Cisco 8845'
const lineKeys = [
  { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE', sharedLineIndex: 0 },
  { lineKeyIndex: 2, lineKeyType: 'SPEED_DIAL', lineKeyValue: '2001', sharedLineIndex: 0 },
]

describe('the contract of templates and jobs of phones', () => {
  let simulator: Simulator
  let token: string
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token(admin)
  })
  afterEach(() => simulator.close())

  const { send, read, phones: allPhones } = configurationClient(contract, () => token)
  const pass = (seconds: number) => simulator.world.time.advance(seconds * 1_000)
  const phones = async (product = 'Cisco 8845') =>
    (await allPhones()).filter((phone) => phone.product === product)
  async function template(templateName = 'Desk') {
    const wanted = { templateName, deviceModel: model, userReorderEnabled: true, lineKeys }
    const { status, body } = await send('POST', '/devices/lineKeyTemplates', wanted)
    expect(status, JSON.stringify(body)).toBe(201)
    return (body as { id: string }).id
  }
  const apply = (templateId: string, rest: object = {}) => ({
    action: 'APPLY_TEMPLATE',
    templateId,
    ...rest,
  })
  const preview = async (wanted: object) => {
    const path = '/devices/actions/previewApplyLineKeyTemplate/invoke'
    const { body } = await send('POST', path, wanted)
    return (body as { deviceCount: number }).deviceCount
  }
  const job = (kind: string, id: string) => read<WireJob>(`/jobs/devices/${kind}/${id}`)

  test('templates are created, read, changed and deleted', async () => {
    const id = await template()
    const again = { templateName: 'desk', deviceModel: model, lineKeys }
    expect((await send('POST', '/devices/lineKeyTemplates', again)).status).toBe(409)
    const bare = { ...again, templateName: 'Room', deviceModel: 'DMS Cisco 7832' }
    expect((await send('POST', '/devices/lineKeyTemplates', bare)).status).toBe(400)
    const { lineKeyTemplates: list } = await read<{ lineKeyTemplates: object[] }>(
      '/devices/lineKeyTemplates',
    )
    expect(list).toEqual([
      { id, templateName: 'Desk', deviceModel: model, modelDisplayName: 'Cisco 8845' },
    ])
    const path = `/devices/lineKeyTemplates/${id}`
    expect(await read<WireLineKeyTemplate>(path)).toMatchObject({ lineKeys })
    expect((await send('PUT', path, { lineKeys: [] })).status).toBe(400)
    const one = { lineKeys: lineKeys.slice(0, 1) }
    expect((await send('PUT', path, one)).status).toBe(204)
    expect((await read<WireLineKeyTemplate>(path)).lineKeys).toHaveLength(1)
    expect((await send('DELETE', path)).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
  })

  test('a preview counts by model, location, tag and layout', async () => {
    const id = await template()
    const all = await phones()
    expect(await preview(apply(id))).toBe(all.length)
    const [first] = all as [WireDevice, ...WireDevice[]]
    const here = all.filter((phone) => phone.locationId === first.locationId)
    expect(await preview(apply(id, { locationIds: [first.locationId] }))).toBe(here.length)
    const patch = [{ op: 'replace', path: 'tags', value: ['north'] }]
    const type = 'application/json-patch+json'
    await contract.ask(token, 'PATCH', `/devices/${first.id}`, patch, type)
    expect(await preview(apply(id, { includeDeviceTags: ['north'] }))).toBe(1)
    expect(await preview(apply(id, { excludeDeviceTags: ['north'] }))).toBe(all.length - 1)
    const layout = { layoutMode: 'CUSTOM', lineKeys }
    await send('PUT', `/devices/${first.callingDeviceId}/layout`, layout)
    const spared = apply(id, { excludeDevicesWithCustomLayout: true })
    expect(await preview(spared)).toBe(all.length - 1)
  })

  test('a template’s job: one at a time, from starting to completed with errors', async () => {
    const id = await template()
    const [busy, ...others] = await phones()
    const path = '/jobs/devices/applyLineKeyTemplate'
    const { status, body } = await send('POST', path, apply(id))
    expect(status).toBe(202)
    const begun = body as WireJob
    expect(begun).toMatchObject({
      latestExecutionStatus: 'STARTING',
      latestExecutionExitCode: 'UNKNOWN',
      percentageComplete: 0,
    })
    expect((await send('POST', path, apply(id))).status).toBe(409)
    await send('POST', `/devices/${busy?.callingDeviceId}/actions/applyChanges/invoke`)
    pass(2)
    expect((await job('applyLineKeyTemplate', begun.id)).latestExecutionStatus).toBe('STARTED')
    pass(60)
    expect(await job('applyLineKeyTemplate', begun.id)).toMatchObject({
      latestExecutionStatus: 'COMPLETED',
      latestExecutionExitCode: 'COMPLETED_WITH_ERRORS',
      percentageComplete: 100,
      updatedCount: others.length,
    })
    const errors = await read<WireJobErrors>(`${path}/${begun.id}/errors`)
    expect(errors.error?.description).toContain('being updated')
    const applied = await read<WirePhoneLayout>(`/devices/${others[0]?.callingDeviceId}/layout`)
    expect(applied).toMatchObject({ layoutMode: 'CUSTOM', userReorderEnabled: true })
    const again = (await send('POST', path, apply(id))).body as WireJob
    const { items } = await read<WireJobList>(path)
    expect(items.map((one) => one.id)).toEqual([again.id, begun.id])
    expect((await send('GET', `${path}/nothing`)).status).toBe(404)
  })

  test('settings for a location: a job of its own kind, answered with 200', async () => {
    const locationId = (await phones())[0]?.locationId
    const path = '/jobs/devices/callDeviceSettings'
    const ofLocation = `/locations/${locationId}/devices/settings`
    const { mpp } = (await read<WirePhoneSettings>(ofLocation)).customizations
    const wanted = {
      locationId,
      locationCustomizationsEnabled: true,
      customizations: { mpp: { ...mpp, offHookTimer: 20 } },
    }
    const { status, body } = await send('POST', path, wanted)
    expect(status, JSON.stringify(body)).toBe(200)
    const during = await read<WirePhoneSettings>(ofLocation)
    expect(during).toMatchObject({ customEnabled: true, updateInProgress: true })
    expect(during.customizations['mpp']).toMatchObject({ offHookTimer: 20, cdpEnabled: true })
    pass(60)
    const done = await job('callDeviceSettings', (body as WireJob).id)
    expect(done).toMatchObject({
      latestExecutionExitCode: 'COMPLETED',
      targetLocationId: locationId,
    })
    expect((await read<WirePhoneSettings>(ofLocation)).updateInProgress).toBe(false)
    const errors = await read<WireJobErrors>(`${path}/${done.id}/errors`)
    expect(errors).toEqual({ items: [] })
    const bad = { customizations: { mpp: { offHookTimer: 'soon' } } }
    expect((await send('POST', path, bad)).status).toBe(400)
    expect((await send('POST', path, { ...wanted, locationId: 'nowhere' })).status).toBe(404)
  })

  test('rebuilding the phones of a location', async () => {
    const [phone] = await phones()
    const path = '/jobs/devices/rebuildPhones'
    const { status, body } = await send('POST', path, { locationId: phone?.locationId })
    expect(status).toBe(202)
    pass(60)
    expect(await job('rebuildPhones', (body as WireJob).id)).toMatchObject({
      latestExecutionStatus: 'COMPLETED',
      locationId: phone?.locationId,
    })
    expect((await send('POST', path, {})).status).toBe(400)
  })

  test('the devices of a person: counted, with guests and compression', async () => {
    const member = simulator.world.organisation.memberByEmail(ben)
    const path = `/people/${member?.id}/devices`
    const before = await read<WireOwnedDevices>(path)
    const primary = before.devices.filter(({ primaryOwner }) => primaryOwner)
    expect(primary.length).toBeGreaterThan(0)
    expect(primary[0]).toMatchObject({ activationState: 'activated', type: 'PRIMARY' })
    const { totalDeviceCount } = await read<{ totalDeviceCount: number }>(`${path}/count`)
    expect(totalDeviceCount).toBe(before.devices.length)
    const hoteling = { enabled: true, limitGuestUse: true }
    const put = (wanted: object) => send('PUT', `${path}/settings/hoteling`, { hoteling: wanted })
    expect((await put(hoteling)).status).toBe(400)
    expect((await put({ ...hoteling, guestHoursLimit: 8 })).status).toBe(204)
    const after = await read<WireOwnedDevices>(path)
    expect(after.devices.some((one) => one.hoteling.guestHoursLimit === 8)).toBe(true)
    expect(await read(`${path}/settings`)).toEqual({ compression: 'OFF' })
    expect((await send('PUT', `${path}/settings`, { compression: 'ON' })).status).toBe(204)
    expect(await read(`${path}/settings`)).toEqual({ compression: 'ON' })
    expect((await send('GET', '/people/nobody/devices')).status).toBe(404)
  })

  test('the devices of a workspace', async () => {
    const workspaces = simulator.world.workspaces.all([])
    const room = workspaces.find(({ calling }) => calling.type === 'webexCalling')
    const path = `/workspaces/${room?.id}/devices`
    expect((await read<WireOwnedDevices>(path)).devices[0]).toMatchObject({
      activationState: 'ACTIVATED',
    })
    expect((await send('PUT', path, { enabled: true })).status).toBe(204)
    expect((await send('PUT', `${path}/settings`, { compression: 'ON' })).status).toBe(204)
    expect(await read(`${path}/settings`)).toEqual({ compression: 'ON' })
  })

  test('MAC addresses, each with its problem', async () => {
    const taken = (await phones())[0]?.mac ?? ''
    const macs = ['00005E0053B8', taken, '00005E0053B8', 'AB125678CDEF00']
    const { body } = await send('POST', '/devices/actions/validateMacs/invoke', { macs })
    const { status, macStatus } = body as { status: string; macStatus: WireMacStatus[] }
    expect(status).toBe('ERRORS')
    expect(macStatus.map(({ state }) => state)).toEqual([
      'AVAILABLE',
      'UNAVAILABLE',
      'DUPLICATE_IN_LIST',
      'INVALID',
    ])
  })

  test('background images are uploaded as files, JPEG or PNG, not too large', async () => {
    const [phone] = await phones()
    const path = `${base}/devices/${phone?.callingDeviceId}/actions/backgroundImageUpload/invoke`
    const upload = async (type: string, size: number, fileName = 'New.png') => {
      const form = new FormData()
      form.set('fileName', fileName)
      form.set('file', new File([new Uint8Array(size)], fileName, { type }))
      const headers = { authorization: `Bearer ${token}` }
      const url = new URL(`/v1${path}`, simulator.origin)
      return simulator.fetch(new Request(url, { method: 'POST', headers, body: form }))
    }
    const done = await upload('image/png', 1_000)
    expect(done.status).toBe(201)
    expect(await done.json()).toMatchObject({ filename: 'New.png', count: '3' })
    expect((await upload('image/gif', 1_000)).status).toBe(400)
    expect((await upload('image/png', 625_001)).status).toBe(400)
    expect((await upload('image/png', 10, '')).status).toBe(400)
    expect((await contract.ask(token, 'POST', path, {})).status).toBe(415)
    const { backgroundImages } = await read<{ backgroundImages: object[] }>(
      '/devices/backgroundImages',
    )
    expect(backgroundImages).toHaveLength(3)
  })

  test('background images: listed, and deleted if they exist', async () => {
    const path = '/devices/backgroundImages'
    const { backgroundImages } = await read<{ backgroundImages: { fileName: string }[] }>(path)
    const [image] = backgroundImages
    const gone = { backgroundImages: [{ fileName: image?.fileName }, { fileName: 'None.png' }] }
    expect((await send('DELETE', path, gone)).status).toBe(206)
    const left = { backgroundImages: [{ fileName: backgroundImages[1]?.fileName }] }
    expect((await send('DELETE', path, left)).status).toBe(200)
  })
})
