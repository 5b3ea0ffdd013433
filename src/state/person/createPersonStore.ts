// One part of what a person keeps in this browser: read once, changed here and in other tabs,
// merged with what the database has and written as one sealed record. The page never waits for it:
// a change counts at once, and is written as soon as that is possible.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import * as v from 'valibot'
import type { Stamp, Stamps } from '../../domain/person/stamped.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import { isFullError } from '../../lib/recordDatabase.ts'
import type { Part } from './part.ts'
import type { Content, FoundPart, SealedRecords } from './sealedRecords.ts'
import { nothingFound } from './sealedRecords.ts'
import type { Unwritten } from './unwritten.ts'

/** A store that is changed by its owner only. */
export type ReadonlyStore<State> = Pick<
  StoreApi<State>,
  'getState' | 'getInitialState' | 'subscribe'
>

/** What is kept of one part, with all changes that are under way. */
export type PersonState<Doc> = {
  readonly doc: Doc
  /** False until what is kept was read, or it is known that nothing can be: `doc` lacks it so far. */
  readonly isRead: boolean
}

/** What keeps a part from being kept as it should. */
export type StoreTrouble = {
  /** The browser's storage fails: changes last as long as the page. */
  readonly storage?: 'full' | 'failed'
  /** Records that cannot be decrypted; they stay where they are. */
  readonly unreadable: number
  /** A later build wrote it: this one leaves it alone until the page is loaded again. */
  readonly isNewer: boolean
}

/** From one tab's store of a part to the others'. */
export type PartMessage = { readonly part: string } & (
  | { readonly is: 'changed'; readonly version: number; readonly change: unknown }
  | { readonly is: 'written'; readonly revision: string }
  /** Asks for what is not written yet. */
  | { readonly is: 'asked' }
)

/** One part of what the person keeps. */
export type PersonStore<Doc> = {
  readonly part: Part<Doc>
  readonly store: ReadonlyStore<PersonState<Doc>>
  /** Counts at once, here and in all tabs. @param edit returns the fields that change. */
  change(edit: (doc: Doc, stamp: Stamp) => Partial<Doc>): void
  /** Resolves to whether all that was changed so far is written. Waits for what is under way. */
  saved(): Promise<boolean>
  /** Whether something was changed that is not written. */
  hasUnsaved(): boolean
  /** All that was changed and is not written, here and by what is known of other tabs. */
  unwritten(): Doc | undefined
  /** Takes a message of another tab's store of this part. */
  receive(message: PartMessage): void
  /** Drops all that is known of it here, once it was deleted from the database. */
  forget(): void
}

/** What an earlier build of the app kept elsewhere, taken over once. */
export type EarlierData = {
  /** A document of this part; `undefined` where nothing was kept of it. */
  read(part: PartName): unknown
  /** It is kept here now: it is removed there. */
  done(part: PartName): void
}
type PartName = Pick<Part<object>, 'name' | 'earlier'>

/** Where a part is read from and written to. */
export type OpenedRecords = {
  /** Missing: nothing can be kept, and changes last as long as the page. */
  readonly records?: SealedRecords
  readonly earlier?: EarlierData
  /** What earlier pages had not written when they went. */
  readonly unwritten?: readonly Unwritten[]
}

export type PersonStoreOptions<Doc> = {
  readonly part: Part<Doc>
  /** Pending for as long as it is not known. */
  readonly opened: Promise<OpenedRecords>
  readonly stamps: Stamps
  readonly clock: Pick<Clock, 'after'>
  readonly post: (message: PartMessage) => void
  readonly onTrouble: (part: string, trouble: StoreTrouble) => void
}

/** A tab that has told of a change and not written it by then is gone: this one writes it. */
const FOREIGN_CHANGE_MS = 5_000
/** After a write that failed. */
const RETRY_MS = 30_000

/**
 * Reads the part, and keeps it in step with the other tabs. A write that failed is tried again.
 */
