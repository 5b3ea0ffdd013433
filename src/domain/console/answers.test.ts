// Answers in the console: compared with their description, with their ids, and as a report.
import { describe, expect, it } from 'vitest'
import type { ApiSchemas } from './description.ts'
import { differencesOf, differencesOfAnswer } from './differences.ts'
import { exampleOf } from './examples.ts'
import { idIn, usesOfId } from './ids.ts'
import { jsonLines } from './jsonLines.ts'
import { reportText } from './report.ts'

const schemas: ApiSchemas = {
  Person: {
    type: 'object',
    required: ['id', 'emails'],
    properties: {
      id: { type: 'string' },
      emails: { type: 'array', items: { type: 'string' } },
      status: { type: 'string', enum: ['active', 'call'] },
      created: { type: 'string', format: 'date-time' },
      floor: { type: ['integer', 'null'] },
      manager: { $ref: 'Person' },
    },
  },
  List: {
    type: 'object',
    properties: { items: { type: 'array', items: { $ref: 'Person' } } },
  },
}

describe('differences', () => {
  it('are named field by field, and counted over the items of a list', () => {
    const answer = {
      items: [
        { id: 1, emails: ['a'], status: 'dancing', created: 'soon', floor: 1.5, nickname: 'x' },
        { id: 2, emails: ['a'], status: 'active', floor: null, nickname: 'y' },
        { id: '3', status: 'call', manager: { id: 'm', emails: [null] } },
      ],
    }
    expect(differencesOf(answer, { $ref: 'List' }, schemas)).toEqual([
      { at: 'items[].id', is: 'type', wanted: 'string', found: 'number', count: 2 },
      {
        at: 'items[].status',
        is: 'value',
        wanted: '"active" | "call"',
        found: '"dancing"',
        count: 1,
      },
      { at: 'items[].created', is: 'format', wanted: 'date-time', found: '"soon"', count: 1 },
      { at: 'items[].floor', is: 'type', wanted: 'integer | null', found: 'number', count: 1 },
      { at: 'items[].nickname', is: 'undescribed', found: 'string', count: 2 },
      { at: 'items[].emails', is: 'missing', count: 1 },
      { at: 'items[].manager.emails[]', is: 'type', wanted: 'string', found: 'null', count: 1 },
    ])
  })

  it('of a choice are those of the best fitting one', () => {
    const choice = { anyOf: [{ type: 'string' }, { $ref: 'Person' }] }
    expect(differencesOf('text', choice, schemas)).toEqual([])
    expect(differencesOf({ id: 'x', emails: [] }, choice, schemas)).toEqual([])
    expect(differencesOf({ id: 'x' }, choice, schemas)).toHaveLength(1)
  })

  it('end, whatever a description or an answer contains', () => {
    const loop: ApiSchemas = { A: { $ref: 'B' }, B: { $ref: 'A' } }
    expect(differencesOf({ x: 1 }, { $ref: 'A' }, loop)).toEqual([])
    let deep: unknown = {}
    for (let step = 0; step < 5_000; step += 1) deep = { id: 'x', emails: [], manager: deep }
    expect(differencesOf(deep, { $ref: 'Person' }, schemas)).toEqual([])
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`f${n}`, n]))
    expect(differencesOf(many, { $ref: 'Person' }, schemas)).toHaveLength(200)
  })

  it('a map describes all its values', () => {
    const map = { type: 'object', additionalProperties: { type: 'integer' } }
    expect(differencesOf({ a: 1, b: 'x', c: 'y' }, map, schemas)).toEqual([
      { at: '*', is: 'type', wanted: 'integer', found: 'string', count: 2 },
    ])
  })

  it('include the status, and a body that is not there', () => {
    const operation = { answers: { '201': { $ref: 'Person' } } }
    const description = { schemas, refusals: [400, 404] }
    const of = (status: number, body: unknown) =>
      differencesOfAnswer({ status, body }, operation, description).map((one) => one.is)
    expect(of(201, { id: 'x', emails: [] })).toEqual([])
    expect(of(200, { id: 'x' })).toEqual(['status', 'missing'])
    expect(of(201, undefined)).toEqual(['noBody'])
    expect(of(404, { message: 'x' })).toEqual([])
    expect(of(418, undefined)).toEqual(['status'])
  })
})

