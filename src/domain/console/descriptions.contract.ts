// The reduced descriptions: complete, small, and of use for a form, an example and a comparison.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  compactDescription,
  listOperations,
  readContract,
} from '../../../scripts/apiDescriptions.ts'
import { resolved, typeOf } from './description.ts'
import { differencesOf } from './differences.ts'
import { exampleOf } from './examples.ts'
import { findOperations, groupOperations } from './findOperations.ts'

const listed = listOperations()
const files = [...new Set(listed.map(({ file }) => file))]
const descriptions = files.map((file) => compactDescription(readContract(file)))
const operations = descriptions.flatMap((description) =>
  description.operations.map((operation) => ({ operation, description })),
)

test('the list has every operation of scope.json, each once, in a group', () => {
  const scope = readFileSync(new URL('../../../contracts/scope.json', import.meta.url), 'utf8')
  expect(listed).toHaveLength((scope.match(/"operationId"/g) ?? []).length)
  expect(listed.length).toBeGreaterThanOrEqual(269)
  const grouped = groupOperations(listed).flatMap((group) => group.operations)
  expect(new Set(grouped.map(({ id }) => id)).size).toBe(listed.length)
  for (const { id } of listed) expect(findOperations(listed, id)[0]?.id).toBe(id)
})

test('the page can load every file of the list', () => {
  const loader = readFileSync(
    new URL('../../state/console/descriptions.ts', import.meta.url),
    'utf8',
  )
  for (const file of files) expect(loader).toContain(`/contracts/${file}?description`)
})

test('every parameter of a path is described, and every reference is known', () => {
  for (const { operation, description } of operations) {
    const named = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters.filter((one) => one.in === 'path')
    expect(described.map(({ name }) => name).sort(), operation.id).toEqual(named.sort())
    const text = JSON.stringify([operation, description.schemas])
    for (const [, name = ''] of text.matchAll(/"\$ref":"(\w+)"/g)) {
      expect(Object.hasOwn(description.schemas, name), `${operation.id}: ${name}`).toBe(true)
    }
  }
})

test('examples of all bodies and answers fit their schemas', () => {
  let bodies = 0
  for (const { operation, description } of operations) {
    const { schemas } = description
    const answers = Object.values(operation.answers).filter((one) => one !== null)
    for (const schema of [...(operation.body ? [operation.body.schema] : []), ...answers]) {
      for (const isWhole of [true, false]) {
        const example = exampleOf(schema, schemas, { isWhole })
        expect(differencesOf(example, schema, schemas), operation.id).toEqual([])
      }
    }
    if (operation.body) {
      bodies += 1
      expect(['object', 'array', undefined]).toContain(
        typeOf(resolved(operation.body.schema, schemas)),
      )
    }
  }
  expect(bodies).toBeGreaterThan(100)
})

test('all descriptions together stay below 150 kB of gzip', () => {
  const sizes = [listed, ...descriptions].map((one) => gzipSync(JSON.stringify(one)).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000)
})
