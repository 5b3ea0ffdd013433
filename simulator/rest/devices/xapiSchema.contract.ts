// The schema of devices against the official description, and against the devices' real answers.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireDevice, WireDeviceList, WireXapiStatus } from '../../../wire/device.ts'
import type { WireXapiSchema } from '../../../wire/xapiSchema.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

/** Every leaf of a status, as the schema names it. */
function leaves(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (Array.isArray(value)) {
    const list = [...path.slice(0, -1), `${path.at(-1)}[*]`]
    return value.flatMap(({ id: _, ...item }: Record<string, unknown>) => leaves(item, list))
  }
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

describe('the contract of the xAPI’s schema', () => {
  let simulator: Simulator
  let token: string
  let devices: WireDevice[]
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token('ana.ruiz@cordboard.example')
    const { body } = await contract.ask(token, 'GET', '/devices?max=1000')
    devices = (body as WireDeviceList).items
  })
  afterEach(() => simulator.close())

  const reachable = () =>
    devices.filter(
      ({ capabilities, connectionStatus }) =>
        capabilities.includes('xapi') && connectionStatus.startsWith('connected'),
    )
  const get = (ids: readonly string[], query = '', as = token) =>
    contract.ask(as, 'GET', `/xapi/schema?${ids.map((id) => `deviceId=${id}`).join('&')}${query}`)
  const first = async (id: string, query = '') =>
    ((await get([id], query)).body as WireXapiSchema)[0]

  test('every value of every device is described, and valid', async () => {
    const ajv = new Ajv2020()
    const validators = new Map<string, ValidateFunction>()
    const validator = (schema: object) => {
      const key = JSON.stringify(schema)
      const validate = validators.get(key) ?? ajv.compile(schema)
      validators.set(key, validate)
      return validate
    }
    simulator.world.calls.ring('ben.okafor@cordboard.example', '+12025550123')
    for (const { id } of reachable()) {
      const { status = {} } = (await first(id)) ?? {}
      const { body } = await contract.ask(token, 'GET', `/xapi/status?deviceId=${id}&name=*`)
      const all = leaves((body as WireXapiStatus).result)
      expect(all.length).toBeGreaterThan(20)
      for (const [path, value] of all) {
        const described = status[path]
        expect(described, path).toBeDefined()
        expect(validator(described?.schema ?? {})(value), `${path} ${String(value)}`).toBe(true)
      }
    }
  })

  test('the described commands are those that work', async () => {
    const device = reachable().find(({ permissions }) => permissions.includes('xapi:all'))
    const id = device?.id ?? ''
    const { commands = {} } = (await first(id)) ?? {}
    expect(commands['Audio.Volume.Set']?.arguments).toMatchObject({
      Level: { required: true, schema: { type: 'integer', minimum: 0, maximum: 100 } },
      Device: { required: false },
    })
    expect(commands['Dial']?.resultSchema).toMatchObject({
      properties: { CallId: { type: 'integer' } },
    })
    expect(commands['Audio.Volume.Get']).toBeUndefined()
    for (const [name, { arguments: takes }] of Object.entries(commands)) {
      const bad = await contract.ask(token, 'POST', `/xapi/command/${name}`, {
        deviceId: id,
        arguments: { NoSuchArgument: 1 },
      })
      const missing = Object.entries(takes).find(([, { required }]) => required)?.[0]
      expect(bad.body).toMatchObject({
        message: missing
          ? `Missing required argument: ${missing}`
          : 'Unknown argument: NoSuchArgument',
      })
    }
  })

  test('only the requested part', async () => {
    const id = reachable()[0]?.id ?? ''
    const some = await first(id, '&status=Audio.*&status=Call%5B1%5D.Status,standby.state')
    expect(some).not.toHaveProperty('commands')
    expect(Object.keys(some?.status ?? {})).toEqual([
      'Audio.Volume',
      'Audio.VolumeMute',
      'Audio.Microphones.Mute',
      'Audio.Microphones.NoiseRemoval',
      'Audio.Microphones.MusicMode',
      'Standby.State',
      'Call[*].Status',
      'Audio.Input.Connectors.Microphone[*].Mute',
    ])
    const volume = await first(id, '&command=Audio.Volume.Set&command=No.Such')
    expect(volume).not.toHaveProperty('status')
    expect(Object.keys(volume?.commands ?? {})).toEqual(['Audio.Volume.Set'])
    const both = await first(id, '&command=Dial&status=Audio.Microphones')
    expect(Object.keys(both?.commands ?? {})).toEqual(['Dial'])
    expect(Object.keys(both?.status ?? {})).toHaveLength(3)
    expect((await get([id], '&status=a..b')).status).toBe(400)
  })

  test('up to five devices, each with its own', async () => {
    // Rooms last: they have more.
    const ids = reachable()
      .map(({ id }) => id)
      .toReversed()
    const five = (await get(ids.slice(0, 5))).body as WireXapiSchema
    expect(five.map(({ deviceId }) => deviceId)).toEqual(ids.slice(0, 5))
    expect(
      new Set(five.map(({ status }) => Object.keys(status ?? {}).length)).size,
    ).toBeGreaterThan(1)
    expect((await get([ids.slice(0, 5).join(',')])).status).toBe(200)
    expect((await get(ids.slice(0, 6))).status).toBe(400)
    expect((await get([])).status).toBe(400)
    expect((await get(['nothing'])).status).toBe(404)
    const phone = devices.find(({ type }) => type === 'phone')
    expect((await get([phone?.id ?? ''])).status).toBe(400)
    const asleep = devices.find((device) => device.connectionStatus === 'offline_deep_sleep')
    expect((await get([asleep?.id ?? ''])).status).toBe(400)
    const ben = simulator.token('ben.okafor@cordboard.example')
    const asBen = async (isHis: boolean) => {
      const isBens = ({ displayName }: WireDevice) => displayName.startsWith('Ben Okafor')
      const device = reachable().find((one) => one.personId && isBens(one) === isHis)
      return (await get([device?.id ?? ''], '', ben)).status
    }
    expect([await asBen(true), await asBen(false)]).toEqual([200, 404])
    const blind = simulator.token('ana.ruiz@cordboard.example', ['spark:xapi_commands'])
    expect((await get(ids.slice(0, 1), '', blind)).status).toBe(403)
  })
})
