// One call of a member with its actions.
import { PhoneCall, PhoneOff } from 'lucide-react'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { displayText } from '../../domain/displayText.ts'
import type { CallAction, Member } from '../../domain/supervision/supervision.ts'
import { keyOfRequest } from '../../domain/supervision/supervision.ts'
import { t } from '../../i18n/translate.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import type { TeamState } from '../../state/supervision/createTeamDesk.ts'
import { Button } from '../../ui/Button.tsx'
import { CallFacts, partyText } from './CallFacts.tsx'
import { onFirstClick } from './onFirstClick.ts'

type Props = {
  readonly call: Call
  readonly member: Member
  /** The member has several calls: the member's name alone does not identify one. */
  readonly isOneOfSeveral: boolean
  readonly actions: readonly CallAction[]
  readonly asked: TeamState['asked']
  readonly showsParties: boolean
  readonly cloudNow: () => Instant
  readonly onAct: (action: CallAction) => void
}

const order = ['answerFor', 'declineFor', 'hangUpFor'] as const

/** Whether a request for this call is under way. */
export const isAskedFor = (asked: TeamState['asked'], { id: member }: Member, { id }: Call) =>
  (['answer', 'decline', 'hangUp'] as const).some((what) =>
    asked.has(keyOfRequest({ do: what, member, call: id })),
  )

export function CallLine(props: Props) {
  const { call, member, isOneOfSeveral, actions, asked, showsParties, cloudNow, onAct } = props
  const format = useFormatNumber()
  const isAsked = isAskedFor(asked, member, call)
  const party = displayText(member.name, 60)
  const other = isOneOfSeveral ? partyText(call, showsParties, format) : undefined
  const nameOf = (action: string) =>
    other === undefined
      ? t('team.actionFor', { action, party })
      : t('team.actionForCall', { action, party, other: displayText(other, 40) })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <CallFacts call={call} showsParties={showsParties} cloudNow={cloudNow} />
      <span className="flex flex-wrap gap-2 sm:ms-auto">
        {order
          .filter((action) => actions.includes(action))
          .map((action) => (
            <Button
              key={action}
              look={action === 'answerFor' ? 'plain' : 'badQuiet'}
              icon={action === 'answerFor' ? PhoneCall : PhoneOff}
              isBusy={isAsked}
              aria-label={nameOf(t(`team.${action}`))}
              onClick={onFirstClick(() => onAct(action))}
            >
              {t(`team.${action}`)}
            </Button>
          ))}
      </span>
    </div>
  )
}
