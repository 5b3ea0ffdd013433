// What a person keeps, over tabs, reloads, crashes, keys and builds.
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RecordDatabase } from '../../lib/recordDatabase.ts'
import { openRecordDatabase } from '../../lib/recordDatabase.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { items, latest, partOf } from './part.ts'
import type { Notes } from './storeForTests.ts'
import {
  createTestTabs,
  emptyBrowser,
  notesOf,
  notesPart,
  recordsOf,
  remove,
  quiet,
  turns,
  write,
} from './storeForTests.ts'

beforeEach(emptyBrowser)

async function setUp(keys?: readonly string[], database?: RecordDatabase) {
  const time = createTestClock()
  const tabs = createTestTabs(time.clock)
  const records = await recordsOf('ana', keys, database)
  return { time, tabs, records, open: () => tabs.open(notesPart, records) }
}

describe('a part of what a person keeps', () => {
  it('is there after a reload, and not said to be read before it is', async () => {
    const { open } = await setUp()
    const first = open()
    expect(first.store.store.getState().isRead).toBe(false)
    write(first.store, 'a', 'kept')
    expect(notesOf(first.store)).toEqual({ a: 'kept' })
    expect(await first.store.saved()).toBe(true)
    first.crash()
    const again = open()
    expect(again.store.store.getState()).toMatchObject({ isRead: false, doc: { notes: {} } })
    await quiet(again.store)
    expect(again.store.store.getState().isRead).toBe(true)
    expect(notesOf(again.store)).toEqual({ a: 'kept' })
  })

  it('is the same in all tabs: at once, and with what both wrote at the same time', async () => {
    const { open } = await setUp()
    const [one, other] = [open(), open()]
    write(one.store, 'a', 'of one')
    write(other.store, 'b', 'of other')
    await turns()
    expect(notesOf(one.store)).toEqual({ a: 'of one', b: 'of other' })
    expect(notesOf(other.store)).toEqual(notesOf(one.store))
    await quiet(one.store, other.store)
    const later = open()
    await quiet(later.store)
    expect(notesOf(later.store)).toEqual(notesOf(one.store))
  })

  it('stays deleted though a tab that did not hear of it writes something else', async () => {
    const { records, time, tabs, open } = await setUp()
    const one = open()
    write(one.store, 'a', 'gone')
    await one.store.saved()
    // Alone in its world: like a page that slept.
    const asleep = createTestTabs(time.clock).open(notesPart, records)
    await quiet(asleep.store)
    expect(notesOf(asleep.store)).toEqual({ a: 'gone' })
    remove(one.store, 'a')
    await one.store.saved()
    write(asleep.store, 'b', 'new')
    await asleep.store.saved()
    const later = tabs.open(notesPart, records)
    await quiet(later.store)
    expect(notesOf(later.store)).toEqual({ b: 'new' })
    expect(notesOf(asleep.store)).toEqual({ b: 'new' })
  })

  it('waits in memory until its key is there, and merges then', async () => {
    const { records, tabs, open } = await setUp()
    const before = open()
    write(before.store, 'a', 'kept before')
    await before.store.saved()
    before.crash()
    let serverIsBack: () => void = () => undefined
    const opened = new Promise<void>((resolve) => (serverIsBack = resolve))
    const waiting = tabs.open(notesPart, records, { opened })
    write(waiting.store, 'b', 'typed meanwhile')
    await turns()
    expect(waiting.store.store.getState().isRead).toBe(false)
    expect(waiting.store.hasUnsaved()).toBe(true)
    // A tab that opens meanwhile learns of it, though nothing is written.
    const other = tabs.open(notesPart, records, { opened })
    await turns()
    expect(notesOf(other.store)).toEqual({ b: 'typed meanwhile' })
    serverIsBack()
    await quiet(waiting.store, other.store)
    expect(notesOf(waiting.store)).toEqual({ a: 'kept before', b: 'typed meanwhile' })
    expect(waiting.store.hasUnsaved()).toBe(false)
    expect(notesOf(other.store)).toEqual(notesOf(waiting.store))
  })

  it('works in memory where nothing can be kept, in all tabs', async () => {
    const { tabs } = await setUp()
    const [one, other] = [tabs.open(notesPart, undefined), tabs.open(notesPart, undefined)]
    await quiet(one.store, other.store)
    write(one.store, 'a', 'only here')
    expect(await one.store.saved()).toBe(false)
    await turns()
    expect(notesOf(other.store)).toEqual({ a: 'only here' })
    expect(one.store.store.getState().isRead).toBe(true)
    const later = tabs.open(notesPart, undefined)
    await turns()
    expect(notesOf(later.store)).toEqual({ a: 'only here' })
  })

  it('is written by another tab where the one that changed it has crashed', async () => {
    const { open, time } = await setUp()
    const [one, other] = [open(), open()]
    await quiet(one.store, other.store)
    write(one.store, 'a', 'told and not written')
    await Promise.resolve()
    one.crash()
    await turns()
    expect(notesOf(other.store)).toEqual({ a: 'told and not written' })
    await time.advance(6_000)
    await quiet(other.store)
    const later = open()
    await quiet(later.store)
    expect(notesOf(later.store)).toEqual({ a: 'told and not written' })
  })

  it('says that the browser is full, goes on in memory, and writes when there is room', async () => {
    let isFull = true
    const database = await openRecordDatabase()
    const small: RecordDatabase = {
      ...database,
      replace: (replacement) =>
        isFull
          ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
          : database.replace(replacement),
    }
    const { open, time } = await setUp(undefined, small)
    const { store, troubles } = open()
    write(store, 'a', 'kept in the end')
    expect(await store.saved()).toBe(false)
    expect(troubles.at(-1)).toMatchObject({ storage: 'full' })
    expect(notesOf(store)).toEqual({ a: 'kept in the end' })
    isFull = false
    await time.advance(31_000)
    await quiet(store)
    expect(troubles.at(-1)).toEqual({ unreadable: 0, isNewer: false })
    expect(store.hasUnsaved()).toBe(false)
  })

  it('is gone from the database and all tabs once it was forgotten', async () => {
    const { records, open } = await setUp()
    const [one, other] = [open(), open()]
    write(one.store, 'a', 'x')
    await quiet(one.store, other.store)
    write(other.store, 'b', 'under way')
    await records.removeAll()
    for (const { store } of [one, other]) store.forget()
    await quiet(one.store, other.store)
    expect([notesOf(one.store), notesOf(other.store)]).toEqual([{}, {}])
    expect(await records.read('notes')).toEqual({ isOldKey: false, recovered: [], unreadable: 0 })
    const later = open()
    await quiet(later.store)
    expect(notesOf(later.store)).toEqual({})
    write(one.store, 'c', 'begun again')
    expect(await one.store.saved()).toBe(true)
  })

  it('is not brought back by a write that was under way when it was forgotten', async () => {
    const database = await openRecordDatabase()
    let isHeld = true
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow: RecordDatabase = {
      ...database,
      async replace(replacement) {
        if (isHeld) await held
        return database.replace(replacement)
      },
    }
    const { open, records } = await setUp(undefined, slow)
    const { store } = open()
    await quiet(store)
    write(store, 'a', 'on its way')
    await turns(3)
    await records.removeAll()
    store.forget()
    isHeld = false
    release()
    await quiet(store)
    expect(await database.read('ana', 'notes')).toEqual([])
    write(store, 'b', 'after')
    expect(await store.saved()).toBe(true)
    expect(notesOf(store)).toEqual({ b: 'after' })
  })

  it('tells nobody else what it is: neither names nor words are in the database', async () => {
    const { open } = await setUp()
    const { store } = open()
    write(store, 'Zoë Plumber', 'a secret note')
    await store.saved()
    const all = await (await openRecordDatabase()).read('ana', 'notes')
    const text = all.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join()
    expect(all).toHaveLength(1)
    expect(text + JSON.stringify(all)).not.toMatch(/Plumber|secret/)
  })

  it('writes only what its schema names', async () => {
    const { open, records } = await setUp()
    const { store } = open()
    store.change((_, at) => ({
      notes: { a: { at, value: 'x', caller: 'Grace' } as never },
      more: { of: 'the whole book' },
    }))
    await store.saved()
    const { content } = await records.read('notes')
    expect(JSON.stringify(content?.value)).not.toMatch(/Grace|book/)
    expect(content?.value).toMatchObject({ notes: { a: { value: 'x' } } })
  })
})

