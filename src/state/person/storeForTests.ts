// Stores of several tabs over one database, for tests: what a tab has begun can be held back, and
// a tab can crash at any moment.
import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { Items } from '../../domain/person/stamped.ts'
import { createStamps } from '../../domain/person/stamped.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Cipher } from '../../lib/cipher.ts'
import { createCipher } from '../../lib/cipher.ts'
import type { RecordDatabase } from '../../lib/recordDatabase.ts'
import { openRecordDatabase } from '../../lib/recordDatabase.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import type { PartMessage, PersonState, PersonStore, StoreTrouble } from './createPersonStore.ts'
import { createPersonStore } from './createPersonStore.ts'
import type { Part } from './part.ts'
import { items, partOf } from './part.ts'
import type { SealedRecords } from './sealedRecords.ts'
import { createSealedRecords } from './sealedRecords.ts'

export type Notes = { readonly notes: Items<string> }

export const notesPart = partOf<Notes>({
  name: 'notes',
  version: 1,
  fields: { notes: items(v.string(), { most: 100 }) },
})

/** Empties the browser of this test. */
export function emptyBrowser(): void {
  globalThis.indexedDB = new IDBFactory()
}

/** Gives messages between tabs and the database so many turns. */
export async function turns(count = 1): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        done()
      }
      port2.postMessage(0)
    })
  }
}

/** Until all have read and written what there is, and have heard of each other's writes. */
export async function quiet(
  ...stores: readonly Pick<PersonStore<never>, 'saved'>[]
): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await Promise.all(stores.map((store) => store.saved()))
    await turns()
  }
}

export const keyOf = (text: string) =>
  Uint8Array.from({ length: 32 }, (_, index) => text.charCodeAt(index % text.length) + index)

export async function recordsOf(
  owner: string,
  keys: readonly string[] = ['key'],
  database?: RecordDatabase,
): Promise<SealedRecords> {
  const cipher: Cipher = await createCipher(keys.map(keyOf))
  return createSealedRecords({
    database: database ?? (await openRecordDatabase()),
    cipher,
    owner,
    newRevision: () => crypto.randomUUID(),
  })
}

export const write = (store: PersonStore<Notes>, id: string, value: string) =>
  store.change((_, at) => ({ notes: { [id]: { at, value } } }))

export const remove = (store: PersonStore<Notes>, id: string) =>
  store.change((_, at) => ({ notes: { [id]: { at, isGone: true } } }))

export const notesOf = (store: PersonStore<Notes>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(store.store.getState().doc.notes).flatMap(([id, item]) =>
      'value' in item ? [[id, item.value]] : [],
    ),
  )

/** Tabs that hear each other. */
export function createTestTabs(clock: Clock) {
  type Tab = { hear: (message: PartMessage) => void; isGone: boolean }
  const tabs = new Set<Tab>()
  let count = 0
  return {
    open<Doc extends object>(
      part: Part<Doc>,
      records: SealedRecords | undefined,
      options: { readonly opened?: Promise<unknown> } = {},
    ) {
      const troubles: StoreTrouble[] = []
      const tab: Tab = { hear: () => undefined, isGone: false }
      tabs.add(tab)
      count += 1
      const store = createPersonStore<Doc>({
        part,
        opened: Promise.resolve(options.opened).then(() =>
          records ? { records: ofTab(records, tab) } : {},
        ),
        stamps: createStamps(() => clock.now(), `tab${count}`),
        clock,
        post(message) {
          if (tab.isGone) return
          for (const other of tabs) {
            if (other === tab) continue
            const copy = structuredClone(message)
            queueMicrotask(() => !other.isGone && other.hear(copy))
          }
        },
        onTrouble: (_, trouble) => troubles.push(trouble),
      })
      tab.hear = (message) => store.receive(message)
      return {
        store,
        troubles,
        /** Closed or crashed: nothing that it has begun goes on, but what the database has already. */
        crash() {
          tab.isGone = true
          tabs.delete(tab)
        },
      }
    },
  }
}

/** What a crashed tab asked for is not done, and what it was told is not heard. */
function ofTab(records: SealedRecords, tab: { readonly isGone: boolean }): SealedRecords {
  const unlessGone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (tab.isGone) return new Promise(() => undefined)
    const result = await work()
    return tab.isGone ? new Promise(() => undefined) : result
  }
  return {
    read: (part) => unlessGone(() => records.read(part)),
    write: (part, content, found) => unlessGone(() => records.write(part, content, found)),
    remove: (part, revision) => unlessGone(() => records.remove(part, revision)),
    removeAll: () => unlessGone(() => records.removeAll()),
  }
}

/** A store that keeps nothing, read at once; of what an earlier build kept, where there is some. */
export async function memoryStore<Doc extends object>(
  part: Part<Doc>,
  earlier: Readonly<Record<string, unknown>> = {},
): Promise<PersonStore<Doc>> {
  const { clock } = createTestClock()
  const store = createPersonStore<Doc>({
    part,
    opened: Promise.resolve({
      earlier: {
        read: () => (Object.keys(earlier).length > 0 ? part.earlier?.read(earlier) : undefined),
        done: () => undefined,
      },
    }),
    stamps: createStamps(() => clock.now(), 'tab'),
    clock,
    post: () => undefined,
    onTrouble: () => undefined,
  })
  await store.saved()
  return store
}

/** A store that only remembers, at once: shared, it stands for what several tabs share. */
export function plainStore<Doc extends object>(part: Part<Doc>): PersonStore<Doc> {
  const stamps = createStamps(() => 1, 'tab')
  const store = createStore<PersonState<Doc>>(() => ({ doc: part.empty, isRead: true }))
  return {
    part,
    store,
    change(edit) {
      const { doc } = store.getState()
      const next = part.limit(part.merge(doc, { ...part.empty, ...edit(doc, stamps.next()) }))
      if (next !== doc) store.setState({ doc: next })
    },
    saved: () => Promise.resolve(true),
    hasUnsaved: () => false,
    unwritten: () => undefined,
    receive: () => undefined,
    forget: () => store.setState({ doc: part.empty }),
  }
}