export function createPersonStore<Doc extends object>(
  options: PersonStoreOptions<Doc>,
): PersonStore<Doc> {
  const { part, opened, stamps, clock, post } = options
  const store = createStore<PersonState<Doc>>(() => ({ doc: part.empty, isRead: false }))
  /** As the database had it when it was last looked at. */
  let kept = part.empty
  let found: FoundPart = nothingFound
  /** Changes of this tab: still to be written, and being written. */
  let pending: Doc | undefined
  let underWay: Doc | undefined
  /** Changes of other tabs that were not found in the database yet. */
  let foreign: Doc | undefined
  let records: SealedRecords | undefined
  let isRead = false
  /** Another tab has written since this one looked. */
  let isOld = false
  /** A later build has written it. */
  let isNewer = false
  let storage: StoreTrouble['storage']
  let working: Promise<boolean> | undefined
  let cancelRetry: Cancel = () => {}
  let cancelForeign: Cancel = () => {}
  /** Counts what was forgotten: a write that began before it must not outlive it. */
  let forgotten = 0

  const merged = (one: Doc | undefined, other: Doc | undefined): Doc | undefined =>
    one && other ? part.limit(part.merge(one, other)) : (one ?? other)

  function publish() {
    const changes = merged(foreign, merged(underWay, pending))
    const doc = changes ? part.limit(part.merge(kept, changes)) : kept
    const was = store.getState()
    if (was.doc !== doc || was.isRead !== isRead) store.setState({ doc, isRead }, true)
  }

  function observe(doc: Doc) {
    for (const stamp of part.stamps(doc)) stamps.observe(stamp)
  }

  function reportTrouble() {
    const { unreadable } = found
    options.onTrouble(part.name, { ...(storage && { storage }), unreadable, isNewer })
  }

  /** Brought to this build's version; `undefined` where this build cannot do that. */
  function docOf({ version, value }: Content): Doc | undefined {
    if (version > part.version) return undefined
    try {
      let next: unknown = value
      for (let from = version; from < part.version; from++) {
        const migrate = part.migrations[from]
        if (!migrate) return undefined
        next = migrate(next)
      }
      const doc = v.parse(part.schema, next)
      observe(doc)
      return doc
    } catch {
      return undefined
    }
  }

  function take(now: FoundPart) {
    const doc = now.content ? docOf(now.content) : part.empty
    const recovered = now.recovered.flatMap((aside) => {
      const recoveredDoc = docOf(aside)
      return recoveredDoc ? [{ aside, doc: recoveredDoc }] : []
    })
    found = { ...now, recovered: recovered.map(({ aside }) => aside) }
    isNewer = doc === undefined
    kept = recovered.reduce((sofar, one) => part.merge(sofar, one.doc), doc ?? part.empty)
    kept = part.limit(kept)
    settleForeign()
    reportTrouble()
    publish()
  }

  /** What the database has nobody else needs to write. */
  function settleForeign() {
    if (!foreign || !isSame(part.limit(part.merge(kept, foreign)), kept)) return
    foreign = undefined
    cancelForeign()
  }

  const isDue = () => pending !== undefined || found.isOldKey || found.recovered.length > 0

  /** One at a time: reads what another tab has written, and writes what is to be written. */
  function work(): Promise<boolean> {
    working ??= attempt()
    return working
  }

  async function attempt(): Promise<boolean> {
    try {
      cancelRetry()
      await opening
      while (records && (isOld || (isDue() && !isNewer))) {
        await (isOld ? readAgain(records) : write(records))
      }
      setStorage(undefined)
      return pending === undefined
    } catch (error) {
      setStorage(isFullError(error) ? 'full' : 'failed')
      cancelRetry = clock.after(RETRY_MS, () => void work())
      return false
    } finally {
      // Together with the last look at what is due: nothing that is changed from here on is missed.
      working = undefined
    }
  }

  function setStorage(next: StoreTrouble['storage']) {
    if (!records || storage === next) return
    storage = next
    reportTrouble()
  }

  async function readAgain(from: SealedRecords) {
    const before = forgotten
    isOld = false
    const now = await from.read(part.name)
    if (forgotten === before) take(now)
  }

  async function write(to: SealedRecords) {
    const before = forgotten
    underWay = pending
    pending = undefined
    const doc = underWay ? part.limit(part.merge(kept, underWay)) : kept
    // Once more through the schema: what it does not name is never written.
    const content = { version: part.version, value: v.parse(part.schema, doc) }
    let revision: string | undefined
    try {
      revision = await to.write(part.name, content, found)
    } finally {
      if (revision === undefined) pending = merged(underWay, pending)
      underWay = undefined
    }
    if (forgotten !== before) {
      if (revision !== undefined) await to.remove(part.name, revision)
      return
    }
    if (revision === undefined) {
      isOld = true
      return
    }
    kept = doc
    found = { ...nothingFound, revision, content, unreadable: found.unreadable }
    settleForeign()
    publish()
    post({ is: 'written', part: part.name, revision })
  }

  async function begin(): Promise<EarlierData | undefined> {
    const { records: to, earlier, unwritten = [] } = await opened
    try {
      if (to) take(await to.read(part.name))
      records = to
    } catch {
      storage = 'failed'
      reportTrouble()
    }
    const before = earlier?.read(part)
    if (before !== undefined) pending = merged(v.parse(part.schema, before), pending)
    for (const { part: of, version, change } of unwritten) {
      if (of === part.name) pending = merged(docOf({ version, value: change }), pending)
    }
    isRead = true
    publish()
    return before === undefined ? undefined : earlier
  }

  /** Writes what other tabs told of, too: they may be gone before they could. */
  function saved(): Promise<boolean> {
    cancelForeign()
    pending = merged(pending, foreign)
    foreign = undefined
    return work()
  }

  const opening = begin()
  post({ is: 'asked', part: part.name })
  void opening.then(async (earlier) => {
    const isKept = await work()
    if (records && isKept) earlier?.done(part)
  })

  return {
    part,
    store,
    change(edit) {
      const now = store.getState().doc
      const change = { ...part.empty, ...edit(now, stamps.next()) }
      if (part.merge(now, change) === now) return
      pending = merged(pending, change)
      publish()
      post({ is: 'changed', part: part.name, version: part.version, change })
      void work()
    },
    saved,
    hasUnsaved: () => pending !== undefined || underWay !== undefined,
    unwritten: () => merged(foreign, merged(underWay, pending)),
    receive(message) {
      switch (message.is) {
        case 'changed': {
          // Of another build: read once it is written.
          if (message.version !== part.version) return
          const change = v.parse(part.schema, message.change)
          observe(change)
          foreign = merged(foreign, change)
          settleForeign()
          publish()
          cancelForeign()
          cancelForeign = clock.after(FOREIGN_CHANGE_MS, () => void saved())
          return
        }
        case 'written':
          if (message.revision === found.revision) return
          isOld = true
          void work()
          return
        case 'asked': {
          const change = merged(underWay, pending)
          if (change) post({ is: 'changed', part: part.name, version: part.version, change })
        }
      }
    },
    forget() {
      forgotten += 1
      kept = part.empty
      found = nothingFound
      pending = underWay = foreign = undefined
      isNewer = false
      cancelForeign()
      reportTrouble()
      publish()
    },
  }
}

/** Same content: merged documents are made of the same values, or of copies of them. */
const isSame = (one: object, other: object): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