describe('keys', () => {
  it('of before still open, and what they sealed is sealed again with the present one', async () => {
    const before = await setUp(['old'])
    const { store } = before.open()
    write(store, 'a', 'kept')
    await store.saved()
    const rotated = await setUp(['new', 'old'])
    const { store: opened } = rotated.open()
    await opened.saved()
    expect(notesOf(opened)).toEqual({ a: 'kept' })
    const later = (await setUp(['new'])).open()
    await quiet(later.store)
    expect(notesOf(later.store)).toEqual({ a: 'kept' })
  })

  it('that are lost leave their data where they are, and bring them back when they return', async () => {
    const before = await setUp(['lost'])
    const { store } = before.open()
    write(store, 'a', 'old')
    await store.saved()
    const without = await setUp(['new'])
    const { store: empty, troubles } = without.open()
    await quiet(empty)
    expect(troubles.at(-1)).toMatchObject({ unreadable: 1 })
    expect(notesOf(empty)).toEqual({})
    write(empty, 'b', 'newer')
    expect(await empty.saved()).toBe(true)
    expect(await without.records.read('notes')).toMatchObject({ unreadable: 1 })
    const found = await setUp(['new', 'lost'])
    const { store: whole } = found.open()
    await quiet(whole)
    expect(notesOf(whole)).toEqual({ a: 'old', b: 'newer' })
    const { unreadable, recovered } = await found.records.read('notes')
    expect([unreadable, recovered]).toEqual([0, []])
  })

  it('of another person open nothing, and records cannot be passed off as others', async () => {
    const { open } = await setUp()
    const { store } = open()
    write(store, 'a', 'of ana')
    await store.saved()
    const ben = await recordsOf('ben', ['key of ben'])
    expect((await ben.read('notes')).content).toBeUndefined()
    const database = await openRecordDatabase()
    const [record] = await database.read('ana', 'notes')
    if (!record) throw new Error('nothing was written')
    const moved = { ...record, part: 'contacts' }
    await database.replace({ seen: undefined, next: moved, isSetAside: false, dropped: [] })
    const ana = await recordsOf('ana')
    expect(await ana.read('contacts')).toMatchObject({ unreadable: 1 })
  })
})

