// Recordings of calls, and the addresses of their files.
import type { RecordingId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type {
  Recording,
  RecordingFiles,
  RecordingNote,
  RecordingOwner,
} from '../../domain/recordings/recording.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems, strictItems } from './list.ts'
import type { Fields } from './read.ts'
import { amount, isRecord, lookUp, moment, present, record, text } from './read.ts'

const owners: Readonly<Record<string, RecordingOwner>> = {
  user: 'person',
  place: 'place',
  virtualLine: 'line',
  callQueue: 'queue',
}

function decodeRecording(wire: Fields): Result<Recording, Rejection> {
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  return ok({
    id: id as RecordingId,
    topic: text(wire, 'topic') ?? '',
    owner: lookUp(owners, text(wire, 'ownerType')) ?? 'unknown',
    ...present({
      at: moment(wire, 'timeRecorded', 'createTime'),
      seconds: amount(wire, 'durationSeconds'),
      bytes: amount(wire, 'sizeBytes'),
      ownerEmail: text(wire, 'ownerEmail'),
    }),
  })
}

/** `GET /convergedRecordings`. */
export function decodeRecordings(body: unknown): Result<Items<Recording>, Rejection> {
  return decodeItems(body, decodeRecording, strictItems)
}

/** An address that a page may open; anything else is no file. */
function address(from: Fields, name: string): string | undefined {
  const url = text(from, name)
  if (url === undefined || !URL.canParse(url)) return undefined
  return ['https:', 'http:'].includes(new URL(url).protocol) ? url : undefined
}

const noteFields = [
  ['short', 'shortNotesDownloadLink'],
  ['full', 'suggestedNotesDownloadLink'],
  ['actions', 'actionItemsDownloadLink'],
] as const

/** `GET /convergedRecordings/{id}`: its files. No links at all are no error: downloading may be off. */
export function decodeRecordingFiles(body: unknown): Result<RecordingFiles, Rejection> {
  if (!isRecord(body) || text(body, 'id') === undefined) return fail({ field: 'id' })
  const links = record(body, 'temporaryDirectDownloadLinks') ?? {}
  return ok({
    notes: noteFields.flatMap(([kind, field]): readonly RecordingNote[] => {
      const url = address(links, field)
      return url === undefined ? [] : [{ kind, url }]
    }),
    ...present({
      audio: address(links, 'audioDownloadLink'),
      transcript: address(links, 'transcriptDownloadLink'),
      until: moment(links, 'expiration'),
    }),
  })
}
