// What devices say of themselves, and what they say wrongly.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isInCall,
  isRoomInUse,
  QUICK_STATUS_NAMES,
  readDeviceStatus,
  ROOM_STATUS_NAMES,
  STATUS_NAMES,
} from './deviceStatus.ts'

describe('a status', () => {
  it('is asked for in one request', () => {
    expect(STATUS_NAMES.length).toBeLessThanOrEqual(10)
    expect(QUICK_STATUS_NAMES.length).toBeLessThanOrEqual(10)
  })

  it('is read from the nested answer', () => {
    const status = readDeviceStatus({
      Audio: { Volume: 45, VolumeMute: 'Off', Microphones: { Mute: 'On' } },
      Standby: { State: 'Off' },
      Video: { Selfview: { Mode: 'On' } },
      Conference: { DoNotDisturb: 'Inactive' },
      RoomAnalytics: {
        PeopleCount: { Current: 4, Capacity: 12 },
        PeoplePresence: 'Yes',
        AmbientNoise: { Level: { A: 38 } },
        AmbientTemperature: '21.5',
      },
      SystemUnit: {
        State: { System: 'InCall', NumberOfActiveCalls: 1, CameraLid: 'Open' },
        Software: { DisplayName: 'RoomOS 26.4', Version: 'ce26.4' },
        Hardware: { Monitoring: { Temperature: { Status: 'High' } } },
        Uptime: 61269,
      },
    })
    expect(status).toEqual({
      volume: 45,
      volumeMuted: false,
      microphonesMuted: true,
      standby: 'awake',
      selfview: true,
      doNotDisturb: false,
      peopleCount: 4,
      peopleCapacity: 12,
      peoplePresence: true,
      ambientNoise: 38,
      temperature: 21.5,
      hardwareHeat: 'high',
      cameraLidOpen: true,
      system: 'InCall',
      activeCalls: 1,
      software: { name: 'RoomOS 26.4', version: 'ce26.4' },
      uptimeSeconds: 61269,
    })
  })

  it('has nothing where the device says nothing', () => {
    const silent = { RoomAnalytics: { PeopleCount: { Current: -1 }, PeoplePresence: 'Unknown' } }
    expect(readDeviceStatus({})).toEqual({})
    expect(readDeviceStatus(undefined)).toEqual({})
    expect(readDeviceStatus(silent)).toEqual({})
    expect(readDeviceStatus({ Standby: { State: 'Dreaming' } })).toEqual({})
  })

  const panel = (id: number, celsius: string, more: object) => ({
    id,
    Status: 'Connected',
    RoomAnalytics: {
      AmbientTemperature: celsius,
      RelativeHumidity: 40,
      AirQuality: { Index: `${id}` },
    },
    ...more,
  })
  const climate = (ConnectedDevice: readonly object[], RoomAnalytics?: object) => {
    const { temperature, humidity, airQuality } = readDeviceStatus({
      Peripherals: { ConnectedDevice },
      RoomAnalytics,
    })
    return [temperature, humidity, airQuality]
  }

  it('takes air, temperature and humidity of the panel in the room', () => {
    const outside = panel(1, '28.0', { Location: 'OutsideRoom' })
    const inside = panel(2, '22.0', { Location: 'InsideRoom' })
    const somewhere = panel(3, '23.0', { Location: 'NotSet' })
    const lost = panel(4, '24.0', { Location: 'InsideRoom', Status: 'LostConnection' })
    expect(climate([{ id: 9 }, panel(5, '22.5', {})])).toEqual([22.5, 40, '5'])
    expect(climate([outside, somewhere, inside])).toEqual([22, 40, '2'])
    expect(climate([outside, lost, somewhere])).toEqual([23, 40, '3'])
    expect(climate([outside, lost])).toEqual([undefined, undefined, undefined])
    expect(climate([outside, inside], { AmbientTemperature: '20.0' })).toEqual([20, 40, '2'])
  })

  it.each([
    [{ RoomAnalytics: { RoomInUse: 'True' } }, true],
    [{ RoomAnalytics: { RoomInUse: 'False', PeopleCount: { Current: 0 } } }, false],
    [{ MicrosoftTeams: { Calling: { InCall: 'True' } } }, true],
    [{ MicrosoftTeams: { Calling: { InCall: 'False' } } }, false],
    [{ Video: { Output: { Webcam: { Mode: 'Streaming' } } } }, true],
    [{ Video: { Output: { Webcam: { Mode: 'StreamingAudioOnly' } } } }, true],
    [{ Video: { Output: { Webcam: { Mode: 'Connected' } } } }, false],
    [{ SystemUnit: { State: { NumberOfActiveCalls: 1 } } }, true],
    [{ Conference: { Presentation: { Mode: 'Sending' } } }, true],
    [{ RoomAnalytics: { PeopleCount: { Current: 2 } } }, true],
    [{ RoomAnalytics: { PeoplePresence: 'Yes' } }, true],
    [{ RoomAnalytics: { PeopleCount: { Current: -1 }, PeoplePresence: 'No' } }, false],
    [{}, false],
  ])('tells whether the room is in use: %j', (result, isUsed) => {
    expect(isRoomInUse(readDeviceStatus(result))).toBe(isUsed)
  })

  it('asks for all that a room in use is known by, in one request', () => {
    expect(ROOM_STATUS_NAMES.length).toBeLessThanOrEqual(10)
    expect(ROOM_STATUS_NAMES).toEqual(
      expect.arrayContaining([
        'RoomAnalytics.*',
        'MicrosoftTeams.Calling.InCall',
        'Video.Output.Webcam.Mode',
      ]),
    )
    expect(isInCall(readDeviceStatus({ MicrosoftTeams: { Calling: { InCall: 'True' } } }))).toBe(
      true,
    )
  })

  it('is read whatever it is', () => {
    const branch = fc.dictionary(
      fc.constantFrom('Audio', 'audio', 'Call', 'id', 'Volume', 'Message', 'Diagnostics', '1'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), branch), (result) => {
        const { volume = 0, peopleCount = 0 } = readDeviceStatus(result)
        expect(volume >= 0 && volume <= 100 && peopleCount >= 0).toBe(true)
      }),
    )
  })
})

