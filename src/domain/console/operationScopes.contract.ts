// The scopes that the console shows are those that the app itself needs for the same requests.
import { expect, test } from 'vitest'
import { listOperations } from '../../../scripts/apiDescriptions.ts'
import type { Operation } from '../../webex/operations.ts'
import { deviceOperations } from '../../webex/deviceOperations.ts'
import { memberOperations } from '../../webex/memberOperations.ts'
import { messageOperations } from '../../webex/messageOperations.ts'
import { operations } from '../../webex/operations.ts'
import { phoneOperations } from '../../webex/phoneOperations.ts'
import { placeOperations } from '../../webex/placeOperations.ts'
import { userOperations } from '../../webex/userOperations.ts'
import type { ListedOperation } from './description.ts'
import { lackingScopes, scopesOf } from './operationScopes.ts'

const listed = listOperations()
const own: readonly Operation[] = [
  operations,
  deviceOperations,
  memberOperations,
  messageOperations,
  phoneOperations,
  placeOperations,
  userOperations,
].flatMap((table) => Object.values(table) as readonly Operation[])

test('every request of the app is allowed by the same scope in the console', () => {
  const rows = own.flatMap((one): [string, readonly string[], ListedOperation][] => {
    const found = listed.find(({ path, method }) => path === one.path && method === one.method)
    return found ? [[`${one.method} ${one.path}`, one.scopes, found]] : []
  })
  expect(rows.length).toBeGreaterThan(100)
  const differing = rows.flatMap(([name, scopes, found]) => {
    const lacking = scopes.filter((scope) => !scopesOf(found).includes(scope))
    return lacking.length > 0 ? [`${name}: ${lacking.join(', ')}`] : []
  })
  expect(differing).toEqual([])
})

test('only what watches something else, or is not published, has no scopes', () => {
  const without = listed.filter((one) => scopesOf(one).length === 0).map(({ path }) => path)
  const starts = [...new Set(without.map((path) => path.split('/')[1]))]
  expect(starts.sort()).toEqual(['authorizations', 'webhooks'])
})

test('one granted scope of several is enough, and an unknown grant is tried', () => {
  const people = { path: '/people', method: 'GET' } as const
  expect(lackingScopes(people, ['spark-admin:people_read'])).toBeUndefined()
  expect(lackingScopes(people, undefined)).toBeUndefined()
  expect(lackingScopes(people, ['spark:calls_read'])).toEqual([
    'spark:people_read',
    'spark-admin:people_read',
  ])
})
