// The cloud's shapes for teams, and for what belongs to a room besides its messages (Webex messaging
// description; tabs: docs/webex/everyday.md 9). Types only, no code.

export type WireTeam = {
  id: string
  name: string
  description?: string
  created: string
}

export type WireTeamList = { items: WireTeam[] }

/** `POST /teams`, `PUT /teams/{teamId}`. */
export type WireTeamRequest = { name: string; description?: string | undefined }

/** Somebody in a team. */
export type WireTeamMembership = {
  id: string
  teamId: string
  personId: string
  personEmail: string
  personDisplayName: string
  personOrgId: string
  isModerator: boolean
  created: string
}

export type WireTeamMembershipList = { items: WireTeamMembership[] }

/** `POST /team/memberships`: exactly one of `personId`, `personEmail`. */
export type WireTeamMembershipRequest = {
  teamId: string
  personId?: string | undefined
  personEmail?: string | undefined
  isModerator?: boolean | undefined
}

/** `GET /rooms/{roomId}/meetingInfo`. */
export type WireRoomMeeting = {
  roomId: string
  meetingLink: string
  sipAddress: string
  meetingNumber: string
  meetingId: string
  callInTollFreeNumber: string
  callInTollNumber: string
}

/** `POST /room/tabs`, `PUT /room/tabs/{id}`: all three. */
export type WireRoomTabRequest = { roomId: string; contentUrl: string; displayName: string }

/** A web page that a room shows as a tab. */
export type WireRoomTab = WireRoomTabRequest & {
  id: string
  roomType: string
  creatorId: string
  created: string
}

export type WireRoomTabList = { items: WireRoomTab[] }

/** `GET /events`: what happened in the caller's rooms. */
export type WireEvent = {
  id: string
  resource: string
  type: string
  actorId: string
  orgId: string
  created: string
  data: Record<string, unknown>
}

export type WireEventList = { items: WireEvent[] }
