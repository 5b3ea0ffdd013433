// The supervision log of one person in this browser.
import type { CallId, Instant } from '../../domain/brand.ts'
import type { LogEntry } from '../../domain/supervision/supervisionLog.ts'
import { mergedLogs } from '../../domain/supervision/supervisionLog.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { PersonState, PersonStore, ReadonlyStore } from '../person/createPersonStore.ts'
import { selected } from '../person/selected.ts'
import type { SupervisionLogDoc } from './supervisionLogPart.ts'

/** The log as it is shown. */
export type LogState = {
  /** Newest first. */
  readonly entries: readonly LogEntry[]
  /** False: there may be more, which has not been read yet. */
  readonly isRead: boolean
}

/** The log of one person in this browser. */
export type SupervisionLog = {
  readonly store: ReadonlyStore<LogState>
  /** The open entry of this call of mine, whichever tab wrote it. */
  goingOn(call: CallId): LogEntry | undefined
  /** Ends all open entries of the call, and notifies listeners at once. */
  begun(entry: LogEntry): void
  /** The first end counts. */
  ended(id: string, until: Instant): void
  /** Listens to entries of other tabs, until it is canceled. */
  follow(onNews: () => void): Cancel
}

const shown = ({ doc, isRead }: PersonState<SupervisionLogDoc>): LogState => ({
  entries: mergedLogs(Object.values(doc.entries), []),
  isRead,
})

/** @param kept where it is kept. */
export function createSupervisionLog(kept: PersonStore<SupervisionLogDoc>): SupervisionLog {
  const store = selected(kept.store, shown)
  const entries = () => store.getState().entries
  let isWriting = false
  const change = (changed: readonly LogEntry[]) => {
    isWriting = true
    kept.change(() => ({ entries: Object.fromEntries(changed.map((one) => [one.id, one])) }))
    isWriting = false
  }
  return {
    store,
    goingOn: (call) => entries().find((entry) => entry.call === call && entry.until === undefined),
    begun(entry) {
      const before = entries().filter(
        ({ call, until }) => call === entry.call && until === undefined,
      )
      change([entry, ...before.map((one) => ({ ...one, until: entry.from }))])
    },
    ended(id, until) {
      const open = entries().find((entry) => entry.id === id && entry.until === undefined)
      if (open) change([{ ...open, until }])
    },
    follow: (onNews) =>
      kept.store.subscribe(() => {
        if (!isWriting) onNews()
      }),
  }
}
