import { useMemo } from 'react'
import type { HistoryEntry } from '../../domain/history/history.ts'
import { addressOf, keyOf } from '../../domain/history/history.ts'
import type { Recording } from '../../domain/recordings/recording.ts'
import { recordingsOfCalls } from '../../domain/recordings/recording.ts'
import { useHasRecordings, useRecordings } from '../../state/recordings/useRecordings.ts'

/** Older calls are found on the page of the recordings. */
const DAYS = 30

/** The recordings of calls, by the key of the entry. @param entries newest first. */
export function useRecordingsOf(entries: readonly HistoryEntry[]): ReadonlyMap<string, Recording> {
  const { recordings } = useRecordings('available', DAYS, useHasRecordings())
  return useMemo(() => {
    const calls = entries.map((entry) => {
      const { party, at } = entry
      const name = party.is === 'known' ? party.name : undefined
      const names = [name, addressOf(entry)].flatMap((one) => one ?? [])
      return { key: keyOf(entry), at, names }
    })
    return recordingsOfCalls(recordings, calls)
  }, [entries, recordings])
}
