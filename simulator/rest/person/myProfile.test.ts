// A person's own calling profile, held against the description.
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

const path = '/telephony/config/people/me'

test('is as the description has it, with the address of the location', async () => {
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
  const file = new URL('../../../contracts/everyday.openapi.json', import.meta.url)
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')) as object, 'everyday')
  const schema = { $ref: 'everyday#/components/schemas/MeUserProfileGetResponseObject' }
  ajv.validate(schema, body)
  expect(ajv.errors ?? []).toEqual([])
})

test('wants its scope', async () => {
  const poor = simulator.token(licensedEmail(simulator), ['spark:people_read'])
  expect((await ask(simulator, poor, 'GET', path)).status).toBe(403)
})