describe('examples', () => {
  it('fit their schemas', () => {
    for (const name of Object.keys(schemas)) {
      const example = exampleOf({ $ref: name }, schemas)
      expect(differencesOf(example, { $ref: name }, schemas)).toEqual([])
    }
  })

  it('are only of required fields if asked so', () => {
    expect(exampleOf({ $ref: 'Person' }, schemas, { isWhole: false })).toEqual({
      id: 'id',
      emails: ['person@example.com'],
    })
  })
})

/** As Webex makes its ids. */
const webexId = (type: string) =>
  Buffer.from(`ciscospark://us/${type}/6f9d8f3c-0000-4000-8000-000000000001`)
    .toString('base64')
    .replace(/=+$/, '')

describe('ids', () => {
  const operations = [
    { id: 'putDevice', method: 'PUT', path: '/devices/{deviceId}', file: 'f' },
    { id: 'getDevice', method: 'GET', path: '/devices/{deviceId}', file: 'f' },
    { id: 'getStatus', method: 'GET', path: '/xapi/status', file: 'f', idQueries: ['deviceId'] },
    { id: 'getMe', method: 'GET', path: '/people/me', file: 'f' },
  ] as const

  it('say what they are of, by themselves or by their field', () => {
    expect(idIn('id', webexId('DEVICE'))).toEqual({ kind: 'device', id: webexId('DEVICE') })
    expect(idIn('parent', webexId('PLACE'))?.kind).toBe('workspace')
    expect(idIn('id', webexId('NOVELTY'))?.kind).toBeUndefined()
    expect(idIn('callId', 'bbbb-7:0')?.kind).toBe('call')
    expect(idIn('displayName', 'Ann Example')).toBeUndefined()
    expect(idIn('id', 'a sentence with spaces')).toBeUndefined()
  })

  it('lead to the operations that take them, reading ones first', () => {
    const uses = usesOfId({ kind: 'device', id: 'x' }, operations)
    expect(
      uses.map(({ operation, parameter, in: place }) => [operation.id, parameter, place]),
    ).toEqual([
      ['getDevice', 'deviceId', 'path'],
      ['getStatus', 'deviceId', 'query'],
      ['putDevice', 'deviceId', 'path'],
    ])
    expect(usesOfId({ id: 'x' }, operations)).toEqual([])
  })

  it('are marked in the lines of an answer', () => {
    const lines = jsonLines({ items: [{ id: webexId('ROOM'), n: 1 }], empty: {}, no: null }, 100)
    const text = lines
      .map(({ indent, before, text, after }) => '  '.repeat(indent) + before + text + after)
      .join('\n')
    expect(JSON.parse(text)).toEqual({
      items: [{ id: webexId('ROOM'), n: 1 }],
      empty: {},
      no: null,
    })
    const at = ['', 'items', 'items[]', 'items[].id', 'items[].n', 'empty', 'no']
    expect(lines.flatMap((line) => line.at ?? [])).toEqual(at)
    expect(lines.flatMap(({ id }) => (id ? [id.kind] : []))).toEqual(['room'])
    expect(
      jsonLines(
        Array.from({ length: 9_999 }, () => 1),
        50,
      ),
    ).toHaveLength(50)
  })
})

it('a report names fields and types, and no value of the answer', () => {
  const person = {
    id: 'secret-id',
    emails: ['ann@example.com'],
    nickname: 'Annie',
    status: 'napping',
  }
  const text = reportText({
    operation: { id: 'getPerson', method: 'GET', path: '/people/{personId}' },
    status: 200,
    trackingId: 'ROUTER_1',
    at: '2026-01-31T09:30:00.000Z',
    file: 'admin.json',
    differences: differencesOf(person, { $ref: 'Person' }, schemas),
  })
  expect(text).toContain('`GET /people/{personId}` answered 200')
  expect(text).toContain('- `nickname`: not described (string)')
  expect(text).toContain('- `status`: not one of the described values ("active" | "call")')
  expect(text).not.toMatch(/secret-id|ann@|Annie|napping/)
})
