// The cloud's shapes for call recordings (everyday description; docs/webex/everyday.md section 3). Types
// only.

/** An item of `GET /convergedRecordings`. */
export type WireRecording = {
  id: string
  topic: string
  /** When the file was made. ISO 8601. */
  createTime: string
  /** When recording began. */
  timeRecorded: string
  /** `MP3`. */
  format: string
  /** `calling`, `customerAssist`. */
  serviceType: string
  durationSeconds: number
  sizeBytes: number
  /** `available`, `deleted` (in the recycle bin), `purged`. */
  status: string
  ownerId: string
  ownerEmail: string
  /** `user`, `place`, `virtualLine`, `callQueue`. */
  ownerType: string
  storageRegion: string
  serviceData?: { locationId?: string; callSessionId?: string }
}

export type WireRecordingList = { items: WireRecording[] }

/** Secret addresses at other hosts. All end at `expiration`. */
export type WireRecordingLinks = {
  audioDownloadLink?: string
  transcriptDownloadLink?: string
  suggestedNotesDownloadLink?: string
  shortNotesDownloadLink?: string
  actionItemsDownloadLink?: string
  expiration?: string
}

/** `GET /convergedRecordings/{recordingId}`. */
export type WireRecordingDetails = WireRecording & {
  temporaryDirectDownloadLinks?: WireRecordingLinks
}

/** `POST …/softDelete`, `…/restore`, `…/purge`: the ids, or the one of `…All`. */
export type WireRecordingsRequest = {
  recordingIds?: string[]
  trashAll?: boolean
  restoreAll?: boolean
  purgeAll?: boolean
}
