// Registering and deleting devices against the official description and docs/webex/facts.md 5.1.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireActivationCode, WireDevice, WireDeviceList } from '../../../wire/device.ts'
import type { WireDeviceConfigurations } from '../../../wire/deviceConfiguration.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { ask, personIdOf, stillOptions } from '../simulatorForTests.ts'

const admin = 'ana.ruiz@cordboard.example'
const ben = 'ben.okafor@cordboard.example'
const mac = '00:1A:2B:3C:4D:5E'

describe('the contract of registering devices', () => {
  let simulator: Simulator
  let token: string
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token(admin)
  })
  afterEach(() => simulator.close())

  const post = (body: object, as = token) => contract.ask(as, 'POST', '/devices', body)
  const code = (body: object, as = token) =>
    contract.ask(as, 'POST', '/devices/activationCode', body)
  const list = async (query = '', as = token) =>
    ((await contract.ask(as, 'GET', `/devices?max=1000${query}`)).body as WireDeviceList).items
  const withMac = async (wanted: string) => (await list(`&mac=${wanted}`))[0]
  const personId = () => personIdOf(simulator, ben)
  const phone = (values: object = {}) => ({
    mac,
    model: 'DMS Cisco 8845',
    personId: personId(),
    ...values,
  })
  const pass = (seconds: number) => simulator.world.time.advance(seconds * 1_000)

  test('a phone is listed at once as activating; connected and an endpoint later', async () => {
    const { status, body } = await post(phone({ mac: '001a2b3c4d5e' }))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      mac,
      product: 'Cisco 8845',
      personId: personId(),
      connectionStatus: 'activating',
      type: 'phone',
    })
    const { id } = body as WireDevice
    expect((await list('', simulator.token(ben))).map((device) => device.id)).toContain(id)
    const endpoints = () =>
      simulator.world.organisation.memberByEmail(ben)?.endpoints.map((one) => one.id)
    expect(endpoints()).not.toContain(id)
    pass(60)
    expect((await withMac(mac))?.connectionStatus).toBe('connected')
    expect(endpoints()).toContain(id)
  })

  test('a phone of the 9800 series appears 30 to 120 seconds later', async () => {
    const body = phone({ model: 'Cisco 9861' })
    // The description has no 204.
    const answer = await ask(simulator, token, 'POST', '/devices', body)
    expect([answer.status, answer.body]).toEqual([204, undefined])
    pass(29)
    expect(await withMac(mac)).toBeUndefined()
    expect((await post(phone())).status).toBe(400)
    pass(91)
    expect(await withMac(mac)).toMatchObject({ product: 'Cisco 9861' })
    pass(60)
    expect((await withMac(mac))?.connectionStatus).toBe('connected')
  })

  test('for a workspace', async () => {
    const room = (await list('&type=roomdesk')).find(({ workspaceId }) => workspaceId)
    const workspaceId = room?.workspaceId
    const { body } = await post({ mac, model: 'DMS Cisco 7832', workspaceId })
    expect(body).toMatchObject({ workspaceId, locationId: room?.locationId })
    expect(body).not.toHaveProperty('personId')
  })

  test('invalid input is refused', async () => {
    const workspaceId = (await list('&type=roomdesk')).find((one) => one.workspaceId)?.workspaceId
    const taken = (await list())[0]?.mac
    for (const [status, values] of [
      [400, { mac: '00:1A:2B' }],
      [400, { mac: '00:1A:2B:3C:4D:5G' }],
      [400, { mac: undefined }],
      [400, { mac: taken }],
      [400, { model: 'DMS Cisco 1' }],
      [400, { model: undefined }],
      [400, { workspaceId }],
      [400, { personId: undefined }],
      [404, { personId: 'nobody' }],
      [404, { personId: undefined, workspaceId: 'nowhere' }],
      [400, { model: 'Generic IPPhone Customer Managed' }],
    ] as const) {
      expect((await post(phone(values))).status, JSON.stringify(values)).toBe(status)
    }
    const thirdParty = phone({ model: 'Generic IPPhone Customer Managed', password: 's3cret-sip' })
    expect((await post(thirdParty)).status).toBe(200)
  })

  test('at most five devices for a person, including pending ones', async () => {
    const free = 5 - (await list(`&personId=${personId()}`)).length
    expect(free).toBeGreaterThan(0)
    for (let n = 0; n < free; n++) {
      const body = phone({ mac: `00:1A:2B:3C:4D:0${n}`, model: 'Cisco 9841' })
      expect((await ask(simulator, token, 'POST', '/devices', body)).status).toBe(204)
    }
    expect((await post(phone())).status).toBe(400)
    expect((await code({ personId: personId() })).status).toBe(400)
  })

  test('activation codes', async () => {
    const before = (await list()).length
    const { status, body } = await code({ personId: personId() })
    expect(status).toBe(200)
    const { code: digits, expiryTime } = body as WireActivationCode
    expect(digits).toMatch(/^\d{16}$/)
    expect(Date.parse(expiryTime)).toBeGreaterThan(simulator.world.time.now())
    expect((await code({})).status).toBe(400)
    expect((await code({ personId: personId(), model: 'DMS Cisco 1' })).status).toBe(400)
    // In a quiet office nobody types it.
    pass(300)
    expect(await list()).toHaveLength(before)
  })

  test('in a busy office somebody types the code', async () => {
    const busy = await Simulator.start({ ...stillOptions, activity: 'office' })
    try {
      const as = busy.token(admin)
      const body = { personId: busy.world.organisation.memberByEmail(ben)?.id }
      const desks = async () => {
        const path = `/devices?personId=${body.personId}&type=roomdesk`
        return ((await ask(busy, as, 'GET', path)).body as WireDeviceList).items
      }
      const before = (await desks()).length
      await ask(busy, as, 'POST', '/devices/activationCode', body)
      busy.world.time.advance(180_000)
      const after = await desks()
      expect(after).toHaveLength(before + 1)
      expect(after.at(-1)?.connectionStatus).toBe('connected')
      const path = `/deviceConfigurations?deviceId=${after.at(-1)?.id}`
      const { items } = (await ask(busy, as, 'GET', path)).body as WireDeviceConfigurations
      const configured = Object.keys(items).filter((key) => items[key]?.source === 'configured')
      expect(configured).toEqual([
        'Conference.DefaultCall.Protocol',
        'Phonebook.Server[1].Type',
        'Provisioning.Mode',
      ])
    } finally {
      await busy.close()
    }
  })

  test('a deleted device is gone: from lists, from its owner, from the API', async () => {
    const device = (await list(`&personId=${personId()}`))[0]
    const path = `/devices/${device?.id}`
    simulator.world.preferences.setPreferredEndpoint(personId(), device?.id ?? '')
    expect((await contract.ask(token, 'DELETE', path)).status).toBe(204)
    expect((await list()).some(({ id }) => id === device?.id)).toBe(false)
    expect((await contract.ask(token, 'GET', path)).status).toBe(404)
    expect((await contract.ask(token, 'DELETE', path)).status).toBe(404)
    const member = simulator.world.organisation.memberByEmail(ben)
    expect(member?.endpoints.some(({ id }) => id === device?.id)).toBe(false)
    expect(simulator.world.preferences.preferredEndpoint(personId())).toBeNull()
    const own = { mac: device?.mac, model: 'DMS Cisco 8865', personId: personId() }
    expect((await post(own)).status).toBe(200)
  })

  test('deleted before it has connected', async () => {
    const { id } = (await post(phone())).body as WireDevice
    await contract.ask(token, 'DELETE', `/devices/${id}`)
    pass(120)
    expect(await withMac(mac)).toBeUndefined()
    const member = simulator.world.organisation.memberByEmail(ben)
    expect(member?.endpoints.some((one) => one.id === id)).toBe(false)
  })

  test('only for administrators with the scopes', async () => {
    const { id } = (await list())[0] as WireDevice
    const reader = simulator.token(admin, ['spark-admin:devices_read'])
    const pretender = simulator.token(ben, [
      'spark-admin:devices_write',
      'identity:placeonetimepassword_create',
    ])
    for (const as of [reader, pretender, simulator.token(ben)]) {
      expect((await post(phone(), as)).status).toBe(403)
      expect((await code({ personId: personId() }, as)).status).toBe(403)
      expect((await contract.ask(as, 'DELETE', `/devices/${id}`)).status).toBe(403)
    }
    const writer = simulator.token(admin, ['spark-admin:devices_write'])
    expect((await code({ personId: personId() }, writer)).status).toBe(403)
    expect((await post(phone(), writer)).status).toBe(200)
  })

  test('more filters: tags together, and maintenance', async () => {
    const rooms = await list('&type=roomdesk')
    const tag = (id: string, value: string[]) =>
      contract.ask(
        token,
        'PATCH',
        `/devices/${id}`,
        [{ op: 'replace', path: 'tags', value }],
        'application/json-patch+json',
      )
    const [one, other] = rooms as [WireDevice, WireDevice]
    const plain = [{ op: 'replace', path: 'tags', value: ['loud'] }]
    const asJson = await contract.ask(token, 'PATCH', `/devices/${one.id}`, plain)
    expect(asJson.status).toBe(415)
    await tag(one.id, ['north', 'quiet'])
    await tag(other.id, ['north'])
    const ids = async (query: string) => (await list(query)).map(({ id }) => id)
    expect((await ids('&tag=north')).toSorted()).toEqual([one.id, other.id].toSorted())
    expect(await ids('&tag=north&tag=quiet')).toEqual([one.id])
    expect(await ids('&tag=north,quiet')).toEqual([one.id])
    const planned = await list('&plannedMaintenance=upcoming')
    expect(JSON.stringify(planned.map((one) => one.plannedMaintenance))).toMatch(/upcoming/)
    expect(planned).toHaveLength(1)
    expect(await list('&plannedMaintenance=on')).toHaveLength(1)
    expect((await list('&plannedMaintenance=off')).length).toBe((await list()).length - 2)
  })
})
