// Workspaces: nothing is lost by an edit, and names tell capacity and type.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocationId, WorkspaceId } from '../brand.ts'
import type { Workspace, WorkspaceEdits } from './workspace.ts'
import { badWorkspace, changedMembers, withWorkspaceEdits, workspaceBody } from './workspace.ts'
import type { WorkspaceNameRule } from './workspaceNames.ts'
import {
  compileNameRule,
  previewNameRule,
  readName,
  readPrefixes,
  USUAL_PATTERN,
} from './workspaceNames.ts'

const bare: Workspace = {
  id: 'w1' as WorkspaceId,
  name: 'Oslo 4',
  type: 'notSet',
  calling: 'freeCalling',
}
const full: Workspace = {
  ...bare,
  capacity: 12,
  type: 'meetingRoom',
  location: 'l1' as LocationId,
  floor: 'f1',
  notes: 'By the lift',
  sipAddress: 'oslo4@example.com',
  calling: 'webexCalling',
  calendar: { type: 'microsoft', email: 'oslo4@example.com' },
  hotdesking: false,
  hostedMeetings: { enabled: true, siteUrl: 'example.webex.com' },
  mapUrl: 'https://map.example.com/4',
  supports: 'collaborationDevices',
}

describe('the body of a change', () => {
  it('has all that was read, but what stays by being left out', () => {
    expect(workspaceBody(full, { name: ' Oslo 5 ' })).toEqual({
      displayName: 'Oslo 5',
      locationId: 'l1',
      floorId: 'f1',
      capacity: 12,
      type: 'meetingRoom',
      notes: 'By the lift',
      hotdeskingStatus: 'off',
      deviceHostedMeetings: { enabled: true, siteUrl: 'example.webex.com' },
      indoorNavigation: { url: 'https://map.example.com/4' },
    })
    expect(workspaceBody(bare, {})).toEqual({ displayName: 'Oslo 4', type: 'notSet' })
  })

  it('loses only what is emptied', () => {
    const body = workspaceBody(full, { capacity: null, notes: '', mapUrl: null })
    expect(body).not.toHaveProperty('capacity')
    expect(body).not.toHaveProperty('notes')
    expect(body).toMatchObject({ floorId: 'f1', indoorNavigation: { url: null } })
    expect(workspaceBody(full, { capacity: 0 }).capacity).toBe(0)
  })

  it('names the calendar where it is edited, and the address of third party calling', () => {
    expect(workspaceBody(full, { calendar: { type: 'none' } }).calendar).toEqual({ type: 'none' })
    const google = { type: 'google', email: 'a@b.c' } as const
    expect(workspaceBody(bare, { calendar: google }).calendar).toEqual({
      type: 'google',
      emailAddress: 'a@b.c',
    })
    const sip = { ...full, calling: 'thirdPartySipCalling' } as const
    expect(workspaceBody(sip, {}).sipAddress).toBe('oslo4@example.com')
  })

  it('passes the legacy location on where there is no other', () => {
    expect(workspaceBody({ ...bare, legacyLocation: 'old' }, {}).workspaceLocationId).toBe('old')
    expect(workspaceBody({ ...full, legacyLocation: 'old' }, {})) //
      .not.toHaveProperty('workspaceLocationId')
  })

  it('keeps capacity, type and notes through any other edit', () => {
    const edits = fc.record(
      {
        name: fc.string({ minLength: 1 }),
        floor: fc.option(fc.string()),
        hotdesking: fc.boolean(),
        mapUrl: fc.option(fc.webUrl()),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(edits, (some: WorkspaceEdits) => {
        const { capacity, type, notes } = workspaceBody(full, some)
        expect({ capacity, type, notes }).toEqual({
          capacity: 12,
          type: 'meetingRoom',
          notes: 'By the lift',
        })
      }),
    )
  })
})

describe('edits', () => {
  it('that change nothing give the same workspace', () => {
    const same = {
      name: 'Oslo 4',
      capacity: 12,
      calendar: { email: 'oslo4@example.com', type: 'microsoft' },
    } as const
    expect(withWorkspaceEdits(full, same)).toBe(full)
    expect(withWorkspaceEdits(bare, { notes: '', capacity: null })).toBe(bare)
  })

  it('are listed', () => {
    const after = withWorkspaceEdits(full, { capacity: 14, notes: null, name: 'Oslo 4' })
    expect(changedMembers(full, after)).toEqual(['capacity', 'notes'])
  })

  it.each<[Partial<Workspace>, string | undefined]>([
    [{}, undefined],
    [{ name: ' ' }, 'noName'],
    [{ capacity: -1 }, 'badCapacity'],
    [{ capacity: 1.5 }, 'badCapacity'],
    [{ hostedMeetings: { enabled: true } }, 'noSite'],
    [{ calendar: { type: 'google' } }, 'noCalendarEmail'],
    [{ floor: 'f' }, 'floorNeedsPlace'],
  ])('%j is %s', (more, problem) => {
    expect(badWorkspace({ ...bare, ...more })).toBe(problem)
  })
})

const usual: WorkspaceNameRule = {
  pattern: USUAL_PATTERN,
  prefixes: [
    { prefix: 'Hu', type: 'other' },
    { prefix: 'Huddle', type: 'huddle' },
    { prefix: 'Huddle Desk', type: 'desk' },
    { prefix: 'M-', type: 'meetingRoom' },
  ],
  overwrites: false,
}

function compiled(rule: WorkspaceNameRule) {
  const result = compileNameRule(rule)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('a name', () => {
  it.each([
    ['Oslo 4 (12)', { capacity: 12 }],
    ['Oslo 4', {}],
    ['Oslo (12) B', {}],
    ['huddle  Rome (3) ', { capacity: 3, type: 'huddle' }],
    ['Huddle Desk 1', { type: 'desk' }],
    ['Huddled', {}],
    ['Hu 1', { type: 'other' }],
    ['M-Oslo', { type: 'meetingRoom' }],
  ])('%j says %j', (name, said) => {
    expect(readName(compiled(usual), name)).toEqual(said)
  })

  it('is read by other patterns', () => {
    const rule = compiled({ ...usual, pattern: String.raw`(?<capacity>\d+) seats` })
    expect(readName(rule, 'Rome, 20 SEATS').capacity).toBe(20)
    expect(readName(rule, 'Rome, 99999999 seats').capacity).toBeUndefined()
    expect(readName(compiled({ ...usual, pattern: '' }), 'Oslo 4 (12)')).toEqual({})
  })

  it.each([
    ['(?<capacity>', 'badPattern'],
    [String.raw`\((\d+)\)`, 'noCapacityGroup'],
    ['x'.repeat(201), 'tooLong'],
  ])('cannot be read by %s', (pattern, error) => {
    expect(compileNameRule({ ...usual, pattern })).toEqual({ ok: false, error })
  })

  it('needs a beginning', () => {
    const prefixes = [{ prefix: ' ', type: 'desk' } as const]
    expect(compileNameRule({ ...usual, prefixes })).toEqual({ ok: false, error: 'emptyPrefix' })
  })
})

describe('the preview', () => {
  const rooms: readonly Workspace[] = [
    { ...bare, name: 'Huddle A (4)' },
    { ...bare, name: 'Huddle B (4)', capacity: 6 },
    { ...bare, name: 'Huddle C (4)', capacity: 4, type: 'huddle' },
    { ...bare, name: 'Huddle D (4)', capacity: 6, type: 'focus' },
    { ...bare, name: 'Lobby' },
  ]
  const shown = (overwrites: boolean) =>
    previewNameRule(rooms, compiled({ ...usual, overwrites })).map(({ is, edits }) => [is, edits])

  it('leaves what was set by hand', () => {
    expect(shown(false)).toEqual([
      ['changes', { capacity: 4, type: 'huddle' }],
      ['changes', { type: 'huddle' }],
      ['same', {}],
      ['kept', {}],
      ['noMatch', {}],
    ])
  })

  it('overwrites it where asked to', () => {
    expect(shown(true)).toEqual([
      ['changes', { capacity: 4, type: 'huddle' }],
      ['changes', { capacity: 4, type: 'huddle' }],
      ['same', {}],
      ['changes', { capacity: 4, type: 'huddle' }],
      ['noMatch', {}],
    ])
  })
})

it('prefixes are read line by line', () => {
  expect(readPrefixes('Huddle = huddle\n\nDesk=DESK\r\n')).toEqual({
    ok: true,
    value: [
      { prefix: 'Huddle', type: 'huddle' },
      { prefix: 'Desk', type: 'desk' },
    ],
  })
  expect(readPrefixes('Huddle = huddle\nBoard = table')).toEqual({ ok: false, error: 2 })
  expect(readPrefixes('Huddle')).toEqual({ ok: false, error: 1 })
})
