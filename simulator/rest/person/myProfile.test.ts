// A person's own calling profile, checked against the description.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { WireCallingProfile } from '../../../wire/profile.ts'
import { Simulator } from '../../simulator.ts'
import { ask, licensedEmail, stillOptions } from '../simulatorForTests.ts'

let simulator: Simulator
beforeEach(async () => {
  simulator = await Simulator.start(stillOptions)
})
afterEach(() => simulator.close())

const file = new URL('../../../contracts/everyday.openapi.json', import.meta.url)
const ajv = new Ajv2020({ strict: false, validateSchema: false })
ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, 'everyday')

/** The problems of an answer by one of the description's schemas. */
function problems(schema: string, body: unknown) {
  ajv.validate({ $ref: `everyday#/components/schemas/${schema}` }, body)
  return ajv.errors ?? []
}

const path = '/telephony/config/people/me'

test('matches the description, with the address of the location', async () => {
  const london = simulator.world.organisation.members.find(
    ({ location, hasCallingLicence }) => location.name === 'London' && hasCallingLicence,
  )
  const token = simulator.token(london?.email ?? '')
  const { status, body } = await ask(simulator, token, 'GET', path)
  expect(status).toBe(200)
  expect((body as WireCallingProfile).location).toMatchObject({
    name: 'London',
    address: { country: 'GB' },
  })
  expect(problems('MeUserProfileGetResponseObject', body)).toEqual([])
})

test('the numbers of the location name their owners, found by extension', async () => {
  const [member] = simulator.world.organisation.members.filter((one) => one.extension !== '')
  const token = simulator.token(member?.email ?? '')
  const numbers = `${path}/location/assignedNumbers`
  const { body } = await ask(simulator, token, 'GET', `${numbers}?extension=${member?.extension}`)
  expect(problems('MeHubLocationAssignedNumbersGet', body)).toEqual([])
  expect(body).toMatchObject({
    phoneNumbers: [{ extension: member?.extension, owner: { displayName: member?.displayName } }],
  })
  expect((await ask(simulator, token, 'GET', `${numbers}?max=x`)).status).toBe(400)
})

test('needs its scope', async () => {
  const poor = simulator.token(licensedEmail(simulator), ['spark:people_read'])
  expect((await ask(simulator, poor, 'GET', path)).status).toBe(403)
})
