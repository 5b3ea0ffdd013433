// The whole fault matrix of calls (docs/testing.md).
import { commandGroups } from './commandRows.ts'
import { listGroups } from './listRows.ts'
import type { Group } from './row.ts'

export const groups: readonly Group[] = [...commandGroups, ...listGroups]

/** The few rows of each kind that `npm test` runs. */
export const quickGroup: Group = {
  name: 'the quick part',
  rows: groups.flatMap(({ rows }) => rows.filter(({ isQuick }) => isQuick)),
}
