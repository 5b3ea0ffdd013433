// The results of an import are found again after a reload: who was added, who was not, who may be.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { User } from '../../domain/users/user.ts'
import { emptyDraft } from '../../domain/users/userDraft.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createTestTabs, emptyBrowser, quiet, recordsOf } from '../person/storeForTests.ts'
import type { TableOfUsers } from './importPart.ts'
import { importPart, keepOutcome, keepTable, keptImport } from './importPart.ts'

const row = (line: number) => ({
  line,
  draft: { ...emptyDraft, email: `user${line}@example.com` },
  shown: { licence: '', location: '' },
  problems: {},
  flaws: [],
  firstLines: {},
})
const table: TableOfUsers = {
  source: { sheet: 'New' },
  users: { rows: [row(2), row(3), row(4), row(5)], unused: [], unknown: [] },
}
const user: User = {
  id: 'u' as PersonId,
  name: 'Ann Lee',
  firstName: 'Ann',
  lastName: 'Lee',
  email: 'user2@example.com',
  licences: [],
  roles: [],
  isInvited: true,
}
const refused = { is: 'notPossibleNow', reason: 'No license is left.', trackingId: 'T1' } as const
const DAY_MS = 24 * 60 * 60_000

async function openPage(time = createTestClock()) {
  const tab = createTestTabs(time.clock).open(importPart, await recordsOf('admin'))
  await quiet(tab.store)
  const now = (isRunning = false) =>
    keptImport(tab.store.store.getState().doc, isRunning, time.clock.now())
  return { ...time, ...tab, now }
}

describe('an import', () => {
  it('and its results outlive a reload', async () => {
    emptyBrowser()
    const before = await openPage()
    keepTable(before.store, table, 'run 1')
    await quiet(before.store)
    // Several at once: changes that wait for each other.
    keepOutcome(before.store, 2, { is: 'sending' })
    keepOutcome(before.store, 2, { is: 'made', user })
    keepOutcome(before.store, 3, { is: 'failed', failure: refused })
    keepOutcome(before.store, 4, { is: 'waiting' })
    await quiet(before.store)
    before.crash()
    const { table: found, outcomes } = (await openPage()).now()
    expect(found).toMatchObject(table)
    expect([...outcomes]).toEqual([
      [2, { is: 'made', user }],
      [3, { is: 'failed', failure: refused }],
    ])
  })

  it('does not claim to know of a row that was being sent when the page went', async () => {
    emptyBrowser()
    const before = await openPage()
    keepTable(before.store, table, 'run 1')
    keepOutcome(before.store, 2, { is: 'sending' })
    await quiet(before.store)
    before.crash()
    const after = await openPage()
    expect(after.now().outcomes.get(2)).toEqual({ is: 'unknown', failure: { is: 'timedOut' } })
    // Unless another tab is at it.
    expect(after.now(true).outcomes.get(2)).toEqual({ is: 'sending' })
  })

  it('of another table has no results yet', async () => {
    emptyBrowser()
    const page = await openPage()
    keepTable(page.store, table, 'run 1')
    keepOutcome(page.store, 2, { is: 'made', user })
    keepTable(page.store, table, 'run 2')
    await quiet(page.store)
    expect(page.now().outcomes.size).toBe(0)
    expect(page.store.store.getState().doc.outcomes).toEqual({})
    keepTable(page.store, undefined, 'run 3')
    expect(page.now().table).toBeUndefined()
  })

  it('is gone after thirty days', async () => {
    emptyBrowser()
    const page = await openPage()
    keepTable(page.store, table, 'run 1')
    await page.advance(31 * DAY_MS)
    expect(page.now().table).toBeUndefined()
  })
})
