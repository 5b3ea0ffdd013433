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
  /** Of what was written as Markdown; mentions are `<spark-mention>` elements. */
  html?: string
  /** Addresses below `/contents`; reading one needs the token. */
  files?: string[]
  attachments?: WireAttachment[]
  /** Who wrote it. */
  personId: string
  personEmail: string
  /** Ids of the people whom the Markdown mentions. */
  mentionedPeople?: string[]
  /** `all`. */
  mentionedGroups?: string[]
  /** ISO 8601 UTC. */
  created: string
  /** ISO 8601 UTC; only of a message that was edited. */
  updated?: string
  /** Sound that was recorded in a Webex client. */
  isVoiceClip?: boolean
}

/** `PUT /messages/{messageId}`: exactly one of `text`, `markdown`. */
export type WireMessageUpdate = {
  roomId: string
  text?: string | undefined
  markdown?: string | undefined
}

/** `POST /attachment/actions`: what somebody entered in a card (docs/webex/everyday.md 9). */
export type WireAttachmentActionRequest = {
  /** `submit`. */
  type: string
  /** The message with the card. */
  messageId: string
  inputs: Record<string, unknown>
}

/** Its answer, and `GET /attachment/actions/{id}`. */
export type WireAttachmentAction = WireAttachmentActionRequest & {
  id: string
  /** Who submitted it. */
  personId: string
  roomId: string
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
  teamId?: string
  lastActivity: string
  creatorId: string
  created: string
  ownerId?: string
  classificationId?: string
  isPublic?: boolean
  /** ISO 8601 UTC; when a public space became public. */
  madePublic?: string
  description?: string
  isReadOnly?: boolean
  /** Only moderators write. */
  isAnnouncementOnly?: boolean
}

/** `POST /rooms`, `PUT /rooms/{roomId}`. */
export type WireRoomRequest = {
  title: string
  teamId?: string | undefined
  classificationId?: string | undefined
  /** Moderated. */
  isLocked?: boolean | undefined
  /** Wants a description. */
  isPublic?: boolean | undefined
  description?: string | undefined
  /** Wants `isLocked`. */
  isAnnouncementOnly?: boolean | undefined
  /** Only in a change. */
  isReadOnly?: boolean | undefined
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
  /** Only of direct rooms: this person's clients do not show it until the next message. */
  isRoomHidden?: boolean
  isMonitor: boolean
  roomType: string
  created: string
}

/** `POST /memberships`: exactly one of `personId`, `personEmail`. */
export type WireMembershipRequest = {
  roomId: string
  personId?: string | undefined
  personEmail?: string | undefined
  isModerator?: boolean | undefined
}

/** `PUT /memberships/{membershipId}`. */
export type WireMembershipUpdate = { isModerator: boolean; isRoomHidden: boolean }

export type WireMembershipList = { items: WireMembership[] }
