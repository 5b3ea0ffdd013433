import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ApiOperation } from './description.ts'
import {
  addressOf,
  emptyRequest,
  jsonText,
  missingParameters,
  parseJson,
  readAddress,
  valueAt,
  variablesOf,
  withBodyValue,
  withoutSecrets,
  withPathValue,
  withQueryValues,
  withValueAt,
  withVariables,
} from './requestDraft.ts'

const operation: Pick<ApiOperation, 'path' | 'parameters'> = {
  path: '/rooms/{roomId}/items/{itemId}',
  parameters: [
    { name: 'roomId', in: 'path', isRequired: true, schema: {} },
    { name: 'itemId', in: 'path', isRequired: true, schema: {} },
    { name: 'max', in: 'query', isRequired: false, schema: {} },
    { name: 'from', in: 'query', isRequired: true, schema: {} },
  ],
}

describe('the form edits the text', () => {
  it('sets, changes and removes a value anywhere in the body', () => {
    let draft = withBodyValue(emptyRequest, ['options', 'timeout'], 5)
    expect(draft.body).toBe('{\n  "options": {\n    "timeout": 5\n  }\n}')
    draft = withBodyValue(draft, ['members', 1, 'id'], 'x')
    expect(JSON.parse(draft.body)).toEqual({ options: { timeout: 5 }, members: [{ id: 'x' }] })
    draft = withBodyValue(draft, ['options', 'timeout'], undefined)
    expect(JSON.parse(draft.body)).toEqual({ options: {}, members: [{ id: 'x' }] })
    draft = withBodyValue(draft, ['members', 0], undefined)
    expect(JSON.parse(draft.body)).toEqual({ options: {}, members: [] })
  })

  it('keeps what is typed while it is no JSON', () => {
    const draft = { ...emptyRequest, body: '{"a": ' }
    expect(withBodyValue(draft, ['a'], 1)).toBe(draft)
  })

  it('keeps other fields, their order, and names that objects have anyway', () => {
    const draft = { ...emptyRequest, body: '{"b": 1, "__proto__": {"x": 1}, "a": null}' }
    const next = withBodyValue(draft, ['b'], 2)
    expect(next.body.replace(/\s/g, '')).toBe('{"b":2,"__proto__":{"x":1},"a":null}')
    expect(valueAt({}, ['constructor'])).toBeUndefined()
  })

  it('reads back what it has set, for any value', () => {
    const step = fc.oneof(fc.string(), fc.constant(0))
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(step, { maxLength: 4 }), fc.jsonValue(), (...given) => {
        const [value, path, next] = given
        expect(valueAt(withValueAt(value, path, next), path)).toEqual(next)
      }),
    )
  })
})

describe('the address line', () => {
  it('shows path and query, with braces where a value is missing', () => {
    const draft = withQueryValues(withPathValue(emptyRequest, 'roomId', 'a/b c'), 'max', ['1', '2'])
    expect(addressOf(operation, draft)).toBe('/rooms/a%2Fb%20c/items/{itemId}?max=1&max=2')
  })

  it('is read back, from anywhere', () => {
    const read = readAddress(
      operation,
      ' https://webexapis.com/v1/rooms/a%2Fb/items/{itemId}?max=1&max=2&from=x+y&flag',
    )
    expect(read).toEqual({
      path: { roomId: 'a/b' },
      query: { max: ['1', '2'], from: ['x y'], flag: [''] },
    })
    expect(readAddress(operation, '/people/me')).toBeUndefined()
    expect(readAddress(operation, '/rooms/%E0%A4%A/items/1')?.path['roomId']).toBe('%E0%A4%A')
  })

  it('returns what it was made of, for any values', () => {
    const value = fc.string({ minLength: 1 }).filter((text) => !text.includes('{'))
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() === text)
    fc.assert(
      fc.property(
        value,
        value,
        fc.dictionary(name, fc.array(fc.string(), { minLength: 1, maxLength: 3 })),
        (roomId, itemId, query) => {
          const draft = { ...emptyRequest, path: { roomId, itemId }, query }
          const read = readAddress(operation, addressOf(operation, draft))
          expect(read).toEqual({ path: { roomId, itemId }, query: { ...query } })
        },
      ),
    )
  })
})

describe('a body as text', () => {
  it('says where it stops being JSON', () => {
    expect(parseJson(' ')).toEqual({ ok: true, value: undefined })
    expect(parseJson('[1]')).toEqual({ ok: true, value: [1] })
    const stops = (text: string) => {
      const parsed = parseJson(text)
      return parsed.ok ? undefined : [parsed.error.line, parsed.error.column]
    }
    expect(stops('{\n  "a": tru\n}')).toEqual([2, 8])
    expect(stops('{"a": "b')).toEqual([1, 7])
    expect(stops('[1, 2,]')).toEqual([1, 7])
    expect(stops("{'a': 1}")).toEqual([1, 2])
    expect(stops('{"a": 1} x')).toEqual([1, 10])
    expect(stops('['.repeat(100_000))?.[0]).toBe(1)
  })

  it('is formatted the same by both', () => {
    expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}')
    expect(jsonText(undefined)).toBe('')
  })
})

it('names the required parameters without a value', () => {
  expect(missingParameters(operation, withPathValue(emptyRequest, 'roomId', 'r'))).toEqual([
    'itemId',
    'from',
  ])
})

describe('variables', () => {
  const draft = {
    path: { roomId: '{{room}}' },
    query: { from: ['{{ day }}T00:00Z'] },
    body: '{"text": "{{room}} {{other}}"}',
  }
  it('are found, each once', () => {
    expect(variablesOf(draft)).toEqual(['room', 'day', 'other'])
  })
  it('are put in, quoted in the body; those without a value stay', () => {
    const filled = withVariables(draft, { room: 'a"b', day: '2026-01-31' })
    expect(filled.path['roomId']).toBe('a"b')
    expect(filled.query['from']).toEqual(['2026-01-31T00:00Z'])
    expect(JSON.parse(filled.body)).toEqual({ text: 'a"b {{other}}' })
  })
})

it('keeps no secret of a body or query', () => {
  const draft = {
    path: {},
    query: { access_token: ['x'], max: ['1'] },
    body: '{"secret":"s","name":"n","inner":[{"sipPassword":"p","pin":1,"pinned":true}]}',
  }
  const kept = withoutSecrets(draft)
  expect(kept.query).toEqual({ max: ['1'] })
  expect(JSON.parse(kept.body)).toEqual({ name: 'n', inner: [{ pinned: true }] })
  const plain = { ...draft, query: {}, body: '{ "name": "n" }' }
  expect(withoutSecrets(plain)).toEqual(plain)
  const half = '{"name": "n", "secret": "s\\"t", "pin": 12, "token": "unfinished'
  expect(withoutSecrets({ ...draft, body: half }).body).toBe(
    '{"name": "n", "secret": "", "pin": "", "token": ""',
  )
})
