// A conference that I host, or that I have joined in a special way (docs/webex/facts.md 3.4).
import type { CallId, Instant } from '../brand.ts'

export type Participant = {
  readonly call: CallId
  readonly isMuted: boolean
  /** Hears nothing of the others. */
  readonly isDeafened: boolean
}

export type Conference = {
  readonly isHeld: boolean
  /** Whether I am muted. */
  readonly isMuted: boolean
  readonly kind: 'mine' | 'bargeIn' | 'silentMonitoring' | 'coaching'
  readonly created?: Instant
  readonly participants: readonly Participant[]
}

/** What can be asked of a running conference. */
export type ConferenceRequest =
  | { readonly do: 'hold' | 'resume' | 'muteMe' | 'unmuteMe' | 'end' }
  | { readonly do: 'add' | 'mute' | 'unmute' | 'deafen' | 'undeafen'; readonly call: CallId }

/** How the conference is after an accepted request: shown at once, until Webex tells. */
export function afterRequest(
  conference: Conference,
  request: ConferenceRequest,
): Conference | undefined {
  const { participants } = conference
  switch (request.do) {
    case 'hold':
      return { ...conference, isHeld: true }
    case 'resume':
      return { ...conference, isHeld: false }
    case 'muteMe':
      return { ...conference, isMuted: true }
    case 'unmuteMe':
      return { ...conference, isMuted: false }
    case 'end':
      return undefined
    case 'add':
      if (participants.some(({ call }) => call === request.call)) return conference
      return {
        ...conference,
        isHeld: false,
        participants: [...participants, { call: request.call, isMuted: false, isDeafened: false }],
      }
    case 'mute':
    case 'unmute':
      return changed(conference, request.call, { isMuted: request.do === 'mute' })
    case 'deafen':
    case 'undeafen':
      return changed(conference, request.call, { isDeafened: request.do === 'deafen' })
  }
}

function changed(conference: Conference, call: CallId, change: Partial<Participant>): Conference {
  const participants = conference.participants.map((one) =>
    one.call === call ? { ...one, ...change } : one,
  )
  return { ...conference, participants }
}
