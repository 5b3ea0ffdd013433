// Keeps the supervision log of one person in this browser.
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
  /** False: there may be more, which was not read yet. */
  readonly isRead: boolean
}

/** The log of one person in this browser. */
export type SupervisionLog = {
  readonly store: ReadonlyStore<LogState>
  /** The entry of this call of mine that has no end, whichever tab wrote it. */
  goingOn(call: CallId): LogEntry | undefined
  /** What went on of the same call ends with it: at once for whoever follows. */
  begun(entry: LogEntry): void
  /** The first end counts. */
  ended(id: string, until: Instant): void
  /** Hears what other tabs write, until it is cancelled. */
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
