// The call settings of phones against the official description and docs/webex/facts.md 6.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  WireAvailableMember,
  WirePhoneLayout,
  WirePhoneMembers,
  WirePhoneSettings,
  WireSupportedBase,
  WireSupportedDevices,
} from '../../../wire/phone.ts'
import { Simulator } from '../../simulator.ts'
import { configurationClient, contractClient } from '../contractForTests.ts'
import { ask, personIdOf, stillOptions } from '../simulatorForTests.ts'

const admin = 'ana.ruiz@cordboard.example'
const ben = 'ben.okafor@cordboard.example'
const dmitri = 'dmitri.volkov@cordboard.example'
const base = '/telephony/config'

describe('the contract of phones', () => {
  let simulator: Simulator
  let token: string
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token(admin)
  })
  afterEach(() => simulator.close())

  const { send, read, phones } = configurationClient(contract, () => token)
  /** The calling id of somebody's phone, of this product. */
  async function phoneOf(email: string, product?: string) {
    const id = personIdOf(simulator, email)
    const found = (await phones()).find(
      (phone) => phone.personId === id && phone.product === (product ?? phone.product),
    )
    if (found?.callingDeviceId === undefined) throw new Error(`${email} has no ${product}`)
    return found.callingDeviceId
  }
  /** Somebody's phone of a model with keys, lines and settings. */
  async function anyPhone() {
    const found = (await phones()).find(({ product }) => product === 'Cisco 8845')
    if (found?.callingDeviceId === undefined) throw new Error('there is no 8845')
    return { ...found, id: found.callingDeviceId }
  }
  const members = (id: string) => read<WirePhoneMembers>(`/devices/${id}/members`)
  const requested = (list: WirePhoneMembers['members']) =>
    list.map((member) => ({
      port: member.port,
      id: member.id,
      primaryOwner: member.primaryOwner,
      lineType: member.lineType,
      lineWeight: member.lineWeight,
      hotlineEnabled: member.hotlineEnabled,
      hotlineDestination: member.hotlineDestination,
      allowCallDeclineEnabled: member.allowCallDeclineEnabled,
      ...(member.lineLabel !== undefined && { lineLabel: member.lineLabel }),
    }))
  const shared = (id: string, port: number) => ({
    port,
    id,
    primaryOwner: false,
    lineType: 'SHARED_CALL_APPEARANCE' as const,
    lineWeight: 1,
    hotlineEnabled: false,
    hotlineDestination: '',
    allowCallDeclineEnabled: true,
  })

  test('two id spaces: the id of /devices is unknown here', async () => {
    const phone = await anyPhone()
    expect((await send('GET', `/devices/${phone.id}`)).status).toBe(200)
    const [listed] = (await phones()).filter((one) => one.callingDeviceId === phone.id)
    expect((await send('GET', `/devices/${listed?.id}/members`)).status).toBe(404)
    expect((await send('GET', '/devices/nothing/members')).status).toBe(404)
  })

  test('lines: a shared one is added, labeled, and appears for its owner', async () => {
    const id = await phoneOf(dmitri)
    const { members: before, maxLineCount } = await members(id)
    expect(before.map(({ lineType }) => lineType)).toEqual(['PRIMARY', 'SHARED_CALL_APPEARANCE'])
    expect(before[1]).toMatchObject({ memberType: 'VIRTUAL_LINE', firstName: 'Front' })
    const available = await read<{ members: WireAvailableMember[] }>(
      `/devices/${id}/availableMembers?memberName=loading&usageType=SHARED_LINE`,
    )
    const [dock] = available.members
    expect(available.members).toHaveLength(1)
    expect(dock?.memberType).toBe('VIRTUAL_LINE')
    const free = [1, 2, 3, 4].find((port) => !before.some((member) => member.port === port))
    if (free === undefined || free > maxLineCount) return
    const line = { ...shared(dock?.id ?? '', free), lineLabel: 'Dock' }
    const put = { members: [...requested(before), line] }
    const { status, body } = await send('PUT', `/devices/${id}/members`, put)
    expect(status, JSON.stringify(body)).toBe(204)
    expect((await members(id)).members.at(-1)).toMatchObject({ lineLabel: 'Dock', port: free })
    const mine = await ask(simulator, simulator.token(dmitri), 'GET', `${base}/people/me/endpoints`)
    expect(JSON.stringify(mine.body)).toContain('Loading dock')
    const none = await read<{ members: WireAvailableMember[] }>(
      `/devices/${id}/availableMembers?memberName=loading`,
    )
    expect(none.members).toEqual([])
  })

  test('the calls of an added line are also those of the phone’s owner', async () => {
    const { id, personId: owner } = await anyPhone()
    const email = simulator.world.organisation.memberById(owner ?? '')?.email ?? ''
    const as = simulator.token(email)
    const dock = simulator.world.organisation.memberByExtension('1991')?.id ?? ''
    const calls = () => ask(simulator, as, 'GET', `/telephony/calls?lineOwnerId=${dock}`)
    expect((await calls()).status).toBe(400)
    const { members: before } = await members(id)
    await send('PUT', `/devices/${id}/members`, {
      members: [...requested(before), shared(dock, 9)],
    })
    expect((await calls()).status).toBe(200)
    const line = simulator.world.organisation.memberById(dock)
    expect(line?.endpoints).toHaveLength(1)
    await send('PUT', `/devices/${id}/members`, { members: requested(before) })
    expect((await calls()).status).toBe(400)
    expect(line?.endpoints).toHaveLength(0)
  })

  test('invalid lines are refused', async () => {
    const { id } = await anyPhone()
    const [owner] = requested((await members(id)).members)
    if (!owner) throw new Error('the phone has no owner')
    const bens = personIdOf(simulator, ben)
    for (const [why, list] of [
      ['nobody', []],
      ['no owner', [shared(bens, 1)]],
      ['a port twice', [owner, shared(bens, 1)]],
      ['no such port', [owner, shared(bens, 11)]],
      ['nobody has the line', [owner, shared('nobody', 2)]],
      ['a member twice', [owner, shared(bens, 2), shared(bens, 3)]],
      ['hotline to nowhere', [owner, { ...shared(bens, 2), hotlineEnabled: true }]],
      ['a shared line as heavy', [owner, { ...shared(bens, 2), lineWeight: 2 }]],
      ['another owner', [{ ...owner, id: bens }]],
      ['the owner comes later', [shared(bens, 1), { ...owner, port: 2 }]],
      ['incomplete', [{ ...owner, lineType: undefined }]],
    ] as const) {
      const { status } = await send('PUT', `/devices/${id}/members`, { members: list })
      expect(status, why).toBe(400)
    }
    const wide = { ...owner, lineWeight: 3 }
    const fits = { members: [wide, shared(bens, 4)] }
    expect((await send('PUT', `/devices/${id}/members`, fits)).status).toBe(204)
  })

  test('available members in pages, sorted, and counted', async () => {
    const { id } = await anyPhone()
    const path = `/devices/${id}/availableMembers`
    const { totalCount } = await read<{ totalCount: number }>(`${path}/count`)
    const all = await read<{ members: WireAvailableMember[] }>(`${path}?order=lname-asc`)
    expect(all.members).toHaveLength(totalCount)
    const first = await send('GET', `${path}?start=0&max=5`)
    expect((first.body as typeof all).members).toHaveLength(5)
    expect(first.headers.get('link')).toContain('start=5')
    const names = all.members.map(({ lastName }) => lastName)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)))
    expect((await send('GET', `${path}?order=height`)).status).toBe(400)
    const everybody = await read<{ totalCount: number }>('/devices/availableMembers/count')
    expect(everybody.totalCount).toBe(totalCount + 1)
  })

  test('line keys: by default those of the lines, then as configured', async () => {
    const { id } = await anyPhone()
    const before = await read<WirePhoneLayout>(`/devices/${id}/layout`)
    expect(before.layoutMode).toBe('DEFAULT')
    expect(before.lineKeys).toHaveLength(10)
    expect(before.lineKeys[0]).toMatchObject({ lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE' })
    const put = (lineKeys: object[], rest: object = {}) =>
      send('PUT', `/devices/${id}/layout`, { layoutMode: 'CUSTOM', lineKeys, ...rest })
    const primary = { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE', sharedLineIndex: 0 }
    const dial = {
      lineKeyIndex: 4,
      lineKeyType: 'SPEED_DIAL',
      lineKeyLabel: 'Desk',
      lineKeyValue: '2001',
      sharedLineIndex: 0,
    }
    for (const keys of [
      [],
      [dial],
      [primary, { ...dial, lineKeyIndex: 1 }],
      [primary, { ...dial, lineKeyIndex: 11 }],
      [primary, { ...dial, lineKeyValue: '' }],
    ]) {
      expect((await put(keys)).status, JSON.stringify(keys)).toBe(400)
    }
    expect((await put([primary], { kemModuleType: 'KEM_18_KEYS', kemKeys: [] })).status).toBe(204)
    expect((await put([primary, dial], { userReorderEnabled: true })).status).toBe(204)
    const after = await read<WirePhoneLayout>(`/devices/${id}/layout`)
    expect(after).toMatchObject({ layoutMode: 'CUSTOM', userReorderEnabled: true })
    expect(after.lineKeys[3]).toEqual(dial)
    const plain = [
      { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE' },
      { lineKeyIndex: 2, lineKeyType: 'SHARED_LINE' },
    ]
    const sent = await send('PUT', `/devices/${id}/layout`, {
      layoutMode: 'CUSTOM',
      lineKeys: plain,
    })
    expect(sent.status).toBe(204)
    const { lineKeys: kept } = await read<WirePhoneLayout>(`/devices/${id}/layout`)
    expect(kept[2]).toEqual({ lineKeyIndex: 3, lineKeyType: 'OPEN' })
    await send('PUT', `/devices/${id}/layout`, { layoutMode: 'DEFAULT', lineKeys: [] })
    expect(await read(`/devices/${id}/layout`)).toEqual(before)
  })

  test('settings: inherited until customized; the model is required', async () => {
    const { id } = await anyPhone()
    const path = `/devices/${id}/settings?deviceModel=DMS%20Cisco%208845`
    expect((await send('GET', `/devices/${id}/settings`)).status).toBe(400)
    const before = await read<WirePhoneSettings>(path)
    expect(before).toMatchObject({ customEnabled: false, updateInProgress: false })
    const { mpp = {} } = before.customizations
    const put = (values: object) =>
      send('PUT', path, { customizations: { mpp: values }, customEnabled: true })
    expect((await put({ ...mpp, offHookTimer: 'long' })).status).toBe(400)
    expect((await put({ ...mpp, poeMode: 'LOW' })).status).toBe(400)
    const changed = { ...mpp, offHookTimer: 20 }
    expect((await put(changed)).status).toBe(204)
    const after = await read<WirePhoneSettings>(path)
    expect(after.customEnabled).toBe(true)
    expect(after.customizations['mpp']?.['offHookTimer']).toBe(20)
    const inherited = { customizations: { mpp: changed }, customEnabled: false }
    await send('PUT', path, inherited)
    expect((await read<WirePhoneSettings>(path)).customizations).toEqual(before.customizations)
  })

  test('applying changes: the phone restarts, visible to everybody', async () => {
    const phone = await anyPhone()
    const apply = () => send('POST', `/devices/${phone.id}/actions/applyChanges/invoke`)
    expect((await apply()).status).toBe(204)
    const link = async () => (await phones()).find(({ serial }) => serial === phone.serial)
    expect((await link())?.connectionStatus).toBe('disconnected')
    const path = `/devices/${phone.id}/settings?deviceModel=DMS%20Cisco%208845`
    expect((await read<WirePhoneSettings>(path)).updateInProgress).toBe(true)
    simulator.world.time.advance(10_000)
    expect((await link())?.connectionStatus).toBe('connected')
    expect((await read<WirePhoneSettings>(path)).updateInProgress).toBe(false)
  })

  test('settings of an organization and of a location', async () => {
    expect(await read('/devices/settings')).toMatchObject({ updateInProgress: false })
    const [location] = simulator.world.organisation.locations
    const path = `/locations/${location?.id}/devices/settings`
    expect(await read(path)).toMatchObject({ customEnabled: false })
    expect((await send('GET', '/locations/nowhere/devices/settings')).status).toBe(404)
  })

  test('supported devices, by kind and by whether keys can be configured', async () => {
    const all = await read<WireSupportedDevices>('/supportedDevices')
    expect(all.upgradeChannelList).toContain('STABLE_DELAY')
    const adapters = await read<WireSupportedDevices>('/supportedDevices?type=ATA')
    expect(adapters.devices.map(({ model }) => model)).toEqual(['DMS ATA191', 'DMS ATA192'])
    const layout = '/supportedDevices?allowConfigureLayoutEnabled=true'
    const withKeys = await read<WireSupportedDevices>(layout)
    expect(withKeys.devices.length).toBeLessThan(all.devices.length)
  })

  test('models of the 9800 series have their own keys and modules, base stations their lines', async () => {
    const { devices } = await read<WireSupportedDevices>('/supportedDevices?type=DESK_PHONE')
    const keys = devices.map((one) => [one.model, one.numberOfLineKeyButtons, one.kemModuleCount])
    expect(keys).toEqual([
      ['Cisco 9811', 1, undefined],
      ['Cisco 9821', 2, undefined],
      ['Cisco 9841', 4, undefined],
      ['Cisco 9851', 6, 2],
      ['Cisco 9861', 10, undefined],
      ['Cisco 9871', 16, undefined],
    ])
    for (const name of ['dects', 'dectNetworks']) {
      const bases = await read<{ devices: WireSupportedBase[] }>(
        `/devices/${name}/supportedDevices`,
      )
      expect(
        bases.devices.map((one) => [one.model, one.numberOfBaseStations, one.numberOfLinePorts]),
      ).toEqual([
        ['DMS Cisco DBS110', 1, 30],
        ['DMS Cisco DBS210', 250, 1000],
      ])
    }
  })

  test('the SIP password is for third-party devices', async () => {
    const put = (id: string, sipPassword: string) => send('PUT', `/devices/${id}`, { sipPassword })
    expect((await put((await anyPhone()).id, 'a-long-secret-1')).status).toBe(400)
    await contract.ask(token, 'POST', '/devices', {
      mac: '00:1A:2B:3C:4D:5E',
      model: 'Generic IPPhone Customer Managed',
      personId: personIdOf(simulator, ben),
      password: 's3cret-sip-pass',
    })
    const id = await phoneOf(ben, 'Generic IPPhone Customer Managed')
    expect(await read(`/devices/${id}`)).toMatchObject({ manufacturer: 'THIRD_PARTY' })
    expect((await put(id, 'short')).status).toBe(400)
    expect((await put(id, 'a-long-secret-1')).status).toBe(204)
    expect((await send('POST', `/devices/${id}/actions/applyChanges/invoke`)).status).toBe(400)
  })

  test('only for administrators with the scopes', async () => {
    const { id } = await anyPhone()
    const path = `/devices/${id}/layout`
    const reader = simulator.token(admin, ['spark-admin:telephony_config_read'])
    const pretender = simulator.token(ben, ['spark-admin:telephony_config_read'])
    expect((await send('GET', path, undefined, reader)).status).toBe(200)
    const layout = { layoutMode: 'DEFAULT', lineKeys: [] }
    expect((await send('PUT', path, layout, reader)).status).toBe(403)
    expect((await send('GET', path, undefined, pretender)).status).toBe(403)
    expect((await send('GET', path, undefined, simulator.token(ben))).status).toBe(403)
  })
})