describe('builds', () => {
  const second = partOf({
    name: 'notes',
    version: 2,
    fields: { notes: items(v.object({ text: v.string() }), { most: 100 }) },
    migrations: {
      1: (kept) => ({
        notes: Object.fromEntries(
          Object.entries((kept as Notes).notes).map(([id, item]) => [
            id,
            'value' in item ? { ...item, value: { text: item.value } } : item,
          ]),
        ),
      }),
    },
  })

  it('that are later take over what an earlier one kept', async () => {
    const { tabs, records, open } = await setUp()
    const { store } = open()
    write(store, 'a', 'old')
    await store.saved()
    const later = tabs.open(second, records)
    await later.store.saved()
    expect(later.store.store.getState().doc.notes['a']).toMatchObject({ value: { text: 'old' } })
  })

  it('that are earlier leave alone what a later one has written, and keep their own in memory', async () => {
    const { tabs, records, open } = await setUp()
    const old = open()
    write(old.store, 'a', 'old')
    await old.store.saved()
    const later = tabs.open(second, records)
    await later.store.saved()
    later.store.change((_, at) => ({ notes: { b: { at, value: { text: 'new' } } } }))
    await quiet(later.store, old.store)
    expect(old.troubles.at(-1)).toMatchObject({ isNewer: true })
    write(old.store, 'c', 'of the old build')
    expect(await old.store.saved()).toBe(false)
    expect(notesOf(old.store)['c']).toBe('of the old build')
    const { content } = await records.read('notes')
    expect(content?.version).toBe(2)
  })

  it('leave alone what no migration of theirs can read', async () => {
    const { tabs, records, open } = await setUp()
    const { store } = open()
    write(store, 'a', 'old')
    await store.saved()
    const broken = partOf({
      name: 'notes',
      version: 2,
      fields: { one: latest(v.string()) },
      migrations: {
        1: () => {
          throw new Error('a fault of this build')
        },
      },
    })
    const later = tabs.open(broken, records)
    later.store.change((_, at) => ({ one: { at, value: 'x' } }))
    await later.store.saved()
    expect((await records.read('notes')).content?.version).toBe(1)
  })
})

