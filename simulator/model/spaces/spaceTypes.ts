// The stored spaces, and the interface of messaging for the rest of the simulator.
import type {
  WireAttachment,
  WireAttachmentAction,
  WireAttachmentActionRequest,
  WireMembership,
  WireMembershipRequest,
  WireMembershipUpdate,
  WireMessage,
  WireMessageRequest,
  WireMessageUpdate,
  WireRoom,
  WireRoomRequest,
} from '../../../wire/message.ts'
import type {
  WireEvent,
  WireRoomMeeting,
  WireRoomTab,
  WireRoomTabRequest,
  WireTeam,
  WireTeamMembership,
  WireTeamMembershipRequest,
  WireTeamRequest,
} from '../../../wire/team.ts'
import type { Member } from '../users/memberTypes.ts'

/** A room with everything in it. Times are ms since 1970. */
export type Space = {
  readonly id: string
  readonly type: 'direct' | 'group'
  /** Empty in direct spaces, which are named by the other person. */
  title: string
  readonly creator: Member
  readonly created: number
  lastActivity: number
  team: Team | undefined
  isLocked: boolean
  isAnnouncementOnly: boolean
  isReadOnly: boolean
  /** When it became public. */
  madePublic: number | undefined
  description: string | undefined
  classificationId: string | undefined
  /** By the person's id, in the order in which they came. */
  readonly memberships: Map<string, Membership>
  /** Oldest first. */
  readonly messages: Message[]
  readonly tabs: WireRoomTab[]
}

export type Membership = {
  readonly person: Member
  readonly created: number
  isModerator: boolean
  isRoomHidden: boolean
}

/** Kept small, as there can be hundreds of thousands: what most messages lack is in `extra`. */
export type Message = {
  /** Numbers the messages of the whole cloud; its id is made from it. */
  readonly serial: number
  readonly space: Space
  readonly author: Member
  readonly at: number
  text: string
  extra: MessageExtra | undefined
}

export type MessageExtra = {
  readonly markdown?: string
  readonly html?: string
  /** The root of the thread. */
  readonly parent?: Message
  readonly mentionedPeople?: readonly string[]
  readonly mentionedGroups?: readonly string[]
  /** Ids of contents. */
  readonly files?: readonly string[]
  readonly attachments?: readonly WireAttachment[]
  /** When it was last edited, and how often. */
  readonly updated?: number
  readonly edits?: number
}

export type Team = {
  readonly id: string
  name: string
  description: string | undefined
  readonly created: number
  readonly memberships: Map<string, TeamMembership>
  /** The room that has everybody of the team in it. */
  readonly general: Space
}

export type TeamMembership = {
  readonly person: Member
  readonly created: number
  isModerator: boolean
}

/** A file that somebody has sent. */
export type Upload = {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type RoomFilter = {
  readonly teamId?: string
  readonly type?: Space['type']
  readonly sortBy?: 'id' | 'lastactivity' | 'created'
  /** The organization's public rooms, also those that the person is not in, by `madePublic`. */
  readonly orgPublic?: { readonly from: number; readonly to: number }
}

export type MessageFilter = {
  /** Written before this time, ms since 1970. */
  readonly before?: number
  readonly beforeMessage?: string
  readonly parentId?: string
  /** The id of a mentioned person. */
  readonly mentioned?: string
  readonly most: number
}

export type MembershipFilter = {
  readonly roomId?: string
  readonly personId?: string
  readonly personEmail?: string
}

/** A list that is turned into wire shapes page by page. */
export type Listed<Wire> = {
  readonly length: number
  slice(start: number, end: number): readonly Wire[]
}

/** The first parameter of every method is the caller. All throw `Refusal`. */
export type Messaging = {
  readonly rooms: {
    list(of: Member, filter: RoomFilter): Listed<WireRoom>
    find(of: Member, roomId: string): WireRoom
    create(by: Member, asked: WireRoomRequest): WireRoom
    change(by: Member, roomId: string, asked: WireRoomRequest): WireRoom
    /** A moderator deletes it for everybody, anybody else leaves; one of a team is archived. */
    remove(by: Member, roomId: string): void
    meeting(of: Member, roomId: string): WireRoomMeeting
  }
  readonly memberships: {
    /** Without a room: one's own. */
    list(of: Member, filter: MembershipFilter): Listed<WireMembership>
    find(of: Member, id: string): WireMembership
    create(by: Member, asked: WireMembershipRequest): WireMembership
    change(by: Member, id: string, asked: WireMembershipUpdate): WireMembership
    remove(by: Member, id: string): void
  }
  readonly teams: {
    list(of: Member): readonly WireTeam[]
    find(of: Member, teamId: string): WireTeam
    create(by: Member, asked: WireTeamRequest): WireTeam
    change(by: Member, teamId: string, asked: WireTeamRequest): WireTeam
    remove(by: Member, teamId: string): void
    members(of: Member, teamId: string): Listed<WireTeamMembership>
    member(of: Member, id: string): WireTeamMembership
    addMember(by: Member, asked: WireTeamMembershipRequest): WireTeamMembership
    changeMember(by: Member, id: string, isModerator: boolean): WireTeamMembership
    removeMember(by: Member, id: string): void
  }
  readonly messages: {
    /** Newest first, and whether there are older ones. */
    list(
      of: Member,
      roomId: string,
      filter: MessageFilter,
    ): { readonly items: WireMessage[]; readonly hasMore: boolean }
    /** All of them, newest first: Webex has no pages here (docs/webex/everyday.md 9). */
    listWith(of: Member, other: Member, parentId: string | undefined): WireMessage[]
    find(of: Member, messageId: string): WireMessage
    send(from: Member, asked: WireMessageRequest, file?: Upload): WireMessage
    change(by: Member, messageId: string, asked: WireMessageUpdate): WireMessage
    remove(by: Member, messageId: string): void
  }
  readonly cards: {
    submit(by: Member, asked: WireAttachmentActionRequest): WireAttachmentAction
    find(of: Member, id: string): WireAttachmentAction
  }
  readonly tabs: {
    list(of: Member, roomId: string): readonly WireRoomTab[]
    find(of: Member, id: string): WireRoomTab
    create(by: Member, asked: WireRoomTabRequest): WireRoomTab
    change(by: Member, id: string, asked: WireRoomTabRequest): WireRoomTab
    remove(by: Member, id: string): void
  }
  /** For those who see the message. */
  readonly files: { find(of: Member, id: string): Upload }
  /** Newest first; what the person saw happen, or what happened to anybody. */
  readonly events: {
    list(of: Member, ofAnybody: boolean): readonly WireEvent[]
    find(of: Member, ofAnybody: boolean, id: string): WireEvent
  }
}
