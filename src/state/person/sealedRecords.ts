// One person's parts in the database of this browser, sealed with that person's key.
import type { Cipher } from '../../lib/cipher.ts'
import type { KeptRecord, RecordDatabase } from '../../lib/recordDatabase.ts'

/** What a record holds once it is opened. */
export type Content = { readonly version: number; readonly value: unknown }

/** A part as it was found in the database. */
export type FoundPart = {
  /** Of the present record; missing where there is none. */
  readonly revision?: string
  /** Missing where there is no record, or it cannot be decrypted. */
  readonly content?: Content
  /** It is sealed with an earlier key: to be written again while that is still known. */
  readonly isOldKey: boolean
  /** Set aside because it could not be decrypted, and can now: to be merged into the present one. */
  readonly recovered: readonly (Content & { readonly slot: string })[]
  /** Records that cannot be decrypted. They are kept: their key may come back. */
  readonly unreadable: number
}

/** A part of which nothing is kept. */
export const nothingFound: FoundPart = { isOldKey: false, recovered: [], unreadable: 0 }

/** Every method rejects where the browser's storage fails. */
export type SealedRecords = {
  read(part: string): Promise<FoundPart>
  /**
   * Writes a part, unless another tab has written it since it was found.
   * @returns the revision that was written; nothing where somebody else was first.
   */
  write(part: string, content: Content, found: FoundPart): Promise<string | undefined>
  /** Takes back what was just written. */
  remove(part: string, revision: string): Promise<void>
  /** Removes all parts of this person. */
  removeAll(): Promise<void>
}

/** Seals each part with the first key; every key opens. What cannot be opened is kept as it is. */
export function createSealedRecords(options: {
  readonly database: RecordDatabase
  readonly cipher: Cipher
  /** Under what the person's records stand; tells nobody who it is. */
  readonly owner: string
  readonly newRevision: () => string
}): SealedRecords {
  const { database, cipher, owner, newRevision } = options
  const about = (part: string, version: number) => `cordboard\0${owner}\0${part}\0${version}`
  const open = async (record: KeptRecord) => {
    const opened = await cipher.open(record, about(record.part, record.version))
    return { record, opened }
  }
  return {
    async read(part) {
      const all = await Promise.all((await database.read(owner, part)).map(open))
      const present = all.find(({ record }) => record.slot === '')
      const asides = all.filter(({ record }) => record.slot !== '')
      return {
        ...(present && { revision: present.record.revision }),
        ...(present?.opened && {
          content: { version: present.record.version, value: present.opened.value },
        }),
        isOldKey: present?.opened !== undefined && present.record.key !== cipher.keyId,
        recovered: asides.flatMap(({ record: { slot, version }, opened }) =>
          opened ? [{ slot, version, value: opened.value }] : [],
        ),
        unreadable: all.filter(({ opened }) => !opened).length,
      }
    },
    async write(part, { version, value }, found) {
      // Before the transaction is opened: it would not wait for WebCrypto.
      const sealed = await cipher.seal(value, about(part, version))
      const revision = newRevision()
      const isWritten = await database.replace({
        seen: found.revision,
        next: { ...sealed, owner, part, slot: '', revision, version },
        isSetAside: found.revision !== undefined && !found.content,
        dropped: found.recovered.map(({ slot }) => slot),
      })
      return isWritten ? revision : undefined
    },
    remove: (part, revision) => database.remove(owner, part, revision),
    removeAll: () => database.removeOwner(owner),
  }
}
