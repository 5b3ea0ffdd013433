// My recordings: lists, files, and the recycle bin.
import type { WireRecordingsRequest } from '../../../wire/recording.ts'
import type { Instant, RecordingId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type {
  Recording,
  RecordingFiles,
  RecordingStatus,
  Window,
} from '../../domain/recordings/recording.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { present } from '../decode/read.ts'
import { decodeRecordingFiles, decodeRecordings } from '../decode/recording.ts'
import { recordingOperations } from '../recordingOperations.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** Where the next page is: as a Link said, or all that is older than this. */
export type RecordingsAt = { readonly url: string } | { readonly before: Instant }

/** One page; `next` is missing on the last one. `left` could not be read. */
export type RecordingPage = {
  readonly recordings: readonly Recording[]
  readonly left: number
  readonly next?: RecordingsAt
}

/** What to list. */
export type RecordingsQuery = {
  readonly status: RecordingStatus
  readonly window: Window
  readonly at?: RecordingsAt | undefined
  readonly signal?: AbortSignal | undefined
}

/** Reads my recordings and moves them to the recycle bin and back. */
export type RecordingsResource = {
  page(query: RecordingsQuery): Answer<RecordingPage>
  /** With fresh links each time. */
  files(recording: RecordingId, signal?: AbortSignal): Answer<RecordingFiles>
  trash(recording: RecordingId): Answer<undefined>
  restore(recording: RecordingId): Answer<undefined>
}

const LARGEST_PAGE = 100
const isoOf = (at: Instant) => new Date(at).toISOString()

/** Browsers may hide the Link of a full page: then the rest is older than its oldest. */
function nextOf(
  next: string | undefined,
  recordings: readonly Recording[],
  left: number,
): RecordingsAt | undefined {
  if (next !== undefined) return { url: next }
  if (recordings.length + left < LARGEST_PAGE) return undefined
  const moments = recordings.flatMap(({ at }) => at ?? [])
  return moments.length === 0 ? undefined : { before: (Math.min(...moments) + 1) as Instant }
}

export function createRecordingsResource(client: WebexClient): RecordingsResource {
  const move = (operation: 'trashRecordings' | 'restoreRecordings') => (recording: RecordingId) => {
    const body: WireRecordingsRequest = { recordingIds: [recording] }
    return client.request({
      operation: recordingOperations[operation],
      body,
      decode: () => ok(undefined),
    })
  }
  return {
    page({ status, window, at, signal }) {
      const to = at && 'before' in at ? at.before : window.to
      const query = { status, from: isoOf(window.from), to: isoOf(to), max: LARGEST_PAGE }
      return client.request({
        operation: recordingOperations.listMyRecordings,
        ...(at && 'url' in at ? { page: at.url } : { query }),
        signal,
        decode({ body, next }) {
          const read = decodeRecordings(body)
          if (!read.ok) return read
          const { items, rejected } = read.value
          const nextAt = nextOf(next, items, rejected.length)
          return ok({
            recordings: items,
            left: rejected.length,
            ...present({ next: nextAt }),
          })
        },
      })
    },
    files: (recordingId, signal) =>
      client.request({
        operation: recordingOperations.getRecording,
        params: { recordingId },
        signal,
        decode: ({ body }) => decodeRecordingFiles(body),
      }),
    trash: move('trashRecordings'),
    restore: move('restoreRecordings'),
  }
}
