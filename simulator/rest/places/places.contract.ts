// Workspaces, locations and floors against the official description and docs/webex/facts.md 5.6.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  WireFloor,
  WireHotdeskSession,
  WireLocation,
  WireWorkspace,
  WireWorkspaceLocation,
} from '../../../wire/place.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { ask, stillOptions } from '../simulatorForTests.ts'

type List<Item> = { items: Item[] }

const address = {
  address1: '1 Ring Road',
  city: 'Oslo',
  state: 'Oslo',
  postalCode: '0150',
  country: 'NO',
}
const oslo = {
  name: 'Oslo',
  timeZone: 'Europe/Oslo',
  preferredLanguage: 'nb_no',
  announcementLanguage: 'nb_no',
  address,
}

describe('the contract of places', () => {
  let simulator: Simulator
  let admin: string
  // The description has an object where its own enumeration has words (docs/webex/facts.md 5.6).
  const contract = contractClient(() => simulator, /issues\/\d+\/level must be object$/)
  const send = (method: string, path: string, body?: unknown, as = admin) =>
    contract.ask(as, method, path, body)
  const read = async <T>(path: string) => (await send('GET', path)).body as T
  const workspaces = async (query = '') =>
    (await read<List<WireWorkspace>>(`/workspaces${query}`)).items
  /**
   * Not checked against the description, which has the fields of the legacy ones
   * (docs/webex/facts.md 5.6).
   */
  const locations = async () =>
    ((await ask(simulator, admin, 'GET', '/locations')).body as List<WireLocation>).items
  const first = async () => {
    const [location] = await locations()
    if (!location) throw new Error('no location')
    return location
  }
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    admin = simulator.token('ana.ruiz@cordboard.example')
  })
  afterEach(() => simulator.close())

  test('administrators only', async () => {
    const somebody = simulator.token('ben.okafor@cordboard.example')
    for (const path of ['/workspaces', '/locations', '/workspaceLocations', '/hotdesk/sessions']) {
      expect((await send('GET', path, undefined, somebody)).status).toBe(403)
    }
  })

  test('workspaces: list, filters, pages, devices and sensors', async () => {
    const all = await workspaces()
    expect(all.length).toBeGreaterThanOrEqual(8)
    expect(all.every(({ devices }) => devices === undefined)).toBe(true)
    const unset = await workspaces('?capacity=-1')
    expect(unset.length).toBeGreaterThan(0)
    expect(unset.every(({ capacity }) => capacity === undefined)).toBe(true)
    const ill = await workspaces('?healthLevel=error&includeDevices=true&includeCapabilities=true')
    expect(ill.map(({ devices }) => devices?.[0]?.connectionStatus)).toContain(
      'connected_with_issues',
    )
    expect(ill[0]?.capabilities).toMatchObject([{ presenceDetection: { supported: true } }])
    expect(await workspaces('?plannedMaintenance=upcoming')).toHaveLength(1)
    const page = await send('GET', '/workspaces?max=3')
    expect(page.headers.get('link')).toContain('/workspaces?max=3&start=3')
    const [{ id } = { id: '' }] = ill
    expect(await read(`/workspaces/${id}/capabilities`)).toMatchObject({
      capabilities: { occupancyDetection: { configured: true } },
    })
    expect((await send('GET', '/workspaces/none')).status).toBe(404)
  })

  test('a workspace is created, changed and deleted; a PUT resets omitted fields', async () => {
    const { id: locationId } = await first()
    const [floor] = (await read<List<WireFloor>>(`/locations/${locationId}/floors`)).items
    const made = await send('POST', '/workspaces', {
      displayName: 'Oslo 4',
      capacity: 4,
      type: 'huddle',
      notes: 'By the lift',
      locationId,
      floorId: floor?.id,
      calling: { type: 'freeCalling' },
      calendar: { type: 'microsoft', emailAddress: 'oslo4@cordboard.example' },
    })
    expect(made.status).toBe(201)
    const { id } = made.body as WireWorkspace
    expect(await read(`/workspaces/${id}`)).toMatchObject({ capacity: 4, floorId: floor?.id })
    const changed = (await send('PUT', `/workspaces/${id}`, { displayName: 'Oslo 5' })).body
    expect(changed).toMatchObject({
      displayName: 'Oslo 5',
      type: 'notSet',
      locationId,
      calendar: { type: 'microsoft' },
    })
    expect(changed).not.toHaveProperty('capacity')
    expect(changed).not.toHaveProperty('notes')
    expect(changed).not.toHaveProperty('floorId')
    expect((await send('PUT', `/workspaces/${id}`, { capacity: 'many' })).status).toBe(400)
    const other = (await locations()).find((location) => location.id !== locationId)
    const moved = await send('PUT', `/workspaces/${id}`, { locationId: other?.id })
    expect(moved.status).toBe(400)
    expect((await send('POST', '/workspaces', { floorId: floor?.id })).status).toBe(400)
    expect((await send('DELETE', `/workspaces/${id}`)).status).toBe(204)
    expect((await send('GET', `/workspaces/${id}`)).status).toBe(404)
  })

  test('locations and their floors', async () => {
    const made = await send('POST', '/locations', oslo)
    expect(made.status).toBe(201)
    const { id } = made.body as { id: string }
    expect((await send('POST', '/locations', oslo)).status).toBe(409)
    expect((await send('PUT', `/locations/${id}`, { name: 'Oslo S' })).status).toBe(204)
    const one = await ask(simulator, admin, 'GET', `/locations/${id}`)
    expect(one.body).toMatchObject({ name: 'Oslo S', address: { city: 'Oslo' } })
    const floors = `/locations/${id}/floors`
    const added = await send('POST', floors, { floorNumber: 2, displayName: 'Canteen' })
    expect(added.status).toBe(201)
    const { id: floorId } = added.body as WireFloor
    expect((await send('POST', floors, { floorNumber: 2 })).status).toBe(409)
    expect((await send('PUT', `${floors}/${floorId}`, { floorNumber: 3 })).status).toBe(200)
    expect(await read(`${floors}/${floorId}`)).toMatchObject({ floorNumber: 3, locationId: id })
    expect((await send('DELETE', `${floors}/${floorId}`)).status).toBe(204)
    expect(await read(floors)).toEqual({ items: [] })
    expect((await send('DELETE', `/locations/${id}`)).status).toBe(204)
    expect((await send('DELETE', `/locations/${(await first()).id}`)).status).toBe(409)
  })

  test('older organizations: the same places with other ids', async () => {
    const { id: currentId, name } = await first()
    const { items } = await read<List<WireWorkspaceLocation>>('/workspaceLocations')
    const known = items.find(({ locationId }) => locationId === currentId)
    expect(known).toMatchObject({ displayName: name })
    expect(known?.id).not.toBe(currentId)
    const body = {
      displayName: 'Bergen',
      address: '2 Quay',
      countryCode: 'NO',
      cityName: 'Bergen',
      latitude: 60.4,
      longitude: 5.3,
    }
    const made = await send('POST', '/workspaceLocations', body)
    expect(made.status).toBe(201)
    const { id } = made.body as WireWorkspaceLocation
    const path = `/workspaceLocations/${id}`
    const put = await send('PUT', path, { ...body, id, cityName: 'Bergen V' })
    expect(put.body).toMatchObject({ id, cityName: 'Bergen V' })
    expect(await read(path)).toMatchObject({ latitude: 60.4 })
    const floor = (await send('POST', `${path}/floors`, { floorNumber: 1 })).body as WireFloor
    expect(floor.locationId).toBe(id)
    const changed = await send('PUT', `${path}/floors/${floor.id}`, { floorNumber: 4 })
    expect(changed.body).toMatchObject({ floorNumber: 4 })
    expect(await read(`${path}/floors/${floor.id}`)).toMatchObject({ id: floor.id })
    expect(await read<List<WireFloor>>(`${path}/floors`)).toMatchObject({ items: [{}] })
    expect((await send('DELETE', `${path}/floors/${floor.id}`)).status).toBe(204)
    expect((await send('DELETE', path)).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
  })

  test('a booked desk is released', async () => {
    const { items } = await read<List<WireHotdeskSession>>('/hotdesk/sessions')
    const [session] = items
    expect(items.length).toBeGreaterThan(0)
    const mine = await read<List<WireHotdeskSession>>(
      `/hotdesk/sessions?personId=${session?.personId}`,
    )
    expect(mine.items).toEqual([session])
    expect((await send('DELETE', `/hotdesk/sessions/${session?.sessionId}`)).status).toBe(204)
    expect((await send('DELETE', `/hotdesk/sessions/${session?.sessionId}`)).status).toBe(404)
  })

  test('a workspace device becomes personal after a while, or reports why not', async () => {
    const all = await workspaces('?includeDevices=true&calendar=none')
    const online = all.find(({ devices }) => devices?.[0]?.connectionStatus === 'connected')
    const withCalendar = (await workspaces('?calendar=microsoft'))[0]
    const path = `/workspaces/${online?.id}`
    const email = 'chloe.martin@cordboard.example'
    expect((await send('POST', `${path}/personalize`, { email: 'no@one.example' })).status).toBe(
      400,
    )
    const refused = await send('POST', `/workspaces/${withCalendar?.id}/personalize`, { email })
    expect(refused.status).toBe(400)
    expect((await send('POST', `${path}/personalize`, { email })).status).toBe(202)
    // The description has only the end of a task.
    const waiting = await ask(simulator, admin, 'GET', `${path}/personalizationTask`)
    expect(waiting.status).toBe(202)
    expect(waiting.headers.get('retry-after')).toBe('5')
    simulator.world.time.advance(31_000)
    expect(await read(`${path}/personalizationTask`)).toEqual({ success: true })
  })
})
