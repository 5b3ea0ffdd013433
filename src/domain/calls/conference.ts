// A conference that I host, or that I have joined in a special way (docs/webex/facts.md 3.4).
import type { CallId, Instant } from '../brand.ts'

/** One call in the conference, with what its host may see and change. */
export type Participant = {
  readonly call: CallId
  readonly isMuted: boolean
  /** Does not hear the others. */
  readonly isDeafened: boolean
}

/** What `GET /telephony/conference` returns, decoded. */
export type Conference = {
  readonly isHeld: boolean
  /** Whether I am muted. */
  readonly isMuted: boolean
  readonly kind: 'mine' | 'bargeIn' | 'silentMonitoring' | 'coaching'
  readonly created?: Instant
  readonly participants: readonly Participant[]
}

/** The possible requests about a running conference. */
export type ConferenceRequest =
  | { readonly do: 'hold' | 'resume' | 'muteMe' | 'unmuteMe' | 'end' }
  | { readonly do: 'add' | 'mute' | 'unmute' | 'deafen' | 'undeafen'; readonly call: CallId }
