// Decides about an incoming call by the person's settings (docs/webex/facts.md 3.10). Pure, and in the
// order of Webex Calling: forward always, voicemail always, do not disturb, busy, ring.
import type { WireForwarding } from '../../../wire/settings.ts'
import type { PersonSettings } from '../types.ts'

/** Of the redirection that the new target sees (docs/webex/facts.md 3.5). */
export type ForwardingReason = 'unconditional' | 'busy' | 'noAnswer'

export type Forward = {
  readonly does: 'forward'
  readonly reason: ForwardingReason
  readonly destination: string
  /** To the mailbox of the destination's person. */
  readonly toMailbox: boolean
}

/** The outcomes of a call besides ringing. */
export type Course = Forward | { readonly does: 'voicemail' } | { readonly does: 'end' }

/** How long an outside party lets it ring before giving up. */
export const callerGivesUpMs = 60_000
const ringMs = 6_000
/** From the request to the phone until the first ring. */
const beforeRingMs = 2_000

/** How long a call has rung after this many rings. */
export const ringingMs = (rings: number): number => beforeRingMs + rings * ringMs

const voicemail: Course = { does: 'voicemail' }
const end: Course = { does: 'end' }

function forward(to: WireForwarding, reason: ForwardingReason, whenNot: Course): Course {
  if (!to.enabled || to.destination === undefined) return whenNot
  return {
    does: 'forward',
    reason,
    destination: to.destination,
    toMailbox: to.destinationVoicemailEnabled,
  }
}

/** To one's own mailbox if it takes such calls. */
function mailboxOr(
  settings: PersonSettings,
  takes: 'sendBusyCalls' | 'sendUnansweredCalls',
): Course {
  const { voicemail: box } = settings
  return box.enabled && box[takes].enabled ? voicemail : end
}

/** The outcome of a call that cannot be forwarded as its person has set. */
export const insteadOf = (settings: PersonSettings, reason: ForwardingReason): Course =>
  mailboxOr(settings, reason === 'noAnswer' ? 'sendUnansweredCalls' : 'sendBusyCalls')

/** As if busy: also with do not disturb. */
function whenBusy(settings: PersonSettings): Course {
  const { busy } = settings.forwarding.callForwarding
  return forward(busy, 'busy', mailboxOr(settings, 'sendBusyCalls'))
}

/** Before it rings. @param isBusy whether their lines are in use. @returns nothing: it rings. */
export function routeOf(settings: PersonSettings, isBusy: boolean): Course | undefined {
  const { always } = settings.forwarding.callForwarding
  if (always.enabled) return forward(always, 'unconditional', end)
  if (settings.voicemail.enabled && settings.voicemail.sendAllCalls.enabled) return voicemail
  return settings.doNotDisturb.enabled || isBusy ? whenBusy(settings) : undefined
}

/** After it has rung without an answer. */
export function whenUnanswered(settings: PersonSettings): { afterMs: number; course: Course } {
  const { noAnswer } = settings.forwarding.callForwarding
  const mailbox = mailboxOr(settings, 'sendUnansweredCalls')
  const course = forward(noAnswer, 'noAnswer', mailbox)
  if (course.does === 'forward') return { afterMs: ringingMs(noAnswer.numberOfRings), course }
  const { numberOfRings } = settings.voicemail.sendUnansweredCalls
  return { afterMs: course.does === 'end' ? callerGivesUpMs : ringingMs(numberOfRings), course }
}
