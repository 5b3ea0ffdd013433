// Keeps the supervision log of one person in this browser.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { CallId, Instant, PersonId } from '../../domain/brand.ts'
import type { SupervisionKind } from '../../domain/supervision/supervision.ts'
import type { LogEntry } from '../../domain/supervision/supervisionLog.ts'
import { mergedLogs } from '../../domain/supervision/supervisionLog.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { Store } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'

export type LogState = {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /** False where the browser keeps nothing: the log is gone with the page. */
  readonly isKept: boolean
}

export type SupervisionLog = {
  readonly store: StoreApi<LogState>
  /** The entry of this call of mine that has no end, whichever tab wrote it. */
  goingOn(call: CallId): LogEntry | undefined
  /** What went on of the same call ends with it: at once for whoever follows. */
  begun(entry: LogEntry): void
  /** The first end counts. */
  ended(id: string, until: Instant): void
  /** Hears what other tabs write, and tells them what this one does, until it is cancelled. */
  follow(onNews: () => void): Cancel
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

const CHANNEL = 'cordboard-supervision'

/** To the other tabs: what was begun or ended, of whom it is. */
type News = { readonly of: PersonId; readonly entries: readonly unknown[] }

function isNews(value: unknown): value is News {
  if (typeof value !== 'object' || value === null) return false
  return 'of' in value && 'entries' in value && Array.isArray(value.entries)
}

/**
 * @param store shared by the tabs (`localStore`).
 * @param browser for the news of other tabs, also where it keeps nothing.
 */
export function createSupervisionLog(
  store: Store,
  person: PersonId,
  browser: Pick<Browser, 'channel'>,
): SupervisionLog {
  const state = createStore<LogState>(() => ({ entries: load(store, person), isKept: true }))
  let post: (news: News) => void = () => {}
  /** Another tab may have kept more meanwhile. */
  const known = () => mergedLogs(load(store, person), state.getState().entries)
  const change = (changed: readonly LogEntry[]) => {
    const entries = mergedLogs(changed, known())
    state.setState({ entries, isKept: saveKept(store, 'supervision', person, { entries }) })
    post({ of: person, entries: changed })
  }
  return {
    store: state,
    goingOn: (call) => known().find((entry) => entry.call === call && entry.until === undefined),
    begun(entry) {
      const before = known().filter(({ call, until }) => call === entry.call && until === undefined)
      change([entry, ...before.map((one) => ({ ...one, until: entry.from }))])
    },
    ended(id, until) {
      const open = known().find((entry) => entry.id === id && entry.until === undefined)
      if (open) change([{ ...open, until }])
    },
    follow(onNews) {
      const channel = browser.channel(CHANNEL)
      post = (news) => channel.post(news)
      const cancel = channel.listen((message) => {
        if (!isNews(message) || message.of !== person) return
        const entries = mergedLogs(message.entries.filter(isEntry), known())
        state.setState({ entries })
        onNews()
      })
      return () => {
        cancel()
        post = () => {}
        channel.close()
      }
    },
  }
}
