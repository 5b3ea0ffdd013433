// Lists of calls, handles and where a call is parked, in all forms that have been seen.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import { decodeCallHandle, decodeCallList, decodeParkedAgainst } from './call.ts'

const now = 0 as Instant
const wire = (fields: Readonly<Record<string, unknown>> = {}) => ({
  id: 'c1',
  callSessionId: 's1',
  state: 'connected',
  ...fields,
})

describe('decodeCallList', () => {
  const idsOf = (body: unknown) => {
    const list = decodeCallList(body, now)
    return list.ok
      ? [list.value.items.map(({ id }) => id), list.value.rejected.map(({ field }) => field)]
      : list.error.field
  }

  it.each([
    [{ items: [wire()] }, [['c1'], []]],
    [{ calls: [wire()] }, [['c1'], []]],
    [{ notFoundIds: null, errors: 'x', items: [] }, [[], []]],
    [{ other: [{}], items: [wire()] }, [['c1'], []]],
    [[wire()], [['c1'], []]],
    [
      { items: [wire(), null, {}, 'x', wire({ id: 'c2' })] },
      [
        ['c1', 'c2'],
        ['items[1]', 'items[2].id', 'items[3]'],
      ],
    ],
    [{ items: [wire(), wire()] }, [['c1'], ['items[1].id']]],
    [{}, 'items'],
    [undefined, 'items'],
    [{ items: 'none' }, 'items'],
  ])('reads %j', (body, expected) => {
    expect(idsOf(body)).toEqual(expected)
  })

  it('keeps the conversation of an item without an id, and tells a second one of a call', () => {
    const list = decodeCallList({ items: [wire(), wire(), wire({ id: null })] }, now)
    expect(list.ok && list.value.rejected).toEqual([
      { field: 'items[1].id', isTwin: true },
      { field: 'items[2].id', session: 's1' },
    ])
  })

  it('is total over JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(typeof decodeCallList(body, now).ok).toBe('boolean')
      }),
    )
  })

  it('reads a thousand calls with long names', () => {
    const items = Array.from({ length: 1000 }, (_, i) =>
      wire({ id: `c${i}`, remoteParty: { name: 'n'.repeat(10_000) } }),
    )
    const list = decodeCallList({ items }, now)
    expect(list.ok && list.value.items).toHaveLength(1000)
  })
})

describe('handles and parking', () => {
  it.each([
    [
      { callId: 'c1', callSessionId: 's1' },
      { call: 'c1', session: 's1' },
    ],
    [wire(), { call: 'c1', session: 's1' }],
    [{ callId: 'c1' }, { call: 'c1', session: 'c1' }],
    [undefined, undefined],
    [{}, undefined],
  ])('handle of %j: %j', (body, handle) => {
    expect(decodeCallHandle(body)).toEqual({ ok: true, value: handle })
  })

  it.each([
    [{ parkedAgainst: { number: '2001' } }, { is: 'known', address: '2001', reach: 'unknown' }],
    [
      { parkedAgainst: '2001', callId: 'c' },
      { is: 'known', address: '2001', reach: 'unknown' },
    ],
    [{}, undefined],
    [undefined, undefined],
  ])('parked against %j: %j', (body, party) => {
    expect(decodeParkedAgainst(body)).toEqual({ ok: true, value: party })
  })
})
