// The names of a conference's events (docs/webex/facts.md 12.3).
import type { WireConference } from '../../../wire/call.ts'

type Participants = NonNullable<WireConference['participants']>

const oneMore = (before: Participants, after: Participants, of: 'muted' | 'deafened'): number =>
  after.filter((one) => one[of]).length - before.filter((one) => one[of]).length

/** @returns nothing if both are equal. */
export function conferenceEventType(
  before: WireConference,
  after: WireConference,
): string | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined
  if (before.state === undefined) return 'created'
  if (after.state === undefined) return 'deleted'
  if (before.state !== after.state) return after.state === 'held' ? 'held' : 'resumed'
  if (before.muted !== after.muted) return after.muted ? 'muted' : 'unmuted'
  const [were, are] = [before.participants ?? [], after.participants ?? []]
  if (were.length !== are.length) return 'updated'
  const muted = oneMore(were, are, 'muted')
  if (muted !== 0) return muted > 0 ? 'participantMuted' : 'participantUnmuted'
  const deafened = oneMore(were, are, 'deafened')
  return deafened > 0 ? 'participantDeafened' : 'participantUndeafened'
}
