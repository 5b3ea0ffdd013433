// Provisioning people, licenses and roles against the official description (docs/webex/facts.md 7).
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WireLicence, WireLicencesOfUser, WireTelephoneNumber } from '../../../wire/licence.ts'
import type { WirePerson, WirePersonList } from '../../../wire/person.ts'
import { Simulator } from '../../simulator.ts'
import { contractClient } from '../contractForTests.ts'
import type { Answer } from '../simulatorForTests.ts'
import { ask, licensedEmail, people, stillOptions } from '../simulatorForTests.ts'

const email = 'nora.berg@cordboard.example'
const names = { firstName: 'Nora', lastName: 'Berg', displayName: 'Nora Berg' }

describe('the contract of provisioning', () => {
  let simulator: Simulator
  let admin: string
  let user: string
  let locationId: string
  const contract = contractClient(() => simulator)
  beforeEach(async () => {
    simulator = await Simulator.start({ ...stillOptions, members: 60 })
    const { members, locations } = simulator.world.organisation
    const administrator = members.find(({ roles }) => roles.includes('administrator'))
    admin = simulator.token(administrator?.email ?? '')
    user = simulator.token(licensedEmail(simulator))
    locationId = locations[0]?.id ?? ''
  })
  afterEach(() => simulator.close())

  const licences = async () =>
    ((await contract.ask(admin, 'GET', '/licenses')).body as { items: WireLicence[] }).items
  async function licence(name: string): Promise<WireLicence> {
    const found = (await licences()).find((one) => one.name.endsWith(name))
    if (!found) throw new Error(`no licence ${name}`)
    return found
  }
  const create = (body: object) =>
    contract.ask(admin, 'POST', '/people?callingData=true', { emails: [email], ...names, ...body })
  const idOf = ({ body }: Answer) => (body as WirePerson).id
  const now = async (id: string) =>
    (await contract.ask(admin, 'GET', `/people/${id}?callingData=true`)).body as WirePerson
  const reason = ({ body }: Answer) => (body as { message: string }).message
  async function freeNumber(): Promise<string> {
    const query = `/telephony/config/numbers?locationId=${locationId}&available=true`
    const { body } = await ask(simulator, admin, 'GET', query)
    const [first] = (body as { phoneNumbers: WireTelephoneNumber[] }).phoneNumbers
    return first?.phoneNumber ?? ''
  }
  async function caller(): Promise<WirePerson> {
    const { id } = await licence('Professional')
    const answer = await create({ licenses: [id], locationId, extension: '7001' })
    expect(answer.status).toBe(200)
    return answer.body as WirePerson
  }

  test('a user is created, invited, signs in, is called, and is gone after deletion', async () => {
    const { id: licenceId, consumedUnits } = await licence('Professional')
    const number = await freeNumber()
    const made = await create({
      licenses: [licenceId],
      locationId,
      extension: '7001',
      phoneNumbers: [{ type: 'work', value: number }],
      department: 'Sales',
      title: 'Trainee',
    })
    const id = idOf(made)
    expect(await now(id)).toMatchObject({
      extension: '7001',
      locationId,
      licenses: [licenceId],
      invitePending: 'true',
      status: 'pending',
      department: 'Sales',
    })
    expect((await licence('Professional')).consumedUnits).toBe(consumedUnits + 1)
    expect((await people(simulator)).map((one) => one.email)).toContain(email)
    const own = simulator.token(email)
    const { callSessionId } = simulator.world.calls.ring('7001')
    expect(callSessionId).not.toBe('')
    const calls = await ask(simulator, own, 'GET', '/telephony/calls')
    expect((calls.body as { items: unknown[] }).items).toHaveLength(1)
    expect((await now(id)).invitePending).toBe('false')
    expect((await contract.ask(admin, 'DELETE', `/people/${id}`)).status).toBe(204)
    expect((await contract.ask(admin, 'GET', `/people/${id}`)).status).toBe(404)
    expect((await ask(simulator, own, 'GET', '/people/me')).status).toBe(401)
    expect(simulator.world.calls.list(id)).toEqual([])
    expect((await licence('Professional')).consumedUnits).toBe(consumedUnits)
    const found = await contract.ask(admin, 'GET', '/people?displayName=Nora%20Berg')
    expect((found.body as WirePersonList).items).toEqual([])
  })

  test('an invalid request creates nobody', async () => {
    const { id } = await licence('Professional')
    const all = (await people(simulator)).length
    expect((await create({ displayName: '', firstName: '', lastName: '' })).status).toBe(400)
    expect((await create({ emails: ['nobody'] })).status).toBe(400)
    expect((await create({ licenses: ['unknown'] })).status).toBe(400)
    const unreachable = await create({ licenses: [id], locationId })
    expect([unreachable.status, reason(unreachable)]).toEqual([
      400,
      expect.stringContaining('ither phone number or extension is required'),
    ])
    expect((await create({ licenses: [id], extension: '7001' })).status).toBe(400)
    const { email: taken = '' } = (await people(simulator))[3] ?? {}
    expect((await create({ emails: [taken.toUpperCase()] })).status).toBe(409)
    expect(await people(simulator)).toHaveLength(all)
  })

  test.each([
    [{ extension: '2001' }, 'in use'],
    [{ extension: '12a' }, 'Invalid extension'],
    [{ phoneNumbers: [{ type: 'work', value: '+14085559999' }], extension: '7001' }, 'not one of'],
  ])('a 400 that has made the person, without number and extension: %j', async (reach, why) => {
    const { id } = await licence('Professional')
    const answer = await create({ licenses: [id], locationId, ...reach })
    expect([answer.status, reason(answer)]).toEqual([400, expect.stringContaining(why)])
    const found = await contract.ask(admin, 'GET', `/people?email=${email}&callingData=true`)
    const [person] = (found.body as WirePersonList).items
    expect(person).toMatchObject({ licenses: [], phoneNumbers: [] })
    expect(person).not.toHaveProperty('extension')
  })

  test('PUT replaces: omitted fields are cleared, calling included', async () => {
    const { id, licenses = [] } = await caller()
    const put = (body: object) => contract.ask(admin, 'PUT', `/people/${id}?callingData=true`, body)
    const kept = { ...names, licenses, extension: '7002', title: 'Lead' }
    expect((await put(kept)).status).toBe(200)
    expect(await now(id)).toMatchObject({ extension: '7002', title: 'Lead' })
    expect((await put({ ...kept, firstName: 'Nora-Lis', locationId: 'another' })).status).toBe(400)
    // The name is stored anyway.
    expect(await now(id)).toMatchObject({ firstName: 'Nora-Lis', locationId })
    expect((await put({ ...names, licenses })).status).toBe(400)
    expect((await put({})).status).toBe(400)
    expect((await put({ ...names })).status).toBe(200)
    const bare = await now(id)
    expect(bare).toMatchObject({ licenses: [] })
    expect([bare.extension, bare.title]).toEqual([undefined, undefined])
  })

  test('licenses are assigned, changed, removed; impossible changes stay pending', async () => {
    const { id } = (await create({})).body as WirePerson
    const professional = await licence('Professional')
    const standard = await licence('Standard')
    const messaging = await licence('Messaging')
    const assign = (licenses: object[]) =>
      contract.ask(admin, 'PATCH', '/licenses/users', { personId: id, licenses })
    const at = { locationId, extension: '7001' }
    expect((await assign([{ id: professional.id }])).status).toBe(400)
    const given = await assign([{ id: professional.id, operation: 'add', properties: at }])
    expect([given.status, (given.body as WireLicencesOfUser).licenses]).toEqual([
      200,
      [professional.id],
    ])
    const changed = await assign([
      { id: professional.id, operation: 'remove' },
      { id: standard.id, operation: 'add', properties: at },
      { id: messaging.id },
    ])
    expect(changed.status).toBe(200)
    expect((await now(id)).licenses).toEqual([standard.id, messaging.id])
    const partly = await assign([
      { id: messaging.id, operation: 'remove' },
      { id: standard.id, operation: 'add', properties: { ...at, extension: '2001' } },
    ])
    expect(partly).toMatchObject({ status: 206, body: { pendingLicenses: [standard.id] } })
    expect((await assign([{ id: standard.id, operation: 'remove' }])).status).toBe(200)
    expect(await now(id)).toMatchObject({ licenses: [], phoneNumbers: [] })
    expect((await assign([{ id: 'unknown' }])).status).toBe(400)
    expect((await assign([])).status).toBe(400)
    const nobody = { personId: 'nobody', licenses: [{ id: messaging.id }] }
    expect((await contract.ask(admin, 'PATCH', '/licenses/users', nobody)).status).toBe(404)
  })

  test('units are used up', async () => {
    const { id, totalUnits, consumedUnits } = await licence('Standard')
    for (let n = consumedUnits; n < totalUnits; n++) {
      const more = { emails: [`more${n}@cordboard.example`], extension: `70${n + 10}` }
      expect((await create({ licenses: [id], locationId, ...more })).status).toBe(200)
    }
    const answer = await create({ licenses: [id], locationId, extension: '7099' })
    expect([answer.status, reason(answer)]).toEqual([400, expect.stringContaining('no units left')])
  })

  test('numbers of a location, with their owners', async () => {
    const query = `/telephony/config/numbers?locationId=${locationId}`
    const { body } = await ask(simulator, admin, 'GET', query)
    const { phoneNumbers } = body as { phoneNumbers: WireTelephoneNumber[] }
    expect(phoneNumbers.filter(({ owner }) => owner).length).toBeGreaterThan(3)
    expect(phoneNumbers.filter(({ owner }) => !owner)).toHaveLength(20)
    expect((await ask(simulator, user, 'GET', query)).status).toBe(403)
  })

  test('the rest, and only for administrators', async () => {
    const { id } = await licence('Professional')
    const withUsers = await contract.ask(
      admin,
      'GET',
      `/licenses/${id}?includeAssignedTo=user&limit=5`,
    )
    expect((withUsers.body as { users: unknown[] }).users).toHaveLength(5)
    expect((await contract.ask(admin, 'GET', '/licenses/unknown')).status).toBe(404)
    const roles = (await contract.ask(admin, 'GET', '/roles')).body as { items: { id: string }[] }
    expect((await contract.ask(admin, 'GET', `/roles/${roles.items[0]?.id}`)).status).toBe(200)
    const orgs = (await contract.ask(admin, 'GET', '/organizations')).body
    const [org] = (orgs as { items: { id: string }[] }).items
    expect((await contract.ask(admin, 'GET', `/organizations/${org?.id}`)).status).toBe(200)
    const { id: me } = (await contract.ask(admin, 'GET', '/people/me')).body as WirePerson
    expect((await contract.ask(admin, 'DELETE', `/people/${me}`)).status).toBe(400)
    const withScope = simulator.token(licensedEmail(simulator), ['spark-admin:people_write'])
    for (const [method, path] of [
      ['POST', '/people'],
      ['PUT', `/people/${me}`],
      ['DELETE', `/people/${me}`],
      ['PATCH', '/licenses/users'],
      ['GET', '/licenses'],
      ['GET', '/roles'],
      ['GET', '/organizations'],
    ] as const) {
      expect((await contract.ask(undefined, method, path)).status).toBe(401)
      expect((await contract.ask(user, method, path)).status).toBe(403)
      expect((await contract.ask(withScope, method, path)).status).toBe(403)
    }
  })
})
