// The call history of one person: Webex's rows, notes, and when it was last viewed.
import type { Instant } from '../../domain/brand.ts'
import type { Elsewhere, HistoryEntry, Note } from '../../domain/history/history.ts'
import { keyOf, merged, settledNotes } from '../../domain/history/history.ts'
import { liveItems } from '../../domain/person/stamped.ts'
import type { PersonState, PersonStore, ReadonlyStore } from '../person/createPersonStore.ts'
import { selected } from '../person/selected.ts'
import type { HistoryDoc } from './historyPart.ts'
import { takenKey } from './historyPart.ts'

/** The history as it is shown. */
export type HistoryState = {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[]
  /** By the key of a call. */
  readonly notes: Readonly<Record<string, Note>>
  readonly seenUntil: Instant
  /** Answered on another device or by another person. */
  readonly elsewhere: readonly Elsewhere[]
  /** False: there may be more, which has not been read yet. */
  readonly isRead: boolean
}

/** The history of one person; changes apply at once in all tabs. */
export type History = {
  readonly store: ReadonlyStore<HistoryState>
  add(entries: readonly HistoryEntry[]): void
  /** Without a note: removes it. */
  write(key: string, note: Note | undefined): void
  /** Once for each call. */
  takenElsewhere(one: Elsewhere): void
  /** The person has seen all current entries. */
  seen(): void
}

function shown({ doc, isRead }: PersonState<HistoryDoc>): HistoryState {
  return {
    entries: merged(Object.values(doc.entries), []),
    notes: Object.fromEntries(liveItems(doc.notes).map(([key, { value }]) => [key, value])),
    seenUntil: doc.seenUntil as Instant,
    elsewhere: Object.values(doc.elsewhere),
    isRead,
  }
}

/** @param kept where it is kept. */
export function createHistory(kept: PersonStore<HistoryDoc>): History {
  const store = selected(kept.store, shown)
  const write: History['write'] = (key, note) =>
    kept.change((_, at) => ({
      notes: { [key]: note ? { at, value: note } : { at, isGone: true } },
    }))
  return {
    store,
    add(entries) {
      const { doc, isRead } = kept.store.getState()
      const { isRead: _, ...before } = store.getState()
      // The first read of a history must not count months of calls as missed. Parts that have not been read
      // yet are decided later: `seenUntil` only ever grows.
      const isFirst = isRead && before.entries.length === 0 && doc.seenUntil === 0
      const newest = entries.reduce((last, { at }) => Math.max(last, at), 0)
      kept.change(() => ({
        entries: Object.fromEntries(entries.map((entry) => [keyOf(entry), entry])),
        ...(isFirst && { seenUntil: newest }),
      }))
      const { notes } = store.getState()
      for (const { from, to } of settledNotes(Object.keys(notes), entries)) {
        const note = notes[from]
        // A note that the row has already is newer.
        if (note && !notes[to]) write(to, note)
        write(from, undefined)
      }
    },
    write,
    takenElsewhere: (one) => kept.change(() => ({ elsewhere: { [takenKey(one)]: one } })),
    seen() {
      const newest = store.getState().entries[0]
      if (newest) kept.change(() => ({ seenUntil: newest.at }))
    },
  }
}
