// Devices and their xAPI against the official description and docs/webex/facts.md 5.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireCallList } from '../../../wire/call.ts'
import type {
  WireDevice,
  WireDeviceList,
  WireXapiCommand,
  WireXapiStatus,
} from '../../../wire/device.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { jsonPatch } from '../parse.ts'
import { ask, stillOptions } from '../simulatorForTests.ts'

describe('the contract of devices', () => {
  let simulator: Simulator
  let token: string
  let devices: WireDevice[]
  const contract = contractClient(() => simulator)
  const get = (path: string, as = token) => contract.ask(as, 'GET', path)
  const send = (path: string, body: object, as = token) => contract.ask(as, 'POST', path, body)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token('ben.okafor@cordboard.example')
    devices = ((await get('/devices')).body as WireDeviceList).items
  })
  afterEach(() => simulator.close())

  const deviceOf = (test: (device: WireDevice) => boolean) => {
    const found = devices.find(test)
    if (!found) throw new Error('no such device')
    return found
  }
  const mine = () => deviceOf(({ product }) => product === 'Cisco Desk Pro')
  const status = async (id: string, ...names: string[]) => {
    const query = names.map((name) => `&name=${encodeURIComponent(name)}`).join('')
    return ((await get(`/xapi/status?deviceId=${id}${query}`)).body as WireXapiStatus).result
  }
  const command = (name: string, values: object = {}, id = mine().id) =>
    send(`/xapi/command/${name}`, { deviceId: id, arguments: values })

  test('one’s own devices and those of one’s rooms; all devices for administrators', async () => {
    expect(devices.filter(({ personId }) => personId !== undefined)).toHaveLength(3)
    expect(devices.filter(({ workspaceId }) => workspaceId !== undefined).length).toBeGreaterThan(3)
    const admin = simulator.token('ana.ruiz@cordboard.example')
    const all = (await get('/devices?max=1000', admin)).body as WireDeviceList
    expect(all.items.length).toBeGreaterThan(devices.length)
    const stranger = all.items.find(({ id }) => !devices.some((device) => device.id === id))
    expect((await get(`/devices/${stranger?.id}`)).status).toBe(404)
    expect((await get(`/devices/${stranger?.id}`, admin)).status).toBe(200)
  })

  test('maintenance as a word and as an object; tags are changed by one operation or several', async () => {
    const shapes = new Set(devices.map(({ plannedMaintenance }) => typeof plannedMaintenance))
    expect(shapes).toEqual(new Set(['string', 'object']))
    const admin = simulator.token('ana.ruiz@cordboard.example')
    const { id } = mine()
    const tagged = async (operations: unknown) => {
      const path = `/devices/${id}`
      const answer = await ask(simulator, admin, 'PATCH', path, operations, jsonPatch)
      return (answer.body as WireDevice).tags
    }
    const add = (tag: string) => ({ op: 'add', path: 'tags', value: [tag] })
    expect(await tagged(add('one'))).toEqual(['one'])
    expect(await tagged([add('two'), add('three')])).toEqual(['one', 'two', 'three'])
  })

  test('a phone is found by either of its ids', async () => {
    const phone = deviceOf(({ type }) => type === 'phone')
    expect(phone.webexDeviceId).toBe(phone.id)
    const byCalling = await get(`/devices/${encodeURIComponent(phone.callingDeviceId ?? '')}`)
    expect([byCalling.status, (byCalling.body as WireDevice).id]).toEqual([200, phone.id])
  })

  test('filters and pages', async () => {
    const rooms = (await get('/devices?type=roomdesk&connectionStatus=connected')).body
    const { items } = rooms as WireDeviceList
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ type }) => type === 'roomdesk')).toBe(true)
    const first = await get('/devices?max=2')
    expect((first.body as WireDeviceList).items).toHaveLength(2)
    expect(first.headers.get('link')).toContain('start=2')
    expect((await get('/devices?max=many')).status).toBe(400)
  })

  test('the status grammar: any case, wildcards, indexes, ranges, nothing for no match', async () => {
    const { id } = mine()
    expect(await status(id, 'audio.VOLUME')).toEqual({ Audio: { Volume: 50 } })
    expect(await status(id, 'Audio.Volume', 'Standby.State')).toEqual({
      Audio: { Volume: 50 },
      Standby: { State: 'Off' },
    })
    expect(await status(id, '*.Mute')).toEqual({
      Audio: {
        Microphones: { Mute: 'Off' },
        Input: { Connectors: { Microphone: [{ id: 1, Mute: 'Off' }] } },
      },
    })
    expect(await status(id, 'Network[*].IPv4.Address')).toMatchObject({ Network: [{ id: 1 }] })
    expect(await status(id, 'Network[2..n].IPv4')).toEqual({})
    expect(await status(id, 'Network[1..3].Ethernet.Speed')).toEqual({
      Network: [{ id: 1, Ethernet: { Speed: '1000full' } }],
    })
    expect(await status(id, 'No.Such.Path')).toEqual({})
    const eleven = Array.from({ length: 11 }, () => '&name=Audio.Volume').join('')
    expect((await get(`/xapi/status?deviceId=${id}${eleven}`)).status).toBe(400)
    expect((await get(`/xapi/status?deviceId=${id}&name=a..b`)).status).toBe(400)
  })

  test('microphones in every notation of the guide', async () => {
    const { id } = deviceOf(({ product }) => product === 'Cisco Room Bar')
    const all = { Mute: 'Off', NoiseRemoval: 'On', MusicMode: 'Off' }
    expect(await status(id, 'Audio.Microphones')).toEqual({ Audio: { Microphones: all } })
    expect(await status(id, 'audio.microphones.*')).toEqual({ Audio: { Microphones: all } })
    const sockets = (...ids: number[]) => ({
      Audio: { Input: { Connectors: { Microphone: ids.map((n) => ({ id: n, Mute: 'Off' })) } } },
    })
    const list = 'Audio.Input.Connectors.Microphone'
    for (const [name, ids] of [
      [list, [1, 2]],
      [`${list}[*]`, [1, 2]],
      [`${list}[*].Mute`, [1, 2]],
      [`${list}[*].*`, [1, 2]],
      [`${list}[1]`, [1]],
      [`${list}[2].mute`, [2]],
      [`${list}[1..3]`, [1, 2]],
      [`${list}[2..n]`, [2]],
      ['*.Microphone[*]', [1, 2]],
      ['Audio.*.Microphone[*].Mute', [1, 2]],
      ['AUDIO.*.microphone[2]', [2]],
    ] as const) {
      expect(await status(id, name), name).toEqual(sockets(...ids))
    }
  })

  test('the examples of the guide: several connectors, the time', async () => {
    const { id } = mine()
    const started = await command('Presentation.Start', { ConnectorId: [1, 2] })
    expect([started.status, started.body]).toEqual([
      200,
      { deviceId: id, arguments: { ConnectorId: [1, 2] }, result: {} },
    ])
    const mode = () => status(id, 'Conference.Presentation.Mode')
    expect(await mode()).toEqual({ Conference: { Presentation: { Mode: 'Sending' } } })
    expect((await command('Presentation.Start', { ConnectorId: [1, 2, 3, 4, 5] })).status).toBe(400)
    await command('Presentation.Stop')
    expect(await mode()).toEqual({ Conference: { Presentation: { Mode: 'Off' } } })
    const time = (await command('Time.DateTime.Get')).body as WireXapiCommand
    const { Year, Month, Day } = time.result as Record<string, number>
    expect([Year, Month, Day].every(Number.isInteger)).toBe(true)
    expect(Object.keys(time.result).sort()).toEqual([
      'Day',
      'Hour',
      'Minute',
      'Month',
      'Second',
      'Year',
    ])
  })

  test('a literal True is a text, a boolean is refused', async () => {
    expect((await command('SystemUnit.Boot', { Force: 'True' })).status).toBe(200)
    expect((await command('SystemUnit.Boot', { Force: true })).status).toBe(400)
  })

  test('a multiline command needs its lines', async () => {
    // The description has an object here; the guide and every client send the lines as one text.
    const panel = (body?: string) =>
      ask(simulator, token, 'POST', '/xapi/command/UserInterface.Extensions.Panel.Save', {
        deviceId: mine().id,
        arguments: { PanelId: 'lights' },
        ...(body !== undefined && { body }),
      })
    expect((await panel()).status).toBe(400)
    expect((await panel('<Extensions>\n</Extensions>')).status).toBe(200)
  })

  test('the statuses are those of the product', async () => {
    const of = async (product: string, name: string) => {
      const device = devices.find(
        (one) => one.product === product && !['offline_deep_sleep'].includes(one.connectionStatus),
      )
      return device && status(device.id, name)
    }
    expect(await of('Cisco Desk Pro', 'SystemUnit.State.CameraLid')).not.toEqual({})
    expect(await of('Cisco Room Bar', 'SystemUnit.State.CameraLid')).toEqual({})
    expect(await of('Cisco Desk Pro', 'RoomAnalytics.AmbientTemperature')).not.toEqual({})
    expect(await of('Cisco Room Bar', 'RoomAnalytics.AmbientTemperature')).toEqual({})
    expect(await of('Cisco Desk Pro', 'RoomAnalytics.RoomInUse')).toEqual({
      RoomAnalytics: { RoomInUse: 'False' },
    })
    const panel = await of('Cisco Room Bar', 'Peripherals.ConnectedDevice[*].*')
    expect(panel).toMatchObject({
      Peripherals: {
        ConnectedDevice: [{ Location: 'InsideRoom', RoomAnalytics: { AirQuality: {} } }],
      },
    })
    expect(devices.map(({ product }) => product)).not.toContain('Cisco Room Kit Mini')
  })

  test('commands: effect, bad arguments, unknown ones, and permissions', async () => {
    const { id } = mine()
    expect((await command('Audio.Volume.Set', { Level: 20 })).status).toBe(200)
    expect((await command('standby.activate')).status).toBe(200)
    expect(await status(id, 'Audio.Volume', 'Standby.State')).toMatchObject({
      Audio: { Volume: 20 },
      Standby: { State: 'Standby' },
    })
    expect((await command('Audio.Volume.Set', { Level: 200 })).status).toBe(400)
    expect((await command('Audio.Volume.Set')).status).toBe(400)
    expect((await command('Audio.Volume.Get')).body).toMatchObject({
      message: "[Command 'Audio.Volume.Get' not supported]",
    })
    const readOnly = deviceOf(({ permissions }) => permissions.join() === 'xapi:readonly')
    expect((await command('Standby.Activate', {}, readOnly.id)).status).toBe(403)
    const asleep = deviceOf((device) => device.connectionStatus === 'offline_deep_sleep')
    expect((await get(`/xapi/status?deviceId=${asleep.id}&name=Audio.Volume`)).status).toBe(400)
    const phone = deviceOf(({ type }) => type === 'phone')
    expect((await get(`/xapi/status?deviceId=${phone.id}&name=Audio.Volume`)).status).toBe(400)
  })

  test('the device and the line report the same call', async () => {
    const { id } = mine()
    const { callId } = simulator.world.calls.ring('ben.okafor@cordboard.example', '+12025550123')
    await send('/telephony/calls/answer', { callId, endpointId: id })
    expect(await status(id, 'Call[*].Status', 'SystemUnit.State.NumberOfActiveCalls')).toEqual({
      Call: [{ id: 100, Status: 'Connected' }],
      SystemUnit: { State: { NumberOfActiveCalls: 1 } },
    })
    expect((await command('Call.Hold', { CallId: 100 })).status).toBe(200)
    const list = (await get('/telephony/calls')).body as WireCallList
    expect(list.items).toMatchObject([{ state: 'held' }])
    expect((await command('Call.Disconnect', { CallId: 100 })).status).toBe(200)
    expect(await status(id, 'Call[*].Status')).toEqual({})
  })

  test('a device dials on its own', async () => {
    const room = deviceOf(
      (device) => device.workspaceId !== undefined && device.permissions.includes('xapi:all'),
    )
    const { body } = await command('Dial', { Number: 'ana.ruiz@cordboard.example' }, room.id)
    expect(body).toMatchObject({ result: { CallId: 1 } })
    expect(await status(room.id, 'Call[1].Status')).toMatchObject({
      Call: [{ Status: 'Dialling' }],
    })
    simulator.world.time.advance(3_000)
    expect(await status(room.id, 'Call[1].Status')).toMatchObject({
      Call: [{ Status: 'Connected' }],
    })
  })

  test('a room device falls asleep in an empty room, and stays awake on command', async () => {
    await simulator.close()
    const monday = Date.parse('2026-03-02T15:00:00Z')
    simulator = await Simulator.start({
      ...stillOptions,
      activity: 'office',
      clockNow: () => monday,
    })
    token = simulator.token('ana.ruiz@cordboard.example')
    devices = ((await get('/devices?max=1000')).body as WireDeviceList).items
    const rooms = devices.filter(
      ({ workspaceId, connectionStatus, permissions }) =>
        workspaceId !== undefined &&
        connectionStatus === 'connected' &&
        permissions.includes('xapi:all'),
    )
    const standby = async (id: string) =>
      (await status(id, 'Standby.State')) as { Standby: { State: string } }
    let sleeper: string | undefined
    for (let tries = 0; tries < 200 && sleeper === undefined; tries++) {
      simulator.world.time.advance(5 * 60_000)
      for (const { id } of rooms) {
        if ((await standby(id)).Standby.State === 'Standby') sleeper = id
      }
    }
    if (sleeper === undefined) throw new Error('no room was ever empty')
    await command('Standby.Deactivate', {}, sleeper)
    expect(await standby(sleeper)).toEqual({ Standby: { State: 'Off' } })
  })

  test('the faulty device reports the reason', async () => {
    const faulty = deviceOf((device) => device.connectionStatus === 'connected_with_issues')
    expect(await status(faulty.id, 'Diagnostics.Message[*].Level')).toMatchObject({
      Diagnostics: { Message: [{ Level: 'Error' }, { Level: 'Warning' }] },
    })
  })
})
