// Search, paging and privacy of the People API.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WirePerson, WirePersonList } from '../../../wire/person.ts'
import type { Member } from '../../model/types.ts'
import { Simulator } from '../../simulator.ts'
import { ask, licensedEmail, stillOptions, type Answer } from '../simulatorForTests.ts'

let simulator: Simulator
let user: string
let admin: string
let someone: Member
beforeAll(async () => {
  simulator = await Simulator.start({ ...stillOptions, members: 60 })
  const { members } = simulator.world.organisation
  const administrator = members.find((member) => member.roles.includes('administrator'))
  const other = members.findLast((member) => member.hasCallingLicence)
  if (!administrator || !other) throw new Error('the organisation lacks whom the test needs')
  someone = other
  user = simulator.token(licensedEmail(simulator))
  admin = simulator.token(administrator.email)
})
afterAll(() => simulator.close())

const get = (token: string, query: string) => ask(simulator, token, 'GET', `/people${query}`)
const itemsOf = (answer: Answer) => (answer.body as WirePersonList).items
const nextOf = (answer: Answer) =>
  /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]

describe('GET /people', () => {
  test('finds by e-mail address, whatever its case', async () => {
    const answer = await get(user, `?email=${encodeURIComponent(someone.email.toUpperCase())}`)
    expect(itemsOf(answer).map((person) => person.id)).toEqual([someone.id])
  })
  test('finds by the beginning of a name', async () => {
    const start = encodeURIComponent(someone.firstName.slice(0, 3))
    const ids = itemsOf(await get(user, `?displayName=${start}`)).map((person) => person.id)
    expect(ids).toContain(someone.id)
  })
  test('finds by ids and names the unknown ones', async () => {
    const answer = await get(user, `?id=${someone.id},nobody`)
    expect(answer.body).toMatchObject({ items: [{ id: someone.id }], notFoundIds: ['nobody'] })
  })
  test('requires a filter except from administrators', async () => {
    expect((await get(user, '')).status).toBe(400)
    expect((await get(admin, '')).status).toBe(200)
  })
  test('pages by Link until all are seen once', async () => {
    const seen: string[] = []
    let url: string | undefined = `${simulator.origin}/v1/people?max=7`
    while (url !== undefined) {
      const path = url.slice(`${simulator.origin}/v1`.length)
      const answer = await ask(simulator, admin, 'GET', path)
      expect(itemsOf(answer).length).toBeLessThanOrEqual(7)
      seen.push(...itemsOf(answer).map((person) => person.id))
      url = nextOf(answer)
    }
    expect(seen).toEqual(simulator.world.organisation.members.map((member) => member.id))
  })
  test('refuses an invalid cursor, an invalid size, another organization', async () => {
    expect((await get(admin, '?cursor=abc')).status).toBe(400)
    expect((await get(admin, '?max=0')).status).toBe(400)
    expect((await get(admin, '?orgId=other')).status).toBe(403)
  })
  test('callingData adds extension and location, excludeStatus removes the status', async () => {
    const plain = itemsOf(await get(user, `?id=${someone.id}`))[0]
    expect([plain?.extension, plain?.status]).toEqual([undefined, 'active'])
    const query = `?id=${someone.id}&callingData=true&excludeStatus=true`
    const calling = itemsOf(await get(user, query))[0]
    expect([calling?.extension, calling?.status]).toEqual([someone.extension, undefined])
  })
})

describe('one person', () => {
  test('me is the token’s person, with roles', async () => {
    const me = (await get(admin, '/me')).body as WirePerson
    const members = simulator.world.organisation.members
    expect(members.find((m) => m.id === me.id)?.roles).toContain('administrator')
    expect(me.roles).toHaveLength(1)
  })
  test('roles and licenses of others are for administrators', async () => {
    expect((await get(user, `/${someone.id}`)).body).not.toHaveProperty('licenses')
    expect((await get(admin, `/${someone.id}`)).body).toHaveProperty('licenses')
  })
  test('an unknown person is 404', async () => {
    expect((await get(user, '/nobody')).status).toBe(404)
  })
})
