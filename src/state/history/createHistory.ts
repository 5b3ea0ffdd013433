// The call history of one person: Webex's rows, notes, and when it was last viewed.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { Elsewhere, HistoryEntry, HistoryKind, Note } from '../../domain/history/history.ts'
import { keyOf, merged } from '../../domain/history/history.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Store } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

export type HistoryState = {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[]
  /** By the key of a call. */
  readonly notes: Readonly<Record<string, Note>>
  readonly seenUntil: Instant
  /** Taken by another device or person. */
  readonly elsewhere: readonly Elsewhere[]
}

export type History = {
  readonly store: StoreApi<HistoryState>
  add(entries: readonly HistoryEntry[]): void
  /** Without a note: removes it. */
  write(key: string, note: Note | undefined): void
  /** Once for each call. */
  takenElsewhere(one: Elsewhere): void
  /** The person has seen what there is. */
  seen(): void
}

const kinds: readonly unknown[] = ['placed', 'received', 'missed'] satisfies HistoryKind[]

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function isEntry(value: unknown): value is HistoryEntry {
  if (!isFields(value) || typeof value['at'] !== 'number') return false
  const { kind, party } = value
  const partyKinds: readonly unknown[] = ['known', 'private', 'unknown'] satisfies Party['is'][]
  return kinds.includes(kind) && isFields(party) && partyKinds.includes(party['is'])
}

function isNote(value: unknown): value is Note {
  return isFields(value) && typeof value['text'] === 'string' && Array.isArray(value['tags'])
}

const isTaken = (value: unknown): value is Elsewhere =>
  isFields(value) && typeof value['at'] === 'number' && typeof value['address'] === 'string'

const MOST_ELSEWHERE = 500

function load(store: Store, person: PersonId): HistoryState {
  const { entries, notes, seenUntil, elsewhere } = loadKept(store, 'history', person)
  return {
    entries: merged(Array.isArray(entries) ? entries.filter(isEntry) : [], []),
    notes: isFields(notes)
      ? Object.fromEntries(
          Object.entries(notes).filter((pair): pair is [string, Note] => isNote(pair[1])),
        )
      : {},
    seenUntil: (typeof seenUntil === 'number' ? seenUntil : 0) as Instant,
    elsewhere: Array.isArray(elsewhere) ? elsewhere.filter(isTaken) : [],
  }
}

/** @param store shared by the tabs (`localStore`). */
export function createHistory(store: Store, person: PersonId): History {
  const state = createStore<HistoryState>(() => load(store, person))
  const change = (part: Partial<HistoryState>) => {
    state.setState(part)
    saveKept(store, 'history', person, state.getState())
  }
  return {
    store: state,
    add(entries) {
      const before = state.getState().entries
      // Another tab may have kept more meanwhile.
      const after = merged(merged(before, load(store, person).entries), entries)
      if (after.length === before.length && after.every((one, i) => same(one, before[i]))) return
      // A first look at a history must not call months of it missed.
      const isFirst = before.length === 0 && state.getState().seenUntil === 0
      const newest = after[0]
      change({ entries: after, ...(isFirst && newest && { seenUntil: newest.at }) })
    },
    write(key, note) {
      const { [key]: _, ...others } = state.getState().notes
      change({ notes: note ? { ...others, [key]: note } : others })
    },
    takenElsewhere(one) {
      const { elsewhere } = state.getState()
      const isKnown = elsewhere.some(
        (other) => other.at === one.at && other.address === one.address,
      )
      if (!isKnown) change({ elsewhere: [one, ...elsewhere].slice(0, MOST_ELSEWHERE) })
    },
    seen() {
      const newest = state.getState().entries[0]
      if (newest && newest.at > state.getState().seenUntil) change({ seenUntil: newest.at })
    },
  }
}

const same = (a: HistoryEntry, b: HistoryEntry | undefined) =>
  b !== undefined && keyOf(a) === keyOf(b)
