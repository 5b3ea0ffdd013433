// Every operation that Cordboard covers has an answer here: contracts/scope.json against the routes.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedOperation } from '../../contracts/descriptions.ts'
import { Simulator } from '../simulator.ts'
import { contractClient } from './contractForTests.ts'
import { routeFinder } from './findRoute.ts'
import { allRoutes } from './routes.ts'
import { stillOptions } from './simulatorForTests.ts'

const text = readFileSync(new URL('../../contracts/scope.json', import.meta.url), 'utf8')
const operations = Object.values(
  JSON.parse(text) as Record<string, readonly ListedOperation[]>,
).flat()
const grants = { authorizationsOf: () => [], revokeGrant: () => undefined }
const find = routeFinder(allRoutes(grants))

/** Parameters have other names in some descriptions. */
const plain = (path: string) => path.replace(/\{[^}]*\}/g, '{}')

function isAnswered({ method, path }: ListedOperation): boolean {
  try {
    return plain(find(method, path.replace(/\{[^}]*\}/g, 'x')).route.path) === plain(path)
  } catch {
    return false
  }
}

test('every operation of the scope is answered', () => {
  const missing = operations.filter((one) => !isAnswered(one))
  expect(missing.map(({ operationId }) => operationId)).toEqual([])
})

describe('operations that only administrators and other programs use', () => {
  let simulator: Simulator
  const contract = contractClient(() => simulator)
  beforeAll(async () => {
    simulator = await Simulator.start(stillOptions)
  })
  afterAll(() => simulator.close())
  const scopes = ['spark:calls_read', 'spark:calls_write', 'spark-admin:calls_write']
  const post = (token: string, path: string, body: object) =>
    contract.ask(token, 'POST', path, body)

  test('the reasons of the last call, once there is one', async () => {
    const { world } = simulator
    const [ana] = world.organisation.members
    const token = simulator.token(ana?.email ?? '', scopes)
    const asked = { wrapupReasons: ['Billing'] }
    const [own, members] = ['me', ana?.id].map(
      (who) => `/telephony/calls/members/${who}/wrapupreasons`,
    )
    expect((await post(token, own ?? '', asked)).status).toBe(404)
    const { callId } = world.calls.ring(ana?.email ?? '', '+12025550147')
    world.calls.hangup(ana?.id ?? '', callId)
    for (const path of [own, members]) {
      expect((await post(token, path ?? '', asked)).status).toBe(204)
      expect((await post(token, path ?? '', { wrapupReasons: [] })).status).toBe(400)
    }
  })

  test('the lamp of an external mailbox only', async () => {
    const { world } = simulator
    const [ana] = world.organisation.members
    if (!ana) throw new Error('nobody is there')
    const token = simulator.token(ana.email, scopes)
    const paths = [
      `/telephony/externalVoicemail/mwi?id=${ana.id}`,
      `/telephony/externalVoicemail/members/${ana.id}/mwi`,
    ]
    for (const path of paths) {
      expect((await post(token, path, { action: 'SET' })).status).toBe(400)
    }
    const { voicemail } = world.settings.of(ana)
    const messageStorage = { ...voicemail.messageStorage, storageType: 'EXTERNAL' }
    world.settings.change(ana, { voicemail: { ...voicemail, messageStorage } })
    for (const path of paths) {
      expect((await post(token, path, { action: 'CLEAR' })).status).toBe(204)
      expect((await post(token, path, { action: 'BLINK' })).status).toBe(400)
    }
    expect((await post(token, paths[0]?.split('?')[0] ?? '', { action: 'SET' })).status).toBe(400)
  })

  test('nobody deletes their own organization', async () => {
    const { organisation } = simulator.world
    const admin = organisation.members.find(({ roles }) => roles.includes('administrator'))
    const token = simulator.token(admin?.email ?? '', ['spark-admin:organizations_write'])
    const remove = async (id: string) =>
      (await contract.ask(token, 'DELETE', `/organizations/${id}`)).status
    expect(await remove(organisation.id)).toBe(403)
    expect(await remove('another')).toBe(404)
  })
})
