// The form of a workspace: untouched it means no change, and what is emptied is said.
import { describe, expect, it } from 'vitest'
import type { WorkspaceId } from '../brand.ts'
import type { Workspace } from './workspace.ts'
import { withWorkspaceEdits } from './workspace.ts'
import { editsOf, formOf } from './workspaceForm.ts'

const full: Workspace = {
  id: 'w' as WorkspaceId,
  name: 'Oslo 4',
  type: 'huddle',
  capacity: 4,
  calling: 'webexCalling',
  floor: 'f1',
  notes: 'By the lift',
  calendar: { type: 'microsoft', email: 'oslo4@example.com' },
  hotdesking: false,
  hostedMeetings: { enabled: true, siteUrl: 'example.webex.com' },
  mapUrl: 'https://map.example.com/4',
}
const edited = (change: object) => {
  const edits = editsOf({ ...formOf(full), ...change }, full)
  if (edits === 'badCapacity') throw new Error(edits)
  return edits
}

describe('the form of a workspace', () => {
  it('means no change as it begins', () => {
    expect(withWorkspaceEdits(full, edited({}))).toBe(full)
    expect(edited({})).not.toHaveProperty('calendar')
  })

  it('empties what was emptied', () => {
    const after = withWorkspaceEdits(full, edited({ capacity: ' ', notes: '', mapUrl: '' }))
    expect(after).not.toHaveProperty('capacity')
    expect(after).not.toHaveProperty('notes')
    expect(after).not.toHaveProperty('mapUrl')
    expect(after.floor).toBe('f1')
  })

  it('says a calendar or a host only where it changes', () => {
    expect(edited({ calendar: 'none' }).calendar).toEqual({ type: 'none' })
    expect(edited({ site: 'other.webex.com' }).hostedMeetings).toEqual({
      enabled: true,
      siteUrl: 'other.webex.com',
    })
  })

  it('knows no half people', () => {
    expect(editsOf({ ...formOf(full), capacity: '4.5' }, full)).toBe('badCapacity')
    expect(editsOf({ ...formOf(full), capacity: 'many' }, full)).toBe('badCapacity')
  })
})
