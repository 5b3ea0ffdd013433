// The filters of the list of workspaces.
import { expect, it } from 'vitest'
import type { LocationId, WorkspaceId } from '../brand.ts'
import type { Workspace } from './workspace.ts'
import { isWorkspaceFound } from './workspaceFilter.ts'

const any = {
  ...{ words: '', location: '', floor: '', type: '', health: '' },
  ...{ calling: '', calendar: '', maintenance: '' },
}
const oslo: Workspace = {
  id: 'w' as WorkspaceId,
  name: 'Oslo 4',
  type: 'huddle',
  calling: 'webexCalling',
  location: 'l' as LocationId,
  notes: 'By the lift',
  health: { level: 'error', issues: [] },
}

it('wants every word and every filter', () => {
  expect(isWorkspaceFound(oslo, any)).toBe(true)
  expect(isWorkspaceFound(oslo, { ...any, words: 'lift OSLO' })).toBe(true)
  expect(isWorkspaceFound(oslo, { ...any, words: 'lift bergen' })).toBe(false)
  expect(isWorkspaceFound(oslo, { ...any, type: 'huddle', health: 'error', location: 'l' })).toBe(
    true,
  )
  expect(isWorkspaceFound(oslo, { ...any, type: 'huddle', health: 'ok' })).toBe(false)
  expect(isWorkspaceFound(oslo, { ...any, calendar: 'google' })).toBe(false)
})
