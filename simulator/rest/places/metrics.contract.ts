// Workspace metrics against the official description and docs/webex/facts.md 5.7.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireWorkspaceDurations, WireWorkspaceMetrics } from '../../../wire/metric.ts'
import type { Room } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
type Bucket = { start: string; end: string; mean: number; min: number; max: number }

describe('the contract of workspace metrics', () => {
  let simulator: Simulator
  let token: string
  let now: number
  const contract = contractClient(() => simulator)
  const get = (path: string, query: Record<string, string>, as = token) =>
    contract.ask(as, 'GET', `/${path}?${new URLSearchParams(query).toString()}`)
  const rooms = () => simulator.world.devices.rooms
  const span = (ms: number, to = now) => {
    return { from: new Date(to - ms).toISOString(), to: new Date(to).toISOString() }
  }
  const month = () => ({ aggregation: 'daily', ...span(30 * dayMs) })
  async function metrics(room: Room | undefined, metricName: string, more = {}) {
    const query = { workspaceId: room?.id ?? '', metricName, ...more }
    const { status, body } = await get('workspaceMetrics', query)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as WireWorkspaceMetrics
  }
  async function durations(room: Room | undefined, more = {}) {
    const { status, body } = await get('workspaceDurationMetrics', {
      workspaceId: room?.id ?? '',
      ...more,
    })
    expect(status, JSON.stringify(body)).toBe(200)
    return body as WireWorkspaceDurations
  }
  /** The first room with data. */
  async function reporting(metricName: string) {
    for (const room of rooms()) {
      const { items } = await metrics(room, metricName, month())
      if (items.length > 0) return room
    }
    throw new Error(`no room reports ${metricName}`)
  }
  beforeEach(async () => {
    simulator = await Simulator.start(stillOptions)
    token = simulator.token('ana.ruiz@cordboard.example')
    now = simulator.world.time.now()
  })
  afterEach(() => simulator.close())

  test('defaults: hourly, newest first, degrees Celsius', async () => {
    const body = await metrics(await reporting('temperature'), 'temperature')
    expect(body).toMatchObject({ aggregation: 'hourly', sortBy: 'newestFirst', unit: 'celsius' })
    const starts = (body.items as Bucket[]).map(({ start }) => Date.parse(start))
    expect(starts).toEqual([...starts].sort((a, b) => b - a))
    expect(starts.every((start) => start % hourMs === 0)).toBe(true)
    const noise = await metrics(await reporting('ambientNoise'), 'ambientNoise')
    expect(noise).not.toHaveProperty('unit')
  })

  test('buckets: from the start of an hour or day of UTC, with the data inside the span', async () => {
    const room = await reporting('humidity')
    const daily = await metrics(room, 'humidity', month())
    for (const { start, end, min, mean, max } of daily.items as Bucket[]) {
      expect(Date.parse(start) % dayMs).toBe(0)
      expect(Date.parse(end) - Date.parse(start)).toBe(dayMs)
      expect(min).toBeLessThanOrEqual(mean)
      expect(mean).toBeLessThanOrEqual(max)
    }
    const from = Math.floor((now - 12 * hourMs) / hourMs) * hourMs + 35 * 60_000
    const part = { ...span(30 * 60_000, from + 30 * 60_000), sortBy: 'oldestFirst' }
    const hourly = (await metrics(room, 'humidity', part)).items as Bucket[]
    expect(hourly.map(({ start }) => Date.parse(start))).toEqual([
      from - 35 * 60_000,
      from + 25 * 60_000,
    ])
    const raw = await metrics(room, 'humidity', { ...part, aggregation: 'none' })
    expect(raw.items).toHaveLength(6)
    expect(raw.items[0]).toEqual({
      deviceId: expect.any(String) as string,
      timestamp: new Date(from).toISOString(),
      value: expect.any(Number) as number,
    })
  })

  test('the same history at any time', async () => {
    const room = await reporting('soundLevel')
    const past = { ...span(40 * hourMs, now - hourMs), aggregation: 'none' }
    const before = await metrics(room, 'soundLevel', past)
    simulator.world.time.advance(3 * hourMs)
    expect(await metrics(room, 'soundLevel', past)).toEqual(before)
  })

  test('Fahrenheit is for temperatures', async () => {
    const room = await reporting('temperature')
    const past = { ...span(4 * hourMs, now - hourMs), aggregation: 'none' }
    const [celsius] = (await metrics(room, 'temperature', past)).items
    const [fahrenheit] = (await metrics(room, 'temperature', { ...past, unit: 'fahrenheit' })).items
    const value = celsius && 'value' in celsius ? celsius.value : NaN
    expect(fahrenheit).toMatchObject({ value: Math.round((value * 1.8 + 32) * 100) / 100 })
  })

  test('aggregates ignore uncounted people; single readings report them', async () => {
    const room = await reporting('peopleCount')
    const all = (await metrics(room, 'peopleCount', { ...span(48 * hourMs), aggregation: 'none' }))
      .items as { value: number }[]
    expect(all.some(({ value }) => value < 0)).toBe(true)
    const daily = await metrics(room, 'peopleCount', month())
    const buckets = daily.items as Bucket[]
    expect(buckets.every(({ min, max }) => min > 0 && max <= room.capacity)).toBe(true)
    const weekdays = buckets.map(({ start }) => new Date(start).getUTCDay())
    expect(weekdays.length).toBeGreaterThan(5)
    expect(weekdays.length).toBeLessThan(26)
  })

  test('minutes used and booked: never more than the hour, a second value for each', async () => {
    const room = await reporting('peopleCount')
    const used = await durations(room, month())
    expect(used).toMatchObject({ measurement: 'timeUsed', unit: 'minutes', aggregation: 'daily' })
    const booked = await durations(room, { ...month(), measurement: 'timeBooked' })
    const total = ({ items }: WireWorkspaceDurations) =>
      items.reduce((sum, { duration }) => sum + duration, 0)
    expect(total(used)).toBeGreaterThan(0)
    expect(total(booked)).toBeGreaterThan(0)
    expect(total(booked)).not.toBe(total(used))
    const hourly = await durations(room, span(48 * hourMs))
    expect(hourly.items.length).toBeGreaterThanOrEqual(48)
    expect(Math.max(...hourly.items.map(({ duration }) => duration))).toBeLessThanOrEqual(60)
  })

  test('live status and metrics count the same people', async () => {
    await simulator.close()
    simulator = await Simulator.start({ ...stillOptions, activity: 'office' })
    token = simulator.token('ana.ruiz@cordboard.example')
    simulator.world.time.advance(10 * 60_000)
    const at = Math.ceil(simulator.world.time.now() / 300_000) * 300_000
    simulator.world.time.advance(at - simulator.world.time.now())
    const { items } = (await get('devices', { connectionStatus: 'connected', type: 'roomdesk' }))
      .body as { items: { id: string; workspaceId?: string }[] }
    const device = items.find(({ workspaceId }) => workspaceId !== undefined)
    const status = await get('xapi/status', {
      deviceId: device?.id ?? '',
      name: 'RoomAnalytics.PeopleCount.Current',
    })
    const room = rooms().find(({ id }) => id === device?.workspaceId)
    const { items: raw } = await metrics(room, 'peopleCount', {
      from: new Date(at).toISOString(),
      to: new Date(at + 60_000).toISOString(),
      aggregation: 'none',
    })
    const value = raw[0] && 'value' in raw[0] ? Math.max(0, raw[0].value) : undefined
    const { result } = status.body as {
      result: { RoomAnalytics: { PeopleCount: { Current: number } } }
    }
    // A device that fell asleep in an empty room counts nobody.
    expect(Math.max(0, result.RoomAnalytics.PeopleCount.Current)).toBe(value)
  })

  test('a sleeping device measures nothing, and its room can still be booked', async () => {
    const { items } = (await get('devices', { connectionStatus: 'offline_deep_sleep' })).body as {
      items: { workspaceId?: string }[]
    }
    const room = rooms().find(({ id }) => id === items[0]?.workspaceId)
    expect((await metrics(room, 'soundLevel', span(48 * hourMs))).items).toEqual([])
    const used = await durations(room, month())
    expect(used.items.every(({ duration }) => duration === 0)).toBe(true)
  })

  test('a new workspace has no past', async () => {
    for (const locationId of [rooms()[0]?.location.id, undefined]) {
      const added = await contract.ask(token, 'POST', '/workspaces', {
        displayName: 'Annexe',
        ...(locationId !== undefined && { locationId }),
      })
      const { id } = added.body as { id: string }
      const query = { workspaceId: id, ...month() }
      const people = await get('workspaceMetrics', { ...query, metricName: 'peopleCount' })
      expect(people.body).toMatchObject({ workspaceId: id, items: [] })
      const booked = await get('workspaceDurationMetrics', {
        ...query,
        measurement: 'timeBooked',
      })
      const { items } = booked.body as WireWorkspaceDurations
      expect(items.every(({ duration }) => duration === 0)).toBe(true)
    }
  })

  test.each([
    ['no workspace', { workspaceId: '' }, 400],
    ['an unknown one', { workspaceId: 'nowhere' }, 404],
    ['an unknown metric', { metricName: 'smell' }, 400],
    ['an unknown aggregation', { aggregation: 'weekly' }, 400],
    ['an unknown order', { sortBy: 'random' }, 400],
    ['a unit of what has none', { unit: 'celsius' }, 400],
    ['an unreadable moment', { from: 'yesterday' }, 400],
    ['the end first', { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }, 400],
    ['49 hours by the hour', { from: '2026-01-01T00:00:00Z', to: '2026-01-03T01:00:00Z' }, 400],
    [
      '31 days by the day',
      { aggregation: 'daily', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
      400,
    ],
  ])('refused: %s', async (_, wrong, status) => {
    const right = { workspaceId: rooms()[0]?.id ?? '', metricName: 'soundLevel' }
    expect((await get('workspaceMetrics', { ...right, ...wrong })).status).toBe(status)
  })

  test('only for administrators with the permission', async () => {
    const query = { workspaceId: rooms()[0]?.id ?? '', metricName: 'soundLevel' }
    const scope = 'spark-admin:workspace_metrics_read'
    const member = simulator.token('ben.okafor@cordboard.example', [scope])
    expect((await get('workspaceMetrics', query, member)).status).toBe(403)
    const poor = simulator.token('ana.ruiz@cordboard.example', ['spark-admin:devices_read'])
    expect((await get('workspaceMetrics', query, poor)).status).toBe(403)
    expect((await get('workspaceDurationMetrics', query, poor)).status).toBe(403)
  })
})
