// Phones as Webex tells of them: what is missing or new does no harm, and no line is lost unsaid.
import { describe, expect, it } from 'vitest'
import { badLayout, layoutBody } from '../../domain/phones/lineKeys.ts'
import { decodeLayout, decodeLinesOfPhone, decodeOwnedPhones, decodePhoneModels } from './phone.ts'
import { decodeJobErrors, decodePhoneJob } from './phoneJob.ts'

const member = { id: 'a', firstName: 'Ann', lastName: 'Lee', port: 2, primaryOwner: false }

describe('the lines of a phone', () => {
  it('are read with their defaults, in the order of ports', () => {
    const own = { id: 'o', firstName: 'Own', lastName: '', port: 1, primaryOwner: true }
    const read = decodeLinesOfPhone({ members: [member, own], maxLineCount: 4 })
    if (!read.ok) throw new Error(read.error.field)
    expect(read.value.ports).toBe(4)
    expect(read.value.lines.map(({ name }) => name)).toEqual(['Own', 'Ann Lee'])
    expect(read.value.lines[1]).toMatchObject({ weight: 1, label: '', kind: 'person' })
  })

  it('are refused whole where one cannot be read: sent back it would be deleted', () => {
    const read = decodeLinesOfPhone({ members: [member, { id: 'b' }] })
    expect(read).toEqual({ ok: false, error: { field: 'members[1]' } })
    expect(decodeLinesOfPhone({}).ok).toBe(false)
  })
})

