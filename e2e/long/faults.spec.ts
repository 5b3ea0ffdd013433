// The whole fault matrix: each group of rows has its own page.
import { test } from '../fixtures.ts'
import { groups } from '../faults/matrix.ts'
import { runRows } from '../faults/runRow.ts'

for (const group of groups) {
  test(`fault matrix: ${group.name}`, async ({ one, sim }) => {
    test.setTimeout(group.rows.length * 40_000)
    const { mine, me } = await one()
    await runRows(mine, sim, me, group)
  })
}
