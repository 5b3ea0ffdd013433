import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  descriptionFiles,
  operationsOf,
  readDescription,
  scopeText,
  type DescriptionName,
  type ListedOperation,
} from './descriptions.ts'

const text = readFileSync(new URL('scope.json', import.meta.url), 'utf8')
const scope = JSON.parse(text) as Record<string, readonly ListedOperation[]>
const operations = Object.values(scope).flat()

test('scope.json lists what the descriptions have (otherwise run npm run scope)', () => {
  expect(text.replaceAll('\r\n', '\n')).toBe(scopeText())
})

test.each(Object.keys(descriptionFiles) as DescriptionName[])('%s has operations', (name) => {
  expect(scope[descriptionFiles[name]]).toEqual(operationsOf(readDescription(name)))
  expect(operationsOf(readDescription(name)).length).toBeGreaterThan(10)
})

test('an operation is named once, whether by its id or by method and path', () => {
  expect(operations).toHaveLength(269)
  const requests = operations.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(requests).size).toBe(269)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(269)
})
