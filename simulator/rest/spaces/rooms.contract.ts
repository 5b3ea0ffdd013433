// Rooms, memberships and teams against the official description: every operation, and who may do what.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  WireMembership,
  WireMembershipList,
  WireRoom,
  WireRoomList,
} from '../../../wire/message.ts'
import type {
  WireTeam,
  WireTeamList,
  WireTeamMembership,
  WireTeamMembershipList,
} from '../../../wire/team.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import { openApi } from '../openapiForTests.ts'
import { stillOptions } from '../simulatorForTests.ts'
import { membershipRoutes } from './memberships.ts'
import { roomRoutes } from './rooms.ts'
import { teamRoutes } from './teams.ts'

describe('the contract of rooms and teams', () => {
  let simulator: Simulator
  const contract = contractClient(() => simulator)
  const emailOf = (index: number) => simulator.world.organisation.members[index]?.email ?? ''
  const tokens = new Map<number, string>()
  const as = (index: number) => {
    const token = tokens.get(index) ?? simulator.token(emailOf(index))
    tokens.set(index, token)
    return token
  }
  beforeEach(async () => {
    tokens.clear()
    simulator = await Simulator.start(stillOptions)
  })
  afterEach(() => simulator.close())

  const ask = (by: number, method: string, path: string, body?: object) =>
    contract.ask(as(by), method, path, body)
  async function made<T>(by: number, path: string, body: object): Promise<T> {
    const answer = await ask(by, 'POST', path, body)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body as T
  }
  const statusOf = async (by: number, method: string, path: string, body?: object) =>
    (await ask(by, method, path, body)).status
  const room = (more: object = {}, by = 0) =>
    made<WireRoom>(by, '/rooms', { title: 'Support queue', ...more })
  const add = (roomId: string, who: number, more: object = {}) =>
    made<WireMembership>(0, '/memberships', { roomId, personEmail: emailOf(who), ...more })
  const moderators = async (roomId: string) =>
    ((await ask(0, 'GET', `/memberships?roomId=${roomId}`)).body as WireMembershipList).items
      .filter(({ isModerator }) => isModerator)
      .map(({ personEmail }) => personEmail)

  test('a room is made, changed, listed and deleted by its creator', async () => {
    const { id } = await room()
    await add(id, 1)
    const changed = await ask(1, 'PUT', `/rooms/${id}`, { title: 'Support', description: 'Help' })
    expect(changed.body).toMatchObject({ id, title: 'Support', description: 'Help', type: 'group' })
    const { body: list } = await ask(1, 'GET', '/rooms?type=group&sortBy=id')
    expect((list as WireRoomList).items.map((one) => one.id)).toEqual([id])
    expect((await ask(1, 'GET', `/rooms/${id}/meetingInfo`)).body).toMatchObject({ roomId: id })
    // Somebody else only leaves it.
    expect(await statusOf(1, 'DELETE', `/rooms/${id}`)).toBe(204)
    expect(await statusOf(1, 'GET', `/rooms/${id}`)).toBe(404)
    expect(await statusOf(0, 'GET', `/rooms/${id}`)).toBe(200)
    expect(await statusOf(0, 'DELETE', `/rooms/${id}`)).toBe(204)
    expect(await statusOf(0, 'GET', `/rooms/${id}`)).toBe(404)
  })

  test.each([
    ['a title', { title: ' ' }],
    ['moderation for announcements', { title: 'News', isAnnouncementOnly: true }],
    ['a description to be public', { title: 'News', isPublic: true }],
  ])('a room needs %s', async (_, body) => {
    expect(await statusOf(0, 'POST', '/rooms', body)).toBe(400)
  })

  test('public rooms are listed for everybody, the newest first', async () => {
    const first = await room({ isPublic: true, description: 'One' })
    simulator.world.time.advance(60_000)
    const between = new Date(simulator.world.time.now()).toISOString()
    simulator.world.time.advance(60_000)
    const second = await room({ isPublic: true, description: 'Two' })
    await room()
    const idsOf = async (more: string) =>
      ((await ask(5, 'GET', `/rooms?orgPublicSpaces=true${more}`)).body as WireRoomList).items.map(
        ({ id }) => id,
      )
    expect(await idsOf('')).toEqual([second.id, first.id])
    expect(await idsOf(`&from=${between}`)).toEqual([second.id])
    expect(await idsOf(`&to=${between}`)).toEqual([first.id])
    expect(await statusOf(5, 'GET', `/rooms?from=${between}`)).toBe(400)
  })

  test('people are added and removed by anybody in the room', async () => {
    const { id } = await room()
    const { id: membership } = await add(id, 1)
    expect(await statusOf(0, 'POST', '/memberships', { roomId: id, personEmail: emailOf(1) })).toBe(
      409,
    )
    expect(await statusOf(2, 'POST', '/memberships', { roomId: id, personEmail: emailOf(2) })).toBe(
      404,
    )
    expect(await statusOf(1, 'POST', '/memberships', { roomId: id, personEmail: emailOf(2) })).toBe(
      200,
    )
    expect(await statusOf(2, 'DELETE', `/memberships/${membership}`)).toBe(204)
    expect(await statusOf(0, 'GET', `/memberships/${membership}`)).toBe(404)
  })

  test('a moderated room is changed only by its moderators', async () => {
    const { id } = await room({ isLocked: true })
    const other = await add(id, 1)
    expect(await moderators(id)).toEqual([emailOf(0)])
    const newcomer = { roomId: id, personEmail: emailOf(2) }
    expect(await statusOf(1, 'PUT', `/rooms/${id}`, { title: 'Mine' })).toBe(403)
    expect(await statusOf(1, 'POST', '/memberships', newcomer)).toBe(403)
    const moderator = { isModerator: true, isRoomHidden: false }
    const path = `/memberships/${other.id}`
    expect(await statusOf(1, 'PUT', path, moderator)).toBe(403)
    expect((await ask(0, 'PUT', path, moderator)).body).toMatchObject({ isModerator: true })
    expect(await statusOf(1, 'POST', '/memberships', newcomer)).toBe(200)
    // Without a moderator it is an ordinary room again.
    for (const one of [0, 1]) {
      const own = (await ask(one, 'GET', `/memberships?roomId=${id}&personEmail=${emailOf(one)}`))
        .body as WireMembershipList
      const change = { isModerator: false, isRoomHidden: false }
      expect(await statusOf(one, 'PUT', `/memberships/${own.items[0]?.id}`, change)).toBe(200)
    }
    expect((await ask(2, 'GET', `/rooms/${id}`)).body).toMatchObject({ isLocked: false })
  })

  test('whoever locks a room moderates it', async () => {
    const { id } = await room()
    await ask(0, 'PUT', `/rooms/${id}`, { title: 'Locked', isLocked: true })
    expect(await moderators(id)).toEqual([emailOf(0)])
  })

  test('only direct rooms can be hidden, and nobody is added to or leaves one', async () => {
    const sent = await made<{ roomId: string }>(0, '/messages', {
      toPersonEmail: emailOf(1),
      text: 'hi',
    })
    const own = (await ask(0, 'GET', '/memberships')).body as WireMembershipList
    const path = `/memberships/${own.items[0]?.id}`
    const hidden = { isModerator: false, isRoomHidden: true }
    expect((await ask(0, 'PUT', path, hidden)).body).toMatchObject({ isRoomHidden: true })
    await made(1, '/messages', { roomId: sent.roomId, text: 'and now?' })
    expect((await ask(0, 'GET', path)).body).toMatchObject({ isRoomHidden: false })
    expect(await statusOf(1, 'PUT', path, hidden)).toBe(400)
    expect(await statusOf(0, 'PUT', path, { isModerator: false })).toBe(400)
    expect(await statusOf(0, 'DELETE', path)).toBe(400)
    expect(await statusOf(0, 'DELETE', `/rooms/${sent.roomId}`)).toBe(400)
    const third = { roomId: sent.roomId, personEmail: emailOf(2) }
    expect(await statusOf(0, 'POST', '/memberships', third)).toBe(400)
  })

  test('a team has people, a general room with all of them, and other rooms', async () => {
    const team = await made<WireTeam>(0, '/teams', { name: 'Support', description: 'Level two' })
    const path = `/teams/${team.id}`
    const joined = await made<WireTeamMembership>(0, '/team/memberships', {
      teamId: team.id,
      personEmail: emailOf(1),
    })
    const teams: WireTeamList = { items: [team] }
    expect((await ask(1, 'GET', '/teams')).body).toEqual(teams)
    expect(await statusOf(2, 'GET', path)).toBe(404)
    const { id } = await room({ teamId: team.id })
    const rooms = (await ask(0, 'GET', `/rooms?teamId=${team.id}`)).body as WireRoomList
    expect(rooms.items.map(({ title }) => title)).toEqual(['Support', 'Support queue'])
    const general = (await ask(1, 'GET', `/rooms?teamId=${team.id}`)).body as WireRoomList
    expect(general.items.map(({ title }) => title)).toEqual(['Support'])
    // Only moderators change a team and its people, and one has to stay.
    expect(await statusOf(1, 'PUT', path, { name: 'Mine' })).toBe(403)
    expect((await ask(0, 'PUT', path, { name: 'Help' })).body).toMatchObject({ name: 'Help' })
    const member = `/team/memberships/${joined.id}`
    expect(await statusOf(1, 'PUT', member, { isModerator: true })).toBe(403)
    const list = await ask(0, 'GET', `/team/memberships?teamId=${team.id}`)
    const first = (list.body as WireTeamMembershipList).items[0]
    expect(await statusOf(0, 'DELETE', `/team/memberships/${first?.id}`)).toBe(403)
    expect((await ask(0, 'PUT', member, { isModerator: true })).body).toMatchObject({
      id: joined.id,
      isModerator: true,
    })
    expect((await ask(1, 'GET', member)).body).toMatchObject({ isModerator: true })
    // A room of a team is archived, not deleted.
    expect(await statusOf(0, 'DELETE', `/rooms/${id}`)).toBe(204)
    expect((await ask(0, 'GET', `/rooms/${id}`)).body).toMatchObject({ isReadOnly: true })
    const late = { roomId: id, text: 'too late' }
    expect(await statusOf(0, 'POST', '/messages', late)).toBe(403)
    // Leaving the team leaves its rooms.
    expect(await statusOf(1, 'DELETE', member)).toBe(204)
    expect((await ask(1, 'GET', '/rooms')).body).toEqual({ items: [] })
    expect(await statusOf(0, 'DELETE', path)).toBe(204)
    expect((await ask(0, 'GET', '/rooms')).body).toEqual({ items: [] })
  })

  test('thousands of spaces come in pages', async () => {
    simulator.reset({ spaces: 2_500, messages: 5_000 })
    tokens.clear()
    const ids = new Set<string>()
    let path: string | undefined = '/rooms?max=1000&sortBy=lastactivity'
    let pages = 0
    while (path !== undefined) {
      const { body, headers } = await ask(0, 'GET', path)
      for (const { id } of (body as WireRoomList).items) ids.add(id)
      pages += 1
      path = /\/v1([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
    }
    expect([ids.size, pages]).toEqual([2_500, 3])
  })

  test('the same seed makes the same spaces', () => {
    const titles = () => {
      simulator.reset({ spaces: 40, messages: 400 })
      const { organisation, messaging } = simulator.world
      const [first] = organisation.members
      if (!first) throw new Error('nobody is there')
      return messaging.rooms
        .list(first, { sortBy: 'id' })
        .slice(0, 40)
        .map(({ id, title }) => [id, title])
    }
    const before = titles()
    expect(before).toHaveLength(40)
    expect(titles()).toEqual(before)
  })

  test('every operation was asked for', async () => {
    const described = [...roomRoutes, ...membershipRoutes, ...teamRoutes].map(({ method, path }) =>
      openApi.operationOf(method, path),
    )
    const asked = new Set([...contract.checked].map((what) => what.replace(/ \d+$/, '')))
    expect(described.filter((operation) => !asked.has(operation ?? ''))).toEqual([])
    return Promise.resolve()
  })
})
