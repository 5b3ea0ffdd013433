// The requests of call recordings (docs/webex/everyday.md section 3). In a separate table, loaded with
// their screen.
import type { Operation } from './operations.ts'

const READ = ['spark:recordings_read'] as const
const RECORDINGS_WRITE = ['spark:recordings_write'] as const

/** Requests about my own recordings. */
export const recordingOperations = {
  listMyRecordings: { method: 'GET', path: '/convergedRecordings', scopes: READ },
  getRecording: { method: 'GET', path: '/convergedRecordings/{recordingId}', scopes: READ },
  trashRecordings: {
    method: 'POST',
    path: '/convergedRecordings/softDelete',
    scopes: RECORDINGS_WRITE,
  },
  restoreRecordings: {
    method: 'POST',
    path: '/convergedRecordings/restore',
    scopes: RECORDINGS_WRITE,
  },
} as const satisfies Record<string, Operation>

/** What the screen needs. */
export const recordingScopes = [...READ, ...RECORDINGS_WRITE] as const