describe('what an earlier build kept elsewhere', () => {
  it('is taken over once, and removed there when it is kept here', async () => {
    const { records, time } = await setUp()
    const elsewhere = new Map([['notes', { notes: { a: { at: '0', value: 'old' } } }]])
    const { createPersonStore } = await import('./createPersonStore.ts')
    const { createStamps } = await import('../../domain/person/stamped.ts')
    const open = () =>
      createPersonStore<Notes>({
        part: notesPart,
        opened: Promise.resolve({
          records,
          earlier: {
            read: ({ name }) => elsewhere.get(name),
            done: ({ name }) => void elsewhere.delete(name),
          },
        }),
        stamps: createStamps(() => time.clock.now(), 'tab'),
        clock: time.clock,
        post: () => undefined,
        onTrouble: () => undefined,
      })
    const first = open()
    write(first, 'b', 'new')
    expect(elsewhere.size).toBe(1)
    await quiet(first)
    expect(notesOf(first)).toEqual({ a: 'old', b: 'new' })
    expect(elsewhere.size).toBe(0)
    remove(first, 'a')
    await first.saved()
    // A crash between the write and the removal: it is found again, and stays deleted.
    elsewhere.set('notes', { notes: { a: { at: '0', value: 'old' } } })
    const again = open()
    await quiet(again)
    expect(notesOf(again)).toEqual({ b: 'new' })
    expect(elsewhere.size).toBe(0)
  })
})

describe('tabs that write, delete, reload and crash in any order', () => {
  type Step = {
    tab: number
    what: 'write' | 'delete' | 'crash' | 'reload'
    id: string
    pause: number
  }
  const step: fc.Arbitrary<Step> = fc.record({
    tab: fc.nat(2),
    what: fc.constantFrom('write', 'write', 'write', 'delete', 'delete', 'crash', 'reload'),
    id: fc.constantFrom('a', 'b', 'c'),
    pause: fc.nat(6),
  })
  type Done = { id: string; value: string | undefined; isSure: boolean }

  it('lose nothing that was written, bring nothing back, and end with the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        emptyBrowser()
        const records = await recordsOf('ana')
        const time = createTestClock()
        let now = 1
        const tabs = createTestTabs({ ...time.clock, now: () => now })
        const open = () => ({ ...tabs.open(notesPart, records), done: [] as Done[] })
        const live = [open(), open(), open()]
        const history: Done[] = []
        for (const { tab, what, id, pause } of steps) {
          const at = live[tab] ?? open()
          now += 1
          if (what === 'write' || what === 'delete') {
            const value = what === 'write' ? `${id}${now}` : undefined
            const wasThere = id in notesOf(at.store)
            if (value !== undefined) write(at.store, id, value)
            else if (wasThere) remove(at.store, id)
            else continue
            const one: Done = { id, value, isSure: false }
            history.push(one)
            at.done.push(one)
            void at.store.saved().then((isSaved) => (one.isSure ||= isSaved))
          } else {
            // A reload waits for what is under way, as a browser gives it the time.
            if (what === 'reload') await at.store.saved()
            at.crash()
            live[tab] = open()
          }
          await turns(pause)
        }
        const stores = live.map(({ store }) => store)
        await quiet(...stores)
        // Long enough for what a crashed tab has told and not written.
        await time.advance(6_000)
        await quiet(...stores)
        for (const { done } of live) for (const one of done) one.isSure = true
        const [first, ...others] = live.map(({ store }) => notesOf(store))
        for (const other of others) expect(other).toEqual(first)
        const fresh = open()
        await quiet(fresh.store)
        expect(notesOf(fresh.store)).toEqual(first)
        for (const id of ['a', 'b', 'c']) {
          const all = history.filter((one) => one.id === id)
          const lastSure = all.findLastIndex(({ isSure }) => isSure)
          const allowed = all.slice(Math.max(0, lastSure)).map(({ value }) => value)
          if (lastSure < 0) allowed.push(undefined)
          expect(allowed).toContain(first?.[id])
        }
      }),
      { numRuns: 60 },
    )
  })
})