describe('the lists', () => {
  it('hold calls, with gaps in their numbers, but not idle or ghostly ones', () => {
    const result = {
      Call: [
        { id: 3, Status: 'Connected', Direction: 'Incoming', DisplayName: 'Zoë', Duration: 61 },
        { id: 7, Status: 'Connected', PlacedOnHold: 'True', RemoteNumber: 'a@b.c' },
        { id: 8, Status: 'Idle' },
        { id: 9, ghost: 'True' },
        'nonsense',
      ],
    }
    expect(readDeviceStatus(result).calls).toEqual([
      {
        id: 3,
        party: { is: 'known', reach: 'unknown', name: 'Zoë' },
        state: 'connected',
        direction: 'in',
        seconds: 61,
      },
      {
        id: 7,
        party: { is: 'known', reach: 'unknown', address: 'a@b.c' },
        state: 'onHold',
        direction: 'unknown',
      },
    ])
  })

  it.each([
    ['one object', { Call: { id: '5', Status: 'Ringing' } }, 5],
    ['objects by index', { Call: { 6: { Status: 'Ringing' } } }, 6],
    ['another case', { call: [{ ID: 7, status: 'RINGING' }] }, 7],
  ])('are read from %s', (_, result, id) => {
    expect(readDeviceStatus(result).calls).toMatchObject([{ id, state: 'ringing' }])
  })

  it('tell an empty list from none', () => {
    expect(readDeviceStatus({ Call: [] }).calls).toEqual([])
    expect(readDeviceStatus({}).calls).toBeUndefined()
  })

  it('hold messages, the gravest first', () => {
    const Message = [
      { id: 1, Level: 'Info', Type: 'A' },
      { id: 2, Level: 'Strange', Type: 'B' },
      { id: 3, Level: 'Critical', Type: 'C', Description: 'Too hot' },
    ]
    const { diagnostics } = readDeviceStatus({ Diagnostics: { Message } })
    expect(diagnostics?.map(({ level, type }) => `${level} ${type}`)).toEqual([
      'critical C',
      'warning B',
      'info A',
    ])
  })

  it('hold networks and what is attached', () => {
    const result = {
      Network: [{ id: 1, IPv4: { Address: '10.0.0.7' }, Wifi: { SSID: 'office', RSSI: -61 } }],
      Peripherals: { ConnectedDevice: [{ id: 1001, Name: 'Panel', Status: 'LostConnection' }] },
    }
    expect(readDeviceStatus(result)).toMatchObject({
      network: [{ id: 1, address: '10.0.0.7', wifi: { name: 'office', signal: -61 } }],
      peripherals: [{ id: 1001, name: 'Panel', link: 'lost' }],
    })
  })
})
