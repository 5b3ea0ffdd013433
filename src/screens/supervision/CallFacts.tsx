// Identifies a member's call: state, duration, remote party.
import type { Call } from '../../domain/calls/call.ts'
import type { Instant } from '../../domain/brand.ts'
import { maskedParty } from '../../domain/supervision/maskedView.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { Timer } from '../../parts/Timer.tsx'
import { shownNameOf } from '../../parts/words.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'

type Props = {
  readonly call: Call
  readonly showsParties: boolean
  readonly cloudNow: () => Instant
}

/** The remote party, as far as it may be shown. */
export const partyText = ({ party }: Call, showsParties: boolean, format: FormatNumber) =>
  showsParties ? shownNameOf(party, format) : maskedParty(party)

export function CallFacts({ call, showsParties, cloudNow }: Props) {
  const format = useFormatNumber()
  const { state, created } = call
  return (
    <>
      <StateBadge state={state} />
      <Timer
        since={state.is === 'talking' ? state.since : created}
        cloudNow={cloudNow}
        className="text-quiet text-sm"
      />
      <bdi className="min-w-0 truncate text-sm">{partyText(call, showsParties, format)}</bdi>
    </>
  )
}
