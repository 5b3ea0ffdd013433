// The IndexedDB database of this browser: sealed records of several owners, each replaced only by
// a caller that has seen its current revision. The content of a record does not matter here.
import type { DBSchema, IDBPDatabase } from 'idb'
import { openDB } from 'idb'
import type { Sealed } from './cipher.ts'

export type KeptRecord = Sealed & {
  readonly owner: string
  readonly part: string
  /** Empty for the current record; otherwise it was set aside as unreadable. */
  readonly slot: string
  /** Never the same twice. */
  readonly revision: string
  /** Of the schema of its content. */
  readonly version: number
}

export type Replacement = {
  /** The present revision as it was seen; missing where there was none. */
  readonly seen: string | undefined
  readonly next: KeptRecord
  /** Keeps the present record aside instead of dropping it. */
  readonly isSetAside: boolean
  /** Slots of records that are dropped. */
  readonly dropped: readonly string[]
}

/** Every method rejects where the browser's storage does not work, or is full (`isFullError`). */
export type RecordDatabase = {
  /** All slots of one part. */
  read(owner: string, part: string): Promise<readonly KeptRecord[]>
  /** `false` where the present revision is not the one that was seen: then nothing is changed. */
  replace(replacement: Replacement): Promise<boolean>
  /** Removes the present record where it has this revision. */
  remove(owner: string, part: string, revision: string): Promise<void>
  /** Removes all of an owner. */
  removeOwner(owner: string): Promise<void>
}

const NAME = 'cordboard'
const STORE = 'records'
/** A browser that does not open its database in this time is taken for one that keeps nothing. */
const PATIENCE_MS = 10_000

type Schema = DBSchema & {
  [STORE]: { key: [owner: string, part: string, slot: string]; value: KeptRecord }
}

/** @throws where the browser has no storage for the page, or does not open it. */
export async function openRecordDatabase(): Promise<RecordDatabase> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const open = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(NAME, 1, {
      upgrade(database) {
        database.createObjectStore(STORE, { keyPath: ['owner', 'part', 'slot'] })
      },
      // Another tab deletes it, or a later build changes its shape: this tab opens it again later.
      blocking: (_, __, event) => {
        ;(event.target as IDBDatabase).close()
        opened = undefined
      },
      terminated: () => (opened = undefined),
    })
    return opened
  }
  await Promise.race([open(), late()])
  return {
    async read(owner, part) {
      const database = await open()
      return database.getAll(STORE, slotsOf(owner, part))
    },
    async replace({ seen, next, isSetAside, dropped }) {
      const { owner, part } = next
      const database = await open()
      const transaction = database.transaction(STORE, 'readwrite')
      // Nothing but the database is waited for in here, or the transaction would end.
      const present = await transaction.store.get([owner, part, ''])
      if (present?.revision !== seen) {
        await transaction.done
        return false
      }
      const changes: Promise<unknown>[] = [transaction.store.put(next)]
      if (present && isSetAside) {
        changes.push(transaction.store.put({ ...present, slot: present.revision }))
      }
      for (const slot of dropped) changes.push(transaction.store.delete([owner, part, slot]))
      await Promise.all([...changes, transaction.done])
      return true
    },
    async remove(owner, part, revision) {
      const database = await open()
      const transaction = database.transaction(STORE, 'readwrite')
      const present = await transaction.store.get([owner, part, ''])
      if (present?.revision === revision) await transaction.store.delete([owner, part, ''])
      await transaction.done
    },
    async removeOwner(owner) {
      const database = await open()
      await database.delete(STORE, IDBKeyRange.bound([owner], [owner, []]))
    },
  }
}

/** An array sorts behind every text. */
const slotsOf = (owner: string, part: string) => IDBKeyRange.bound([owner, part], [owner, part, []])

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the database does not open')), PATIENCE_MS)
  })
}

/** Whether a write failed because the browser has no room. */
export const isFullError = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
