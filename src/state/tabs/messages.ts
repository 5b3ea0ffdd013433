// All messages between the tabs of one browser, as one tagged union. `is` begins with the topic.
// Monotonic clocks differ between tabs, so times are sent as ages: `…Ago`, in ms when the message was
// sent. readEnvelope.ts checks all of this on arrival.
import type { CallId, Instant, PersonId } from '../../domain/brand.ts'
import type { Call, Rejection } from '../../domain/calls/call.ts'
import type { Intent } from '../../domain/calls/intent.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'

/** Unique to a tab, while its page lives. */
export type TabId = string

/** A task that one tab does for all that take part. */
export type Role = 'calls' | 'members' | 'answers'

type LeaderMessage =
  /** From the leader, repeatedly: a silent leader is frozen. */
  | { readonly is: 'leader.holds'; readonly role: Role; readonly isVisible: boolean }
  /** From a visible tab: a hidden leader hands over. */
  | { readonly is: 'leader.canLead'; readonly role: Role }

/** The access token and its properties, as in state/session/token.ts. */
export type ToldToken = {
  readonly access: string
  readonly kind: 'oauth' | 'pasted'
  readonly scopes: 'unknown' | readonly string[]
  readonly expiresAt?: number
  readonly lifetimeMs?: number
}

type SessionMessage =
  | { readonly is: 'session.token'; readonly session: string; readonly token: ToldToken }
  | { readonly is: 'session.ended'; readonly session: string }

/** A snapshot with ages, as clocks differ between tabs. */
export type ToldSnapshot = {
  readonly items: readonly Call[]
  /** Missing: nothing was left out, or an older build sent it. */
  readonly rejected?: readonly Rejection[]
  readonly askedAgo: number
  readonly gotAgo: number
}

/** The polling state of the leader. */
export type ToldPace = {
  readonly askedAgo?: number
  /** Failed polls in a row. */
  readonly failures: number
  /** How many ms Webex must not be asked. */
  readonly waitMs: number
}

type CallsMessage =
  /** From the leader, after each poll and to each new tab: its whole state. */
  | {
      readonly is: 'calls.state'
      /** Missing: nothing seen yet. */
      readonly snapshot?: ToldSnapshot
      /** Why the last poll failed; missing: it did not. */
      readonly failure?: Failure
      readonly pace: ToldPace
      /** The sender is told of each change by an event; missing: an older build has sent this. */
      readonly isLive?: boolean
    }
  /** To the leader: poll soon. */
  | { readonly is: 'calls.refresh' }
  /** All requests of the sender that no list has shown. `at`: the sender's monotonic now. */
  | { readonly is: 'calls.intents'; readonly intents: readonly Intent[]; readonly at: number }

/** A member's state, from another tab's answer. */
export type AnswerEntry = {
  readonly member: PersonId
  readonly answer: Result<readonly Call[], Failure>
  readonly askedAgo: number
}

/** Known data of a member. */
export type MemberEntry = {
  readonly member: PersonId
  readonly calls: readonly Call[]
  readonly heldSince: ReadonlyMap<CallId, Instant>
  readonly askedAgo: number
}

type MembersMessage =
  /** To the leader: the members that the sender shows, and the age of each one's data. */
  | {
      readonly is: 'members.wanted'
      readonly members: readonly PersonId[]
      readonly ages: ReadonlyMap<PersonId, number>
    }
  /** To the leader: poll this member next. */
  | { readonly is: 'members.hurry'; readonly member: PersonId }
  /** The sender shows no members any more. */
  | { readonly is: 'members.left' }
  /** From a new leader: which tab shows which members? */
  | { readonly is: 'members.rollCall' }
  /** From the leader, to a tab with newer data: send them. */
  | { readonly is: 'members.ask'; readonly members: readonly PersonId[] }
  | { readonly is: 'members.known'; readonly entries: readonly MemberEntry[] }
  | {
      readonly is: 'members.news'
      readonly news: readonly AnswerEntry[]
      /** The sender's request rate after refusals, requests a minute; missing: there were none. */
      readonly perMinute?: number
    }

/** Changes of the person's data; state/person checks the rest. */
type PersonMessage = { readonly is: 'person.message'; readonly message: unknown }

type AnswersMessage =
  /** To the leader: request an answer that is at most this old. */
  | { readonly is: 'answers.want'; readonly question: string; readonly maxAgeMs: number }
  /** From the leader, to the tab that should ask Webex. */
  | { readonly is: 'answers.goAhead'; readonly question: string }
  /** From the leader: another tab is asking. */
  | { readonly is: 'answers.wait'; readonly question: string }
  | {
      readonly is: 'answers.answer'
      readonly question: string
      readonly data: unknown
      readonly askedAgo: number
    }
  /** Missing failure: the tab canceled its request; the next tab may send one. */
  | { readonly is: 'answers.failed'; readonly question: string; readonly failure?: Failure }
  /** Something was changed: earlier answers do not count. */
  | { readonly is: 'answers.changed'; readonly question: string }

/** Polls of these kinds of resources wait: Webex refused one (webex/slowDown.ts). */
type PacingMessage = {
  readonly is: 'pacing.waits'
  readonly waits: readonly { readonly kind: string; readonly ms: number }[]
}

/** Whether Webex tells of all calls of the organization; `refused`: it does not do so for me. */
export type OrganizationNews = 'live' | 'off' | 'refused'

type EventsMessage =
  /**
   * From the tab that hears our server's stream: what Webex delivered of anything but my own calls, as
   * JSON.
   */
  | { readonly is: 'events.heard'; readonly json: string }
  /** From that tab, when it begins to hear: who shows members? */
  | { readonly is: 'events.rollCall' }
  /** To that tab, again and again: members are shown here. */
  | { readonly is: 'events.wanted' }
  /** The answer. `liveForMs`: for how long without a gap. */
  | {
      readonly is: 'events.organization'
      readonly state: OrganizationNews
      readonly liveForMs: number
    }

/** All messages that belong to a topic. */
export type TopicMessage =
  | LeaderMessage
  | SessionMessage
  | CallsMessage
  | MembersMessage
  | PersonMessage
  | AnswersMessage
  | PacingMessage
  | EventsMessage

/** The part of `is` before the dot. */
export type Topic = TopicMessage['is'] extends `${infer Name}.${string}` ? Name : never
/** The messages of one topic. */
export type MessageOf<Of extends Topic> = Extract<TopicMessage, { is: `${Of}.${string}` }>

/** Topic messages, and those of the channel itself. */
export type TabMessage =
  | TopicMessage
  /** The sender now takes part in these topics: it needs their state. */
  | { readonly is: 'hello'; readonly topics: readonly Topic[] }
  /** The answer to a hello: the sender's whole state. */
  | { readonly is: 'welcome'; readonly messages: readonly TopicMessage[] }

/** A message with its sender. */
export type Envelope = {
  readonly from: TabId
  /** Missing: for all. */
  readonly to?: TabId
  /** By the machine's wall clock, which the tabs share, ms since 1970. */
  readonly sentAt: number
  /** The sender's session; missing: it has none. */
  readonly session?: string
  readonly message: TabMessage
}

/** `undefined` for an unknown message: a newer build sends more kinds. */
export type ReadEnvelope = (raw: unknown) => Envelope | undefined
