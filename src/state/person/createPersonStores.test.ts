// What a person keeps, over sign-ins: opened with their key, closed to everybody else.
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../domain/brand.ts'
import type { Items } from '../../domain/person/stamped.ts'
import { openRecordDatabase } from '../../lib/recordDatabase.ts'
import { createTestBrowser, createTestClock, createTestStore } from '../calls/cloudForTests.ts'
import { createPersonStores, whenRead } from './createPersonStores.ts'
import { items, latest, partOf } from './part.ts'
import type { Notes } from './storeForTests.ts'
import { emptyBrowser, keyOf, notesOf, quiet, remove, turns, write } from './storeForTests.ts'

beforeEach(emptyBrowser)

const ana = 'ana' as PersonId
const ben = 'ben' as PersonId

const notesPart = partOf<Notes>({
  name: 'notes',
  version: 1,
  fields: { notes: items(v.string(), { most: 100 }) },
  earlier: {
    names: ['history'],
    read: ({ history }) => ({
      notes: Object.fromEntries(
        Object.entries((history as { notes: Record<string, string> }).notes).map(([id, value]) => [
          id,
          { at: '0', value },
        ]),
      ) as Items<string>,
    }),
  },
})
const wallPart = partOf({
  name: 'wall',
  version: 1,
  isForDisplays: true,
  fields: { title: latest(v.string()) },
})

function createTestComputer() {
  const time = createTestClock()
  const tabs = createTestBrowser()
  const earlier = createTestStore()
  let ids = 0
  return {
    time,
    earlier,
    /** A tab in which this person is signed in. */
    open: (person: PersonId, session = `session of ${person}`) => {
      type State = { is: string; id?: string; kind?: 'oauth' | 'pasted' }
      let state: State = { is: 'signedIn', id: session, kind: 'oauth' }
      const ended = new Set<() => void>()
      const server = { isAway: false, person }
      let isDisplay = false
      let isBlocked = false
      let isStuck = false
      const tab = tabs.tab()
      const { browser } = tab
      const stores = createPersonStores({
        session: {
          store: { getState: () => state },
          onEnded(then) {
            ended.add(then)
            return () => ended.delete(then)
          },
        },
        channel: browser.channel('person'),
        browser,
        clock: time.clock,
        earlier,
        askKeys: () =>
          server.isAway
            ? Promise.reject(new Error('away'))
            : Promise.resolve({ person: server.person, keys: [keyOf(`key of ${server.person}`)] }),
        me: () => Promise.resolve(person),
        isDisplay: () => isDisplay,
        async openDatabase() {
          if (isBlocked) throw new Error('blocked')
          const database = await openRecordDatabase()
          return {
            ...database,
            replace: (next) => (isStuck ? new Promise<boolean>(() => {}) : database.replace(next)),
          }
        },
        loadParts: () => Promise.resolve([notesPart, wallPart]),
        newId: () => `id${++ids}`,
      })
      return {
        stores,
        server,
        notes: () => stores.of(notesPart),
        asDisplay: () => (isDisplay = true),
        withPastedToken: () => (state = { ...state, kind: 'pasted' }),
        withoutStorage: () => (isBlocked = true),
        /** No write that begins from here on comes to an end. */
        stopWriting: () => (isStuck = true),
        leave: () => tab.leave(),
        signOut() {
          state = { is: 'signedOut' }
          for (const then of ended) then()
        },
        signIn(session: string) {
          state = { is: 'signedIn', id: session, kind: 'oauth' }
        },
      }
    },
  }
}

