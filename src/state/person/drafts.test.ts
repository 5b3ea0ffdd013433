// What was typed and not sent: kept across a reload, for the same person, within limits.
import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import type { Items } from '../../domain/person/stamped.ts'
import { liveItems } from '../../domain/person/stamped.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createDrafts, draftKind } from './drafts.ts'
import { draftsPart, LONGEST_DRAFT, LONGEST_DRAFTS } from './draftsPart.ts'
import { createTestTabs, emptyBrowser, memoryStore, quiet, recordsOf } from './storeForTests.ts'

const message = draftKind('message', v.object({ words: v.string() }))
const DAY_MS = 24 * 60 * 60_000

/** A page of the person whose key is given. */
async function openPage(key = 'key', time = createTestClock()) {
  const tab = createTestTabs(time.clock).open(draftsPart, await recordsOf(key, [key]))
  await quiet(tab.store)
  return { ...time, ...tab, drafts: createDrafts({ store: tab.store, clock: time.clock }) }
}

describe('a draft', () => {
  it('comes back after a reload, to the same person only', async () => {
    emptyBrowser()
    const before = await openPage()
    before.drafts.set(message, 'ann', { words: 'On my way' })
    await before.advance(300)
    await quiet(before.store)
    before.crash()
    const after = await openPage()
    expect(after.drafts.get(message, 'ann')).toEqual({ words: 'On my way' })
    expect(after.drafts.get(message, 'ben')).toBeUndefined()
    const other = await openPage('somebody else')
    expect(other.drafts.get(message, 'ann')).toBeUndefined()
  })

  it('is gone for good once it was sent', async () => {
    emptyBrowser()
    const before = await openPage()
    before.drafts.set(message, 'ann', { words: 'On my way' })
    await before.advance(300)
    before.drafts.set(message, 'ann', undefined)
    await quiet(before.store)
    const after = await openPage()
    expect(after.drafts.get(message, 'ann')).toBeUndefined()
  })

  it('is at risk until it is kept, and always where nothing is kept', async () => {
    emptyBrowser()
    const page = await openPage()
    expect(page.drafts.isAtRisk()).toBe(false)
    page.drafts.set(message, 'ann', { words: 'On' })
    expect(page.drafts.isAtRisk()).toBe(true)
    await page.advance(300)
    await quiet(page.store)
    expect(page.drafts.isAtRisk()).toBe(false)
    const { clock } = createTestClock()
    const pasted = createDrafts({ store: await memoryStore(draftsPart), clock })
    pasted.set(message, 'ann', { words: 'On' })
    pasted.flush()
    expect(pasted.isAtRisk()).toBe(true)
  })

  it('stays the same object until it changes, and tells of each change', async () => {
    const store = await memoryStore(draftsPart)
    const drafts = createDrafts({ store, clock: createTestClock().clock })
    const then = vi.fn()
    drafts.follow(then)
    const draft = { words: 'On' }
    drafts.set(message, 'ann', draft)
    expect(then).toHaveBeenCalled()
    drafts.flush()
    expect(drafts.get(message, 'ann')).toBe(draft)
    expect(drafts.get(message, 'ann')).toBe(draft)
  })

  it('is dropped after thirty days', async () => {
    emptyBrowser()
    const before = await openPage()
    before.drafts.set(message, 'ann', { words: 'On my way' })
    await before.advance(300)
    await quiet(before.store)
    await before.advance(31 * DAY_MS)
    const after = await openPage('key', before)
    expect(after.drafts.get(message, 'ann')).toBeUndefined()
    await quiet(after.store)
    expect(liveItems(after.store.store.getState().doc.drafts)).toEqual([])
  })

  it('of a form that has changed since is dropped', async () => {
    emptyBrowser()
    const before = await openPage()
    before.drafts.set(draftKind('message', v.object({ text: v.string() })), 'ann', { text: 'On' })
    await before.advance(300)
    await quiet(before.store)
    const after = await openPage()
    expect(after.drafts.get(message, 'ann')).toBeUndefined()
  })

  it('that is too large lasts as long as the page', async () => {
    emptyBrowser()
    const page = await openPage()
    const draft = { words: 'a'.repeat(LONGEST_DRAFT) }
    page.drafts.set(message, 'ann', draft)
    await page.advance(300)
    await quiet(page.store)
    expect(page.drafts.get(message, 'ann')).toBe(draft)
    expect(page.drafts.isAtRisk()).toBe(true)
    expect(page.store.store.getState().doc.drafts).toEqual({})
  })
})

describe('all drafts together', () => {
  it('keep to their size: those changed longest ago go first', () => {
    const count = LONGEST_DRAFTS / 100_000 + 2
    const drafts: Items<string> = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `message ${index}`,
        { at: `00000000000000${index + 10}`, value: 'a'.repeat(100_000) },
      ]),
    )
    const kept = Object.keys(draftsPart.limit({ drafts }).drafts)
    expect(kept).toHaveLength(LONGEST_DRAFTS / 100_000)
    expect(kept).not.toContain('message 0')
    expect(kept).not.toContain('message 1')
  })
})
