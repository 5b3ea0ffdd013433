// The quick part of the fault matrix: some rows of each kind, on one page.
import { test } from '../fixtures.ts'
import { quickGroup } from './matrix.ts'
import { runRows } from './runRow.ts'

test('quick rows of the fault matrix, of each kind', async ({ one, sim }) => {
  const { mine, me } = await one()
  await runRows(mine, sim, me, quickGroup)
})
