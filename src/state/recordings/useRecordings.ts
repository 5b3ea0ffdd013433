// My recordings: listed window by window, with links that are fetched when they are needed.
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Instant, RecordingId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  Recording,
  RecordingFiles,
  RecordingStatus,
} from '../../domain/recordings/recording.ts'
import { newestRecordings, windowsOf } from '../../domain/recordings/recording.ts'
import type { TranscriptLine } from '../../domain/recordings/transcript.ts'
import { readTranscript } from '../../domain/recordings/transcript.ts'
import { readFile } from '../../lib/readFile.ts'
import { recordingScopes } from '../../webex/recordingOperations.ts'
import type { RecordingsAt, RecordingsResource } from '../../webex/resources/recordings.ts'
import { createRecordingsResource } from '../../webex/resources/recordings.ts'
import type { ScopeGate } from '../session/useScopes.ts'
import { useMissingScopes, useScopeGate } from '../session/useScopes.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useAskAgain } from '../useAskAgain.ts'
import { useCordboard } from '../useCordboard.ts'
import { useAllPages } from '../usePages.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'

const DAY_MS = 24 * 3_600_000
/** New ones appear some time after their calls. */
const ASKED_EVERY_MS = 5 * 60_000
const FRESH_FOR_MS = 30_000
/** Enough for a year of a busy line. */
const MOST_PAGES = 40
/** Links are fetched again when so little time is left. */
const ENDING_MS = 60_000

/** All that is about recordings. */
const recordingsKey = ['recordings'] as const

/** A list of recordings as far as it has been loaded. */
export type Recordings = {
  /** Newest first. */
  readonly recordings: readonly Recording[]
  /** So many could not be read. */
  readonly left: number
  readonly isWaiting: boolean
  readonly isPartial: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

type At = { readonly window: number; readonly at?: RecordingsAt }
const first: At = { window: 0 }

const listQuery = (
  resource: RecordingsResource,
  { status, days, today }: { status: RecordingStatus; days: number; today: number },
) => {
  const windows = windowsOf((today * DAY_MS) as Instant, days)
  return infiniteQueryOptions({
    queryKey: [...recordingsKey, 'list', status, days, today],
    queryFn: async ({ pageParam: { window: index, at }, signal }) => {
      const window = windows[index]
      if (!window) throw new Error('no such window')
      return unwrap(await resource.page({ status, window, at, signal }))
    },
    initialPageParam: first,
    getNextPageParam: ({ next }, pages, { window }): At | undefined => {
      if (pages.length >= MOST_PAGES) return undefined
      if (next) return { window, at: next }
      return window + 1 < windows.length ? { window: window + 1 } : undefined
    },
    staleTime: FRESH_FOR_MS,
    refetchInterval: ASKED_EVERY_MS,
    retry: false,
  })
}

/** Whether recordings can be listed here: the server has them on, and the permissions were granted. */
export function useHasRecordings(): boolean {
  const { config } = useCordboard()
  const missing = useMissingScopes(recordingScopes)
  return config.recordings === true && missing.length === 0
}

/** The permissions, asked for when somebody wants recordings and not before. */
export const useRecordingsGate = (): ScopeGate =>
  useScopeGate(recordingScopes, 'user', recordingScopes)

/** @param days how far back. */
export function useRecordings(status: RecordingStatus, days: number, isEnabled = true): Recordings {
  const { client, clock } = useCordboard()
  const askAgain = useAskAgain()
  // Of the day that begins next: the windows stay the same for a day.
  const today = Math.ceil(clock.now() / DAY_MS)
  const query = useInfiniteQuery({
    ...listQuery(createRecordingsResource(client), { status, days, today }),
    enabled: isEnabled,
  })
  useAllPages(query)
  const { data } = query
  const recordings = useMemo(
    () => newestRecordings(data?.pages.flatMap((page) => page.recordings) ?? []),
    [data],
  )
  const failure = failureOf(query.error)
  return {
    recordings,
    left: data?.pages.reduce((sum, { left }) => sum + left, 0) ?? 0,
    isWaiting: query.isPending && isEnabled,
    isPartial: query.hasNextPage,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

/** Moves one to the recycle bin, or back. `onDone` also runs when the row is gone. */
export function useMoveRecording(
  to: 'trash' | 'restore',
  onDone?: (recording: Recording) => void,
): Sending<Recording, undefined> {
  const { client } = useCordboard()
  const resource = createRecordingsResource(client)
  return useSending(
    ({ id }: Recording) => resource[to](id),
    [[...recordingsKey, 'list']],
    (_, recording) => onDone?.(recording),
  )
}

/** The files of a recording, with links that are not about to end. */
export type Files = {
  readonly files?: RecordingFiles
  readonly failure?: Failure
  readonly isWaiting: boolean
  /** Asks for fresh links: the old ones may have ended. */
  readonly renew: () => void
}

const filesQuery = (resource: RecordingsResource, recording: RecordingId) =>
  queryOptions({
    // Not shared with other tabs: links are secrets.
    queryKey: [...recordingsKey, 'files', recording],
    queryFn: async ({ signal }) => unwrap(await resource.files(recording, signal)),
    // Fetched again by the player only: another link would interrupt what plays.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  })

/** Read when the player opens, and again when the links end. */
export function useRecordingFiles(recording: RecordingId): Files {
  const { client, clock } = useCordboard()
  const query = useQuery({
    ...filesQuery(createRecordingsResource(client), recording),
    refetchInterval: ({ state: { data } }) =>
      data?.until === undefined ? false : Math.max(ENDING_MS, data.until - clock.now() - ENDING_MS),
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { files: query.data }),
    ...(failure && { failure }),
    isWaiting: query.isPending,
    renew: () => void query.refetch(),
  }
}

/** What was said; `unreadable`: its host does not let this page read it. */
export type Transcript = readonly TranscriptLine[] | 'waiting' | 'unreadable'

const transcriptQuery = (recording: RecordingId, url: string | undefined) =>
  queryOptions({
    // By recording: the same words have another address each time.
    queryKey: [...recordingsKey, 'transcript', recording],
    queryFn: async ({ signal }): Promise<Transcript> => {
      const text = await readFile(url ?? '', signal)
      return text === undefined ? 'unreadable' : readTranscript(text)
    },
    enabled: url !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  })

/** @param url of the transcript; missing: there is none. */
export function useTranscript(recording: RecordingId, url: string | undefined): Transcript {
  const { data } = useQuery({ ...transcriptQuery(recording, url) })
  return data ?? (url === undefined ? [] : 'waiting')
}
