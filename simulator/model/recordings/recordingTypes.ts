// The interface of call recordings.
import type { WireRecording, WireRecordingLinks } from '../../../wire/recording.ts'
import type { Member } from '../users/memberTypes.ts'

/** One thing said, in seconds from the beginning. */
export type SpokenLine = {
  readonly from: number
  readonly to: number
  readonly speaker: string
  readonly words: string
}

/** A recording with what was said. */
export type Recorded = {
  readonly recording: WireRecording
  readonly lines: readonly SpokenLine[]
}

export type MediaKind = 'audio' | 'transcript' | 'notes'

/** What is recorded of a call, when it ends. */
export type RecordedCall = {
  readonly callSessionId: string
  readonly topic: string
  readonly speakers: readonly [string, string]
  /** ms since 1970. */
  readonly startedAt: number
  readonly seconds: number
}

/** Every method about one recording throws `Refusal` 404 for one that is not the member's. */
export type Recordings = {
  /** Newest first, of either status. */
  list(member: Member): readonly WireRecording[]
  find(member: Member, id: string): WireRecording
  /** Fresh links, as each request for the details gives them. @param base where media are served. */
  links(member: Member, id: string, base: string): WireRecordingLinks
  /** To the recycle bin, or back. Unknown ids are skipped if another one is known. */
  move(member: Member, ids: readonly string[] | 'all', to: 'available' | 'deleted'): void
  /** For good; only from the recycle bin. */
  purge(member: Member, ids: readonly string[] | 'all'): void
  /** What a link leads to. @throws Refusal 404 for an unknown one, 403 for one that has ended. */
  media(ticket: string): Recorded
  keep(member: Member, call: RecordedCall): void
}