describe('what a person keeps', () => {
  it('is closed at sign-out and back when the same person signs in again', async () => {
    const tab = createTestComputer().open(ana)
    const before = tab.notes()
    write(before, 'a', 'kept')
    await before.saved()
    tab.signOut()
    expect(notesOf(tab.notes())).toEqual({})
    expect(tab.stores.keeping.getState().is).toBe('opening')
    tab.signIn('another session')
    const after = tab.notes()
    expect(after).not.toBe(before)
    await quiet(after)
    expect(notesOf(after)).toEqual({ a: 'kept' })
    expect(tab.stores.keeping.getState()).toEqual({ is: 'open', unreadable: 0, isNewer: false })
  })

  it('is written though the person signs out right after the change', async () => {
    const tab = createTestComputer().open(ana)
    const before = tab.notes()
    await quiet(before)
    write(before, 'a', 'at the last moment')
    tab.signOut()
    await before.saved()
    tab.signIn('another session')
    await quiet(tab.notes())
    expect(notesOf(tab.notes())).toEqual({ a: 'at the last moment' })
  })

  describe('changed just before the page goes', () => {
    async function leftByAna() {
      const computer = createTestComputer()
      const tab = computer.open(ana)
      write(tab.notes(), 'a', 'written')
      await quiet(tab.notes())
      tab.stopWriting()
      write(tab.notes(), 'a', 'at the last moment')
      write(tab.notes(), 'b', 'secret')
      tab.leave()
      const left = computer.earlier.get('cordboard.unwritten')
      expect(left).not.toBeNull()
      expect(left).not.toContain('secret')
      return computer
    }

    it('is sealed at once, and taken in by the next page', async () => {
      const computer = await leftByAna()
      const next = computer.open(ana)
      await quiet(next.notes())
      expect(notesOf(next.notes())).toEqual({ a: 'at the last moment', b: 'secret' })
      await expect.poll(() => computer.earlier.get('cordboard.unwritten')).toBeNull()
      const third = computer.open(ana)
      await quiet(third.notes())
      expect(notesOf(third.notes())).toEqual({ a: 'at the last moment', b: 'secret' })
    })

    it('is written by a page that shows nothing of it', async () => {
      const computer = await leftByAna()
      const next = computer.open(ana)
      await quiet(next.stores.of(wallPart))
      await expect.poll(() => computer.earlier.get('cordboard.unwritten')).toBeNull()
    })

    it('is nothing to another person, and waits for its own', async () => {
      const computer = await leftByAna()
      const other = computer.open(ben)
      await quiet(other.notes())
      expect(notesOf(other.notes())).toEqual({})
      const own = computer.open(ana)
      await quiet(own.notes())
      expect(notesOf(own.notes())).toEqual({ a: 'at the last moment', b: 'secret' })
    })

    it('loses against what another tab has changed since', async () => {
      const computer = await leftByAna()
      const other = computer.open(ana)
      await computer.time.advance(1_000)
      write(other.notes(), 'a', 'since')
      await quiet(other.notes())
      expect(notesOf(other.notes())).toEqual({ a: 'since', b: 'secret' })
    })

    it('is kept again by a page that comes back and goes once more', async () => {
      const computer = createTestComputer()
      const tab = computer.open(ana)
      await quiet(tab.notes())
      tab.stopWriting()
      write(tab.notes(), 'a', 'first')
      tab.leave()
      await turns(5)
      write(tab.notes(), 'b', 'second')
      tab.leave()
      const next = computer.open(ana)
      await quiet(next.notes())
      expect(notesOf(next.notes())).toEqual({ a: 'first', b: 'second' })
    })

    it('goes with all else when this browser is to forget', async () => {
      const computer = await leftByAna()
      const tab = computer.open(ana)
      await tab.stores.forget()
      expect(computer.earlier.get('cordboard.unwritten')).toBeNull()
    })

    it('leaves nothing behind where all is written', async () => {
      const computer = createTestComputer()
      const tab = computer.open(ana)
      write(tab.notes(), 'a', 'written')
      await quiet(tab.notes())
      tab.leave()
      expect(computer.earlier.get('cordboard.unwritten')).toBeNull()
    })
  })

  it('is nothing to another person on the same computer', async () => {
    const computer = createTestComputer()
    const of = computer.open(ana)
    write(of.notes(), 'a', 'of ana')
    await of.notes().saved()
    of.signOut()
    const other = computer.open(ben)
    await quiet(other.notes())
    expect(notesOf(other.notes())).toEqual({})
    expect(other.stores.keeping.getState()).toMatchObject({ is: 'open', unreadable: 0 })
  })

  it('is heard in the tabs of this session alone', async () => {
    const computer = createTestComputer()
    const [one, other, stranger] = [computer.open(ana), computer.open(ana), computer.open(ben)]
    await quiet(one.notes(), other.notes(), stranger.notes())
    write(one.notes(), 'a', 'heard')
    await turns()
    expect(notesOf(other.notes())).toEqual({ a: 'heard' })
    expect(notesOf(stranger.notes())).toEqual({})
  })

  it('waits for the server, says so, and is kept when it is back', async () => {
    const { time, open } = createTestComputer()
    const tab = open(ana)
    tab.server.isAway = true
    write(tab.notes(), 'a', 'typed meanwhile')
    await turns()
    expect(tab.stores.keeping.getState().is).toBe('waiting')
    expect(tab.stores.hasUnsaved()).toBe(true)
    tab.server.isAway = false
    await time.advance(2_500)
    await quiet(tab.notes())
    expect(tab.stores.keeping.getState().is).toBe('open')
    expect(tab.stores.hasUnsaved()).toBe(false)
  })

  it('is never sealed with the key of somebody else', async () => {
    const { open } = createTestComputer()
    const tab = open(ana)
    tab.server.person = ben
    write(tab.notes(), 'a', 'x')
    await turns(5)
    expect(tab.stores.keeping.getState().is).toBe('waiting')
    expect(tab.stores.hasUnsaved()).toBe(true)
  })

  it('lasts as long as the session with a pasted token, and leaves nothing behind', async () => {
    const { open, earlier } = createTestComputer()
    earlier.set('cordboard.history.ana', JSON.stringify({ version: 1, notes: { b: 'old' } }))
    const tab = open(ana)
    tab.withPastedToken()
    write(tab.notes(), 'a', 'x')
    await whenRead(tab.notes().store)
    expect(notesOf(tab.notes())).toEqual({ a: 'x', b: 'old' })
    expect(tab.stores.keeping.getState().is).toBe('pasted')
    expect(tab.stores.hasUnsaved()).toBe(true)
    tab.signOut()
    tab.signIn('with Webex')
    await quiet(tab.notes())
    expect(notesOf(tab.notes())).toEqual({})
    expect(earlier.get('cordboard.history.ana')).toBeNull()
  })

  it('lasts as long as the page where the browser keeps nothing, and says so', async () => {
    const { open } = createTestComputer()
    const tab = open(ana)
    tab.withoutStorage()
    write(tab.notes(), 'a', 'x')
    await whenRead(tab.notes().store)
    expect(notesOf(tab.notes())).toEqual({ a: 'x' })
    expect(tab.stores.keeping.getState().is).toBe('blocked')
  })

  it('is forgotten in all tabs, and nothing of it comes back', async () => {
    const computer = createTestComputer()
    const [one, other] = [computer.open(ana), computer.open(ana)]
    write(one.notes(), 'a', 'x')
    await quiet(one.notes(), other.notes())
    await one.stores.forget()
    await turns()
    expect([notesOf(one.notes()), notesOf(other.notes())]).toEqual([{}, {}])
    one.signOut()
    one.signIn('again')
    await quiet(one.notes())
    expect(notesOf(one.notes())).toEqual({})
  })

  it('can be forgotten while the server is away', async () => {
    const computer = createTestComputer()
    const before = computer.open(ana)
    write(before.notes(), 'a', 'x')
    await before.notes().saved()
    const tab = computer.open(ana, 'later')
    tab.server.isAway = true
    tab.notes()
    await tab.stores.forget()
    const after = computer.open(ana, 'after')
    await quiet(after.notes())
    expect(notesOf(after.notes())).toEqual({})
  })

  it('is all there to be downloaded', async () => {
    const { open } = createTestComputer()
    const tab = open(ana)
    const all = await tab.stores.all()
    expect(all.map(({ part }) => part.name)).toEqual(['notes', 'wall'])
  })
})

