// The cloud's shapes for messages and the rooms that they are in (Webex messaging description).
// Types only, no code.

/** A card; at most one a message, beside words for whoever cannot show it. */
export type WireAttachment = {
  /** `application/vnd.microsoft.card.adaptive`. */
  contentType: string
  content: Record<string, unknown>
}

/** `POST /messages`: exactly one of `roomId`, `toPersonId`, `toPersonEmail`. */
export type WireMessageRequest = {
  roomId?: string | undefined
  parentId?: string | undefined
  toPersonId?: string | undefined
  toPersonEmail?: string | undefined
  text?: string | undefined
  markdown?: string | undefined
  /** One public address. */
  files?: string[] | undefined
  attachments?: WireAttachment[] | undefined
}

/** 200 of `POST /messages`, and an item of the lists. */
export type WireMessage = {
  id: string
  roomId: string
  /** `direct`, `group`. */
  roomType: string
  parentId?: string
  /** Only in the answer to whoever sent it by `toPersonId` or `toPersonEmail`. */
  toPersonId?: string
  toPersonEmail?: string
  text?: string
  markdown?: string
  html?: string
  /** Addresses that want the token. */
  files?: string[]
  attachments?: WireAttachment[]
  /** Who wrote it. */
  personId: string
  personEmail: string
  /** ISO 8601 UTC. */
  created: string
}

/** `GET /messages`, `GET /messages/direct`: newest first. */
export type WireMessageList = { items: WireMessage[] }

export type WireRoom = {
  id: string
  /** Of a direct room: the other person's name. */
  title: string
  /** `direct`, `group`. */
  type: string
  isLocked: boolean
  lastActivity: string
  creatorId: string
  created: string
  ownerId?: string
  isPublic?: boolean
  isReadOnly?: boolean
  isAnnouncementOnly?: boolean
}

export type WireRoomList = { items: WireRoom[] }

/** Somebody in a room. */
export type WireMembership = {
  id: string
  roomId: string
  personId: string
  personEmail: string
  personDisplayName: string
  personOrgId: string
  isModerator: boolean
  isMonitor: boolean
  roomType: string
  created: string
}

export type WireMembershipList = { items: WireMembership[] }
