// The keys of a phone: moved and changed, none is lost and none is there twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LineKey, PhoneLayout } from './lineKeys.ts'
import {
  badLayout,
  keyChanges,
  layoutBody,
  lineKeysBody,
  lineKeyTypes,
  mergeLayouts,
  openKey,
  withKem,
  withKey,
  withKeyMoved,
  withoutKem,
} from './lineKeys.ts'

const primary: LineKey = { ...openKey, type: 'PRIMARY_LINE' }
const dial: LineKey = {
  type: 'SPEED_DIAL',
  label: 'Desk',
  value: '2001',
  shared: 0,
  rest: { lineKeyColour: 'green' },
}
const layout: PhoneLayout = {
  isCustom: true,
  mayReorder: false,
  keys: [primary, dial, openKey],
  rest: { layoutVersion: 2 },
}

describe('a layout', () => {
  it('keeps what is not known, of itself and of each key', () => {
    const body = layoutBody({ ...layout, keys: withKeyMoved(layout.keys, 1, 1) })
    expect(body).toMatchObject({ layoutVersion: 2, layoutMode: 'CUSTOM' })
    expect(body['lineKeys']).toEqual([
      { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE', sharedLineIndex: 0 },
      { lineKeyIndex: 2, lineKeyType: 'OPEN', sharedLineIndex: 0 },
      {
        lineKeyColour: 'green',
        lineKeyIndex: 3,
        lineKeyType: 'SPEED_DIAL',
        lineKeyLabel: 'Desk',
        lineKeyValue: '2001',
        sharedLineIndex: 0,
      },
    ])
  })

  it('drops what another type has no use for, and never of a type that is not known', () => {
    const [, open] = withKey(layout.keys, 1, { type: 'OPEN' })
    expect(open).toMatchObject({ label: '', value: '', shared: 0 })
    const [, shared] = withKey(layout.keys, 1, { type: 'SHARED_LINE' })
    expect(shared).toMatchObject({ value: '', shared: 1 })
    const [, strange] = withKey(layout.keys, 1, { type: 'SOMETHING_NEW' })
    expect(strange).toMatchObject({ label: 'Desk', value: '2001' })
  })

  it('says what Webex would refuse', () => {
    expect(badLayout(layout)).toBeUndefined()
    expect(badLayout({ keys: [dial] })).toEqual({ why: 'noPrimary' })
    const empty = { ...dial, value: ' ' }
    expect(badLayout({ keys: [primary, empty] })).toEqual({ at: 'keys', place: 1, why: 'noValue' })
    const kem = { type: 'KEM_14_KEYS', keys: [openKey, empty] } as const
    expect(badLayout({ keys: [primary], kem })).toEqual({ at: 'kem', place: 1, why: 'noValue' })
  })

  it('numbers the keys of modules module by module', () => {
    const two = withKem(layout, 'KEM_14_KEYS', 2)
    expect(two.kem?.keys).toHaveLength(28)
    const body = layoutBody(two)['kemKeys'] as Record<string, unknown>[]
    expect(body[13]).toMatchObject({ kemModuleIndex: 1, kemKeyIndex: 14 })
    expect(body[14]).toMatchObject({ kemModuleIndex: 2, kemKeyIndex: 1 })
    expect(layoutBody(withoutKem(two))).not.toHaveProperty('kemKeys')
  })

  it('tells key by key what changes', () => {
    const moved = { ...layout, keys: withKeyMoved(layout.keys, 1, 1) }
    expect(keyChanges(layout, moved).map(({ number }) => number)).toEqual([2, 3])
    const kem = withKem(layout, 'KEM_18_KEYS', 1)
    expect(keyChanges(layout, kem)).toHaveLength(18)
  })
})

describe('mergeLayouts', () => {
  const thirty: PhoneLayout = {
    ...layout,
    keys: [primary, ...Array.from({ length: 30 }, () => openKey)],
  }
  const dialAt = (before: PhoneLayout, places: readonly number[], value: string): PhoneLayout => ({
    ...before,
    keys: before.keys.map((one, place) =>
      places.includes(place) ? { ...dial, value, rest: {} } : one,
    ),
  })
  const all = Array.from({ length: 29 }, (_, index) => index + 1)

  it('keeps thirty keys of mine where a colleague has changed another one', () => {
    const mine = dialAt(thirty, all, '2001')
    const theirs = { ...dialAt(thirty, [30], '2002'), rest: { layoutVersion: 3 } }
    const { value, conflicts, others } = mergeLayouts(thirty, mine, theirs)
    expect([conflicts, others]).toEqual([[], 1])
    expect(value.keys.map((one) => one.value)).toEqual(['', ...all.map(() => '2001'), '2002'])
    expect(value.rest).toEqual({ layoutVersion: 3 })
  })

  it('asks about no more than the keys that both have changed', () => {
    const mine = dialAt(thirty, all, '2001')
    const theirs = { ...dialAt(thirty, [3, 30], '2002'), mayReorder: true }
    expect(mergeLayouts(thirty, mine, theirs).conflicts).toEqual(['keys 4'])
    const decided = mergeLayouts(thirty, mine, theirs, new Map([['keys 4', 'theirs']]))
    expect(decided.conflicts).toEqual([])
    expect(decided.value.mayReorder).toBe(true)
    expect([2, 3, 30].map((place) => decided.value.keys[place]?.value)).toEqual([
      '2001',
      '2002',
      '2002',
    ])
  })

  it('keeps the modules that I took away where their key is to stay', () => {
    const base = withKem(thirty, 'KEM_14_KEYS', 1)
    const [mine, theirs] = [withoutKem(base), { ...base, kem: { ...base.kem!, keys: [dial] } }]
    expect(mergeLayouts(base, mine, theirs).conflicts).toContain('kem 1')
    const decided = mergeLayouts(base, mine, theirs, new Map([['kem 1', 'theirs']]))
    expect(decided.value.kem).toEqual({ type: 'KEM_14_KEYS', keys: [dial] })
    expect(mergeLayouts(base, mine, theirs, new Map([['kem 1', 'mine']])).value.kem).toBeUndefined()
  })
})

const key = fc.record({
  type: fc.constantFrom(...lineKeyTypes),
  label: fc.string(),
  value: fc.string(),
  shared: fc.nat(4),
  rest: fc.constant({}),
})

it('moves lose and double no key, and the numbers stay 1, 2, 3…', () => {
  const moves = fc.array(
    fc.tuple(fc.integer({ min: -1, max: 12 }), fc.constantFrom(1 as const, -1 as const)),
  )
  fc.assert(
    fc.property(fc.array(key, { maxLength: 10 }), moves, (keys, steps) => {
      const end = steps.reduce<readonly LineKey[]>(
        (before, [place, by]) => withKeyMoved(before, place, by),
        keys,
      )
      expect(new Set(end)).toEqual(new Set(keys))
      expect(end).toHaveLength(keys.length)
      const own = (list: readonly LineKey[]) =>
        list.filter(({ type }) => type === 'PRIMARY_LINE').length
      expect(own(end)).toBe(own(keys))
      expect(lineKeysBody(end).map((one) => one['lineKeyIndex'])).toEqual(
        keys.map((_, index) => index + 1),
      )
    }),
  )
})