describe('what an earlier build kept, readable to everybody', () => {
  const old = JSON.stringify({ version: 1, notes: { a: 'old' } })

  it('is taken over for its person, also where nobody looks at it, and removed', async () => {
    const { open, earlier } = createTestComputer()
    earlier.set('cordboard.history.ana', old)
    earlier.set('cordboard.history.ben', old)
    const tab = open(ana)
    await quiet(tab.stores.of(wallPart))
    await expect.poll(() => earlier.get('cordboard.history.ana')).toBeNull()
    expect(earlier.get('cordboard.history.ben')).toBe(old)
    await quiet(tab.notes())
    expect(notesOf(tab.notes())).toEqual({ a: 'old' })
    remove(tab.notes(), 'a')
    await tab.notes().saved()
    const later = open(ana, 'later')
    await quiet(later.notes())
    expect(notesOf(later.notes())).toEqual({})
  })

  it('stays where it is while it cannot be kept', async () => {
    const { open, earlier } = createTestComputer()
    earlier.set('cordboard.history.ana', old)
    const tab = open(ana)
    tab.withoutStorage()
    await whenRead(tab.notes().store)
    await tab.notes().saved()
    expect(notesOf(tab.notes())).toEqual({ a: 'old' })
    expect(earlier.get('cordboard.history.ana')).toBe(old)
  })

  it('is nothing where it is broken', async () => {
    const { open, earlier } = createTestComputer()
    for (const broken of ['{', 'null', '{"version":2,"notes":{"a":"x"}}']) {
      earlier.set('cordboard.history.ana', broken)
      const tab = open(ana, broken)
      await quiet(tab.notes())
      expect(notesOf(tab.notes())).toEqual({})
    }
  })
})

describe('a display', () => {
  it('keeps its own choices and counts, and nothing of people', async () => {
    const computer = createTestComputer()
    const display = computer.open(ana)
    display.asDisplay()
    const wall = display.stores.of(wallPart)
    wall.change((_, at) => ({ title: { at, value: 'Sales' } }))
    write(display.notes(), 'a', 'of people')
    await quiet(wall, display.notes())
    const later = computer.open(ana, 'later')
    later.asDisplay()
    await quiet(later.stores.of(wallPart), later.notes())
    expect(later.stores.of(wallPart).store.getState().doc.title).toMatchObject({ value: 'Sales' })
    expect(notesOf(later.notes())).toEqual({})
  })

  it('and its person on one computer keep apart what they keep', async () => {
    const computer = createTestComputer()
    const display = computer.open(ana)
    display.asDisplay()
    display.stores.of(wallPart).change((_, at) => ({ title: { at, value: 'Sales' } }))
    await display.stores.of(wallPart).saved()
    const own = computer.open(ana, 'own')
    await quiet(own.stores.of(wallPart))
    expect(own.stores.of(wallPart).store.getState().doc.title).toBeNull()
    expect(own.stores.keeping.getState().unreadable).toBe(0)
  })
})
