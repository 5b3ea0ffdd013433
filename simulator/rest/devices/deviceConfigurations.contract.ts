// Device configurations against the official description and docs/webex/facts.md 5.5.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireDevice, WireDeviceList, WireXapiStatus } from '../../../wire/device.ts'
import type {
  WireDeviceConfiguration,
  WireDeviceConfigurations,
} from '../../../wire/deviceConfiguration.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { jsonPatch } from '../parse.ts'
import { ask, stillOptions } from '../simulatorForTests.ts'

const admin = 'ana.ruiz@cordboard.example'

describe('the contract of device configurations', () => {
  let simulator: Simulator
  let token: string
  let devices: WireDevice[]
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token(admin)
    const answer = await contract.ask(token, 'GET', '/devices?max=1000')
    devices = (answer.body as WireDeviceList).items
  })
  afterEach(() => simulator.close())

  const deviceOf = (test: (device: WireDevice) => boolean) => {
    const found = devices.find(test)
    if (!found) throw new Error('no such device')
    return found
  }
  const room = () => deviceOf(({ type, tags }) => type === 'roomdesk' && tags.includes('boardroom'))
  const get = (id: string, key?: string, as = token) => {
    const query = key === undefined ? '' : `&key=${encodeURIComponent(key)}`
    return contract.ask(as, 'GET', `/deviceConfigurations?deviceId=${id}${query}`)
  }
  const items = async (id: string, key?: string) =>
    ((await get(id, key)).body as WireDeviceConfigurations).items
  const keys = async (key: string, id = room().id) => Object.keys(await items(id, key))
  const path = (key: string) => `${key}/sources/configured/value`
  const set = (key: string, value: unknown) => ({ op: 'replace', path: path(key), value })
  const reset = (key: string) => ({ op: 'remove', path: path(key) })
  const patch = (id: string, operations: unknown, as = token) =>
    contract.ask(as, 'PATCH', `/deviceConfigurations?deviceId=${id}`, operations, jsonPatch)

  /** The value space as JSON Schema, for the few keywords in use. */
  function isInSpace(value: unknown, space: object): boolean {
    const {
      type,
      enum: words,
      minimum,
      maximum,
      minLength,
      maxLength,
    } = space as {
      type: string
      enum?: unknown[]
      minimum?: number
      maximum?: number
      minLength?: number
      maxLength?: number
    }
    if (words && !words.includes(value)) return false
    if (type === 'array') return Array.isArray(value)
    if (type === 'integer') {
      return (
        Number.isInteger(value) &&
        Number(value) >= Number(minimum) &&
        Number(value) <= Number(maximum)
      )
    }
    if (typeof value !== 'string') return false
    return value.length >= (minLength ?? 0) && value.length <= (maxLength ?? Infinity)
  }

  test('all of them: many keys, each with a value in its space', async () => {
    for (const { id } of devices.filter(({ type }) => type !== 'phone')) {
      const all = Object.entries(await items(id))
      expect(all.length).toBeGreaterThan(280)
      for (const [key, { value, source, sources, valueSpace }] of all) {
        expect(isInSpace(value, valueSpace), key).toBe(true)
        expect(sources.default.editability).toMatchObject({ reason: 'FACTORY_DEFAULT' })
        const by: Record<string, { value: unknown } | undefined> = sources
        // The default of a list is a text.
        if (!Array.isArray(value)) expect(by[source]?.value, key).toBe(value)
        expect(sources.configured.value === null, key).toBe(source !== 'configured')
      }
    }
  })

  test('a list of objects is one value; the device reports its hash', async () => {
    const withMacros = devices.filter(({ workspaceId }) => workspaceId !== undefined)
    const found = await Promise.all(
      withMacros.map(async ({ id }) => (await items(id, 'Macros.Macros'))['Macros.Macros']),
    )
    const macros = found.find((one) => one?.source === 'configured')
    expect(macros?.value).toEqual([expect.objectContaining({ name: 'Wake up early' })])
    expect(macros).toMatchObject({
      sources: { default: { value: '[]' } },
      valueSpace: { type: 'array', items: { type: 'object' } },
    })
    expect(macros?.appliedConfigurationValue?.value).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test('rules of the organization are a separate source', async () => {
    const { id } = room()
    const mode = async () => (await items(id, 'Macros.Mode'))['Macros.Mode']
    const ruled = {
      value: 'On',
      source: 'organizationRule',
      sources: {
        configured: { value: null, level: 'device', enforced: false },
        organizationRule: {
          value: 'On',
          level: 'organization',
          editability: { reason: 'CONFIG_MANAGED_BY_RULE' },
        },
        default: { value: 'Off', level: 'schemaDefault' },
      },
    }
    expect(await mode()).toMatchObject(ruled)
    await patch(id, [set('Macros.Mode', 'Off')])
    expect(await mode()).toMatchObject({ value: 'Off', source: 'configured' })
    await patch(id, [reset('Macros.Mode')])
    expect(await mode()).toMatchObject(ruled)
  })

  test('passwords and settings of on-premises systems are not listed', async () => {
    const all = Object.keys(await items(room().id))
    expect(
      all.filter((key) => /Password|NTP\.Server|SIP\.(Ice|Turn)|Encryption\.Mode/.test(key)),
    ).toEqual([])
  })

  test('a big device answers hundreds of kilobytes; products differ', async () => {
    const sizes = await Promise.all(
      devices
        .filter(({ type }) => type === 'roomdesk')
        .map(async ({ id }) => JSON.stringify((await get(id)).body).length),
    )
    expect(Math.max(...sizes)).toBeGreaterThan(200_000)
    expect(new Set(sizes.map((size) => Math.round(size / 10_000))).size).toBeGreaterThan(1)
  })

  test('the grammar of keys', async () => {
    expect(await keys('audio.DEFAULTvolume')).toEqual(['Audio.DefaultVolume'])
    expect(await keys('Audio.SoundsAndAlerts.*')).toEqual([
      'Audio.SoundsAndAlerts.RingTone',
      'Audio.SoundsAndAlerts.RingVolume',
    ])
    const names = (...of: number[]) => of.map((n) => `FacilityService.Service[${n}].Name`)
    expect(await keys('FacilityService.Service[1].Name')).toEqual(names(1))
    expect(await keys('FacilityService.Service[*].Name')).toEqual(names(1, 2, 3, 4, 5))
    expect(await keys('FacilityService.Service[1..3].Name')).toEqual(names(1, 2, 3))
    expect(await keys('FacilityService.Service[4..n].Name')).toEqual(names(4, 5))
    expect(await keys('*.MTU')).toEqual(['Network[1].MTU'])
    expect(await keys('Network[1].*.Mode')).toContain('Network[1].VLAN.Voice.Mode')
    // A key is named as a whole, including indexes.
    expect(await keys('Audio.Ultrasound')).toEqual([])
    expect(await keys('FacilityService.Service.Name')).toEqual([])
    expect(await keys('No.Such.Key')).toEqual([])
    expect((await get(room().id, 'Audio..Volume')).status).toBe(400)
    expect((await get(room().id, 'Audio.[1]')).status).toBe(400)
  })

  test('set, and reset to the default; the answer is the whole list', async () => {
    const { id } = room()
    const answer = await patch(id, [
      set('Audio.SoundsAndAlerts.RingVolume', 0),
      set('FacilityService.Service[2].Name', 'Catering'),
    ])
    expect(answer.status).toBe(200)
    const after = (answer.body as WireDeviceConfigurations).items
    expect(Object.keys(after).length).toBeGreaterThan(280)
    expect(after['Audio.SoundsAndAlerts.RingVolume']).toMatchObject({
      value: 0,
      source: 'configured',
      sources: { default: { value: 50 }, configured: { value: 0 } },
      valueSpace: { type: 'integer', minimum: 0, maximum: 100 },
      appliedConfigurationValue: { value: 0 },
    })
    expect(after['FacilityService.Service[2].Name']?.value).toBe('Catering')
    await patch(id, [reset('Audio.SoundsAndAlerts.RingVolume')])
    const [back] = Object.values(await items(id, 'Audio.SoundsAndAlerts.RingVolume'))
    expect(back).toMatchObject({ value: 50, source: 'default' })
    expect(back?.sources.configured.value).toBeNull()
  })

  test('with one bad operation nothing is applied', async () => {
    const { id } = room()
    const before = await items(id)
    const bad = [
      set('Audio.Ultrasound.MaxVolume', 91),
      set('Audio.Ultrasound.MaxVolume', '10'),
      set('Audio.Ultrasound.MaxVolume', 1.5),
      set('Standby.Control', 'on'),
      set('SystemUnit.Name', 'x'.repeat(51)),
      { op: 'replace', path: path('Standby.Control') },
      set('No.Such.Key', 'On'),
      set('standby.control', 'On'),
      set('FacilityService.Service[*].Name', 'All'),
      { op: 'replace', path: 'Standby.Control', value: 'Off' },
      { op: 'add', path: path('Standby.Control'), value: 'Off' },
      reset('Video.Presentation.Priority'),
      set('Webex.CloudUpgrades.Mode', 'Off'),
    ]
    for (const operation of bad) {
      const answer = await ask(
        simulator,
        token,
        'PATCH',
        `/deviceConfigurations?deviceId=${id}`,
        [set('SystemUnit.Name', 'Half'), operation],
        jsonPatch,
      )
      expect(answer.status, JSON.stringify(operation)).toBe(400)
    }
    expect((await patch(id, [])).status).toBe(400)
    expect((await patch(id, {})).status).toBe(400)
    expect(await items(id)).toEqual(before)
  })

  test('settings managed elsewhere, and locked ones', async () => {
    const lock = async (id: string, key: string) =>
      (await items(id, key))[key]?.sources.configured.editability.reason
    const { id } = room()
    const elsewhere = ['Network[1].IPv4.Address', 'SIP.ListenPort', 'NetworkServices.CDP.Mode']
    for (const key of [...elsewhere, 'SystemUnit.CrashReporting.Mode', 'Provisioning.Mode']) {
      const one = (await items(id, key))[key]
      expect(one?.sources.configured.editability.reason).toBe(
        'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY',
      )
      // The flag does not show it (docs/webex/facts.md 12.4).
      expect(one?.sources.configured.enforced).toBe(false)
    }
    expect(await lock(id, 'Network[1].QoS.Mode')).toBeUndefined()
    const provider = (await items(id, 'SystemUnit.SoftwareUpgrade.Provider'))[
      'SystemUnit.SoftwareUpgrade.Provider'
    ]
    expect(provider?.sources.default.enforced).toBe(true)
    expect(provider?.sources.configured.editability.reason).toBeUndefined()
    expect(await lock(id, 'Security.Session.MaxFailedLogins')).toBeUndefined()
    const readOnly = deviceOf(({ permissions }) => permissions.join() === 'xapi:readonly')
    expect(await lock(readOnly.id, 'Security.Session.MaxFailedLogins')).toBe('NOT_AUTHORIZED')
    const answer = await patch(readOnly.id, [set('Security.Session.MaxFailedLogins', 3)])
    expect(answer.status).toBe(400)
  })

  test('the flag has two names', async () => {
    const flags = await Promise.all(
      devices
        .filter(({ type }) => type !== 'phone')
        .map(async ({ id }) => {
          const [one] = Object.values(await items(id, 'Standby.Control'))
          const { editability } = (one as WireDeviceConfiguration).sources.configured
          return Object.entries(editability).map(([name, value]) => `${name} ${String(value)}`)
        }),
    )
    expect(new Set(flags.flat())).toEqual(new Set(['isEditable true', 'editable true']))
    expect(flags.every((one) => one.length === 1)).toBe(true)
  })

  test('the content type is mandatory', async () => {
    const path = `/deviceConfigurations?deviceId=${room().id}`
    const body = [set('Standby.Delay', 20)]
    expect((await contract.ask(token, 'PATCH', path, body)).status).toBe(415)
    const withCharset = `${jsonPatch}; charset=utf-8`
    expect((await contract.ask(token, 'PATCH', path, body, withCharset)).status).toBe(200)
  })

  test('an offline device is configured, and applies it later', async () => {
    const asleep = deviceOf((device) => device.connectionStatus === 'offline_deep_sleep')
    expect((await patch(asleep.id, [set('Standby.Delay', 33)])).status).toBe(200)
    expect((await items(asleep.id, 'Standby.Delay'))['Standby.Delay']).toMatchObject({
      value: 33,
      appliedConfigurationValue: { value: 10 },
    })
  })

  test('the status follows: nobody is counted if counting is off', async () => {
    const { id } = room()
    const people = async () => {
      const answer = await contract.ask(
        token,
        'GET',
        `/xapi/status?deviceId=${id}&name=RoomAnalytics.PeopleCount.Current`,
      )
      return (answer.body as WireXapiStatus).result
    }
    expect(await people()).toEqual({ RoomAnalytics: { PeopleCount: { Current: 0 } } })
    await patch(id, [set('RoomAnalytics.PeopleCountOutOfCall', 'Off')])
    expect(await people()).toEqual({ RoomAnalytics: { PeopleCount: { Current: -1 } } })
  })

  test('the status follows: the name, and the default volume', async () => {
    const id = deviceOf(({ product }) => product === 'Cisco Desk Pro').id
    const values = async () => {
      const names = 'SystemUnit.BroadcastName,Audio.Volume'
      const path = `/xapi/status?deviceId=${id}&name=${names}`
      return ((await contract.ask(token, 'GET', path)).body as WireXapiStatus).result
    }
    const command = (name: string) =>
      contract.ask(token, 'POST', `/xapi/command/${name}`, { deviceId: id, arguments: {} })
    await patch(id, [set('SystemUnit.Name', 'Corner desk'), set('Audio.DefaultVolume', 35)])
    expect(await values()).toMatchObject({ SystemUnit: { BroadcastName: 'Corner desk' } })
    for (const name of ['Audio.Volume.SetToDefault', 'SystemUnit.Boot']) {
      await command('Audio.Volume.Increase')
      expect(await values()).not.toMatchObject({ Audio: { Volume: 35 } })
      await command(name)
      expect(await values()).toMatchObject({ Audio: { Volume: 35 } })
    }
  })

  test('a device that was offline applies the configurations of that time', async () => {
    const busy = await Simulator.start({ ...stillOptions, activity: 'office' })
    try {
      const as = busy.token(admin)
      const away = async () => {
        const answer = await ask(busy, as, 'GET', '/devices?connectionStatus=disconnected')
        return (answer.body as WireDeviceList).items[0]
      }
      // At the beginning of its absence, which lasts 40 seconds.
      while (await away()) busy.world.time.advance(5_000)
      while (!(await away())) busy.world.time.advance(5_000)
      const id = (await away())?.id
      const path = `/deviceConfigurations?deviceId=${id}`
      const delay = async () => {
        const { body } = await ask(busy, as, 'GET', `${path}&key=Standby.Delay`)
        const [one] = Object.values((body as WireDeviceConfigurations).items)
        return [one?.value, one?.appliedConfigurationValue?.value]
      }
      const [before] = await delay()
      await ask(busy, as, 'PATCH', path, [set('Standby.Delay', 44)], jsonPatch)
      expect(await delay()).toEqual([44, before])
      busy.world.time.advance(40_000)
      expect(await away()).toBeUndefined()
      expect(await delay()).toEqual([44, 44])
    } finally {
      await busy.close()
    }
  })

  test('only for administrators, and only for RoomOS', async () => {
    const { id } = room()
    const patched = (as: string) => patch(id, [set('Standby.Delay', 20)], as)
    for (const as of [
      simulator.token('ben.okafor@cordboard.example'),
      simulator.token('ben.okafor@cordboard.example', ['spark-admin:devices_read']),
      simulator.token(admin, ['spark:devices_read', 'spark:devices_write']),
    ]) {
      expect((await get(id, undefined, as)).status).toBe(403)
      expect((await patched(as)).status).toBe(403)
    }
    expect((await patched(simulator.token(admin, ['spark-admin:devices_read']))).status).toBe(403)
    expect((await contract.ask(token, 'GET', '/deviceConfigurations')).status).toBe(400)
    expect((await get('nothing')).status).toBe(404)
    expect((await get(deviceOf(({ product }) => product === 'Cisco 8845').id)).status).toBe(400)
  })

  test('phones with PhoneOS have their own configurations, read and set by either id', async () => {
    const phone = deviceOf(({ product }) => product === 'Cisco 9861')
    const all = await items(phone.id)
    expect(Object.keys(all)).toContain('Display.Brightness')
    expect(Object.keys(all).filter((key) => /^(Macros|RoomAnalytics|Standby)/.test(key))).toEqual(
      [],
    )
    const { status } = await patch(phone.id, [set('Display.Brightness', 3)])
    expect(status).toBe(200)
    const byCallingId = await items(phone.callingDeviceId ?? '', 'Display.Brightness')
    expect(byCallingId['Display.Brightness']).toMatchObject({ value: 3, source: 'configured' })
    expect((await patch(phone.id, [set('Display.Brightness', 99)])).status).toBe(400)
  })
})