it('a layout comes back as it was, with what is not known of it', () => {
  const wire = {
    layoutMode: 'CUSTOM',
    userReorderEnabled: true,
    later: 1,
    lineKeys: [
      { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE', sharedLineIndex: 0 },
      {
        lineKeyIndex: 2,
        lineKeyType: 'SPEED_DIAL',
        lineKeyLabel: 'Desk',
        lineKeyValue: '2001',
        sharedLineIndex: 0,
        lineKeyColour: 'green',
      },
    ],
    kemModuleType: 'KEM_14_KEYS',
    kemKeys: [
      { kemModuleIndex: 1, kemKeyIndex: 1, kemKeyType: 'NEW_ONE', sharedLineIndex: 0, odd: true },
    ],
  }
  const read = decodeLayout(wire)
  if (!read.ok) throw new Error(read.error.field)
  expect(layoutBody(read.value)).toEqual(wire)
  expect(decodeLayout({ layoutMode: 'DEFAULT' }).ok).toBe(false)
})

it('keys that are not told of are open, at their own places', () => {
  const read = decodeLayout({ lineKeys: [{ lineKeyIndex: 3, lineKeyType: 'MONITOR' }] })
  if (!read.ok) throw new Error(read.error.field)
  expect(read.value.keys.map(({ type }) => type)).toEqual(['OPEN', 'OPEN', 'MONITOR'])
})

it('models without a module have none, whatever they say of its kind', () => {
  const read = decodePhoneModels({
    devices: [
      { model: 'DMS Cisco 8865', type: 'MPP', kemModuleCount: 3, kemModuleType: ['KEM_18_KEYS'] },
      { model: 'X', type: 'NEW', kemModuleType: ['KEM_99_KEYS'] },
      {},
    ],
  })
  if (!read.ok) throw new Error(read.error.field)
  expect(read.value).toMatchObject([
    { kem: { types: ['KEM_18_KEYS'], modules: 3 } },
    { kind: 'other' },
  ])
  expect(read.value[1]).not.toHaveProperty('kem')
})

it('a layout with booleans and numbers as text means the same', () => {
  const keys = [
    { lineKeyIndex: '1', lineKeyType: 'PRIMARY_LINE' },
    { lineKeyIndex: '3', lineKeyType: 'SHARED_LINE', sharedLineIndex: '2' },
  ]
  for (const [userReorderEnabled, mayReorder] of [
    ['true', true],
    ['True', true],
    ['false', false],
    [false, false],
    [null, false],
    [undefined, false],
  ] as const) {
    const read = decodeLayout({ layoutMode: 'CUSTOM', userReorderEnabled, lineKeys: keys })
    if (!read.ok) throw new Error(read.error.field)
    expect(read.value.mayReorder).toBe(mayReorder)
    // Saved back it is what it was, and not off because it was written as text.
    expect(layoutBody(read.value)).toMatchObject({ userReorderEnabled: mayReorder })
    expect(read.value.keys.map(({ type, shared }) => `${type} ${shared}`)).toEqual([
      'PRIMARY_LINE 0',
      'OPEN 0',
      'SHARED_LINE 2',
    ])
  }
})

describe('key modules', () => {
  const lineKeys = [{ lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE' }]
  const kemKeys = [
    { kemModuleIndex: 1, kemKeyIndex: 1, kemKeyType: 'SPEED_DIAL', kemKeyValue: '2001' },
  ]

  it('of several kinds are all offered', () => {
    const kinds = (kemModuleType: unknown) => {
      const devices = [{ model: 'X', kemModuleCount: 2, kemModuleType }]
      const read = decodePhoneModels({ devices })
      return read.ok ? read.value[0]?.kem?.types : undefined
    }
    expect(kinds(['KEM_14_KEYS', 'KEM_18_KEYS'])).toEqual(['KEM_14_KEYS', 'KEM_18_KEYS'])
    expect(kinds('KEM_20_KEYS')).toEqual(['KEM_20_KEYS'])
    expect(kinds(['NEW'])).toBeUndefined()
    expect(kinds(null)).toBeUndefined()
  })

  it('of a phone are read as a list, too', () => {
    const read = decodeLayout({ lineKeys, kemModuleType: ['KEM_14_KEYS'], kemKeys })
    if (!read.ok) throw new Error(read.error.field)
    expect(read.value.kem).toMatchObject({ type: 'KEM_14_KEYS', keys: [{ value: '2001' }] })
  })

  it('of a kind that is not known go back as they came', () => {
    const read = decodeLayout({ lineKeys, kemModuleType: 'KEM_99_KEYS', kemKeys })
    if (!read.ok) throw new Error(read.error.field)
    expect(layoutBody(read.value)).toMatchObject({ kemModuleType: 'KEM_99_KEYS', kemKeys })
  })
})

it('a phone that says nothing of its activation is not inactive', () => {
  const read = decodeOwnedPhones({
    devices: [
      { id: 'a' },
      { id: 'b', activationState: null },
      { id: 'c', activationState: 'activating' },
    ],
  })
  if (!read.ok) throw new Error(read.error.field)
  expect(read.value.map(({ isActivated }) => isActivated)).toEqual([true, true, false])
})

it('activation is told in either case', () => {
  const read = decodeOwnedPhones({
    devices: [
      { id: 'a', activationState: 'activated', hoteling: { enabled: true, guestHoursLimit: 8 } },
      {
        id: 'b',
        activationState: 'ACTIVATED',
        hoteling: { limitGuestUse: true, guestHoursLimit: 8 },
      },
    ],
  })
  if (!read.ok) throw new Error(read.error.field)
  expect(read.value.map(({ isActivated }) => isActivated)).toEqual([true, true])
  expect(read.value.map(({ hoteling }) => hoteling.hours)).toEqual([undefined, 8])
})

describe('jobs', () => {
  it('count as the description or as its example says', () => {
    const described = decodePhoneJob(
      { id: 'j', counts: { totalNumbers: 5, numbersMoved: 3, numbersFailed: 2 } },
      'callDeviceSettings',
    )
    expect(described).toMatchObject({ value: { devices: 5, updated: 3, failed: 2 } })
    const shown = decodePhoneJob(
      { id: 'j', deviceCount: 5, percentageComplete: 40 },
      'rebuildPhones',
    )
    expect(shown).toMatchObject({ value: { devices: 5, percent: 40, state: 'unknown' } })
    expect(decodePhoneJob({}, 'rebuildPhones').ok).toBe(false)
  })

  it('have errors in items with messages, or one by itself', () => {
    const items = [
      {
        trackingId: 't1',
        error: { key: '1', message: [{ description: 'a' }, { description: 'b' }] },
      },
      { error: { description: 'c', code: 27 } },
    ]
    expect(decodeJobErrors({ items })).toMatchObject({
      value: [{ description: 'a', trackingId: 't1' }, { description: 'b' }, { code: '27' }],
    })
    const coded = [{ error: { key: '400', message: [{ description: null, code: '25082' }] } }]
    expect(decodeJobErrors({ items: coded })).toMatchObject({
      value: [{ description: '', code: '25082' }],
    })
    const keyed = [{ error: { key: '4008', message: [{ description: null }] } }]
    expect(decodeJobErrors({ items: keyed })).toMatchObject({ value: [{ code: '4008' }] })
    const one = { trackingId: 't', error: { description: 'x', locationId: 'l' } }
    expect(decodeJobErrors(one)).toMatchObject({ value: [{ description: 'x', location: 'l' }] })
    expect(decodeJobErrors({ trackingId: 't' })).toEqual({ ok: true, value: [] })
  })
})

it('shared lines without a number come in their order, and can be saved', () => {
  const lineKeys = [
    { lineKeyIndex: 1, lineKeyType: 'PRIMARY_LINE' },
    { lineKeyIndex: 2, lineKeyType: 'SHARED_LINE' },
    { lineKeyIndex: 3, lineKeyType: 'SHARED_LINE', sharedLineIndex: null },
    { lineKeyIndex: 4, lineKeyType: 'SHARED_LINE', sharedLineIndex: 4 },
  ]
  const read = decodeLayout({ layoutMode: 'CUSTOM', lineKeys })
  if (!read.ok) throw new Error(read.error.field)
  expect(read.value.keys.map(({ shared }) => shared)).toEqual([0, 1, 2, 4])
  expect(badLayout(read.value)).toBeUndefined()
})
