// The log of what was listened to, as it is kept in this browser for one person.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Instant, PersonId } from '../../domain/brand.ts'
import type { SupervisionKind } from '../../domain/supervision.ts'
import type { LogEntry } from '../../domain/supervisionLog.ts'
import { mergedLogs } from '../../domain/supervisionLog.ts'
import type { Store } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../kept.ts'

export type LogState = {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /** False where the browser keeps nothing: the log is gone with the page. */
  readonly isKept: boolean
}

export type SupervisionLog = {
  readonly store: StoreApi<LogState>
  begun(entry: LogEntry): void
  ended(id: string, until: Instant): void
}

const kinds: readonly unknown[] = ['listen', 'coach', 'bargeIn'] satisfies SupervisionKind[]

function isEntry(value: unknown): value is LogEntry {
  if (typeof value !== 'object' || value === null) return false
  const fields: Readonly<Record<string, unknown>> = { ...value }
  const isText = (name: string) => typeof fields[name] === 'string'
  return (
    ['id', 'member', 'name', 'call'].every(isText) &&
    kinds.includes(fields['kind']) &&
    typeof fields['from'] === 'number' &&
    ['number', 'undefined'].includes(typeof fields['until'])
  )
}

function load(store: Store, person: PersonId): readonly LogEntry[] {
  const { entries } = loadKept(store, 'supervision', person)
  return mergedLogs(Array.isArray(entries) ? entries.filter(isEntry) : [], [])
}

/** @param store shared by the tabs (`localStore`). */
export function createSupervisionLog(store: Store, person: PersonId): SupervisionLog {
  const state = createStore<LogState>(() => ({ entries: load(store, person), isKept: true }))
  const change = (changed: readonly LogEntry[]) => {
    // Another tab may have kept more meanwhile.
    const entries = mergedLogs(changed, load(store, person))
    state.setState({ entries, isKept: saveKept(store, 'supervision', person, { entries }) })
  }
  return {
    store: state,
    begun: (entry) => change([entry, ...state.getState().entries]),
    ended: (id, until) =>
      change(
        state
          .getState()
          .entries.map((entry) =>
            entry.id === id && entry.until === undefined ? { ...entry, until } : entry,
          ),
      ),
  }
}
