// One member: their calls as they are, and what may be done about them.
import type { LucideIcon } from 'lucide-react'
import {
  Ellipsis,
  History,
  MessageSquare,
  Phone,
  PhoneCall,
  PhoneForwarded,
  PhoneOff,
} from 'lucide-react'
import type { Call } from '../../domain/call.ts'
import { displayText } from '../../domain/displayText.ts'
import type { CallAction, Member, MemberAction } from '../../domain/supervision.ts'
import { keyOfRequest } from '../../domain/supervision.ts'
import { maskedParty } from '../../domain/maskedParty.ts'
import { t } from '../../i18n/translate.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { Timer } from '../../parts/Timer.tsx'
import { shownNameOf } from '../../parts/words.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useFormatNumber } from '../../state/queries/usePhoneNumbers.ts'
import type { TeamState } from '../../state/team/createTeamDesk.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { supervisionIcons } from './supervisionIcons.ts'

type Props = {
  readonly member: Member
  readonly about: string
  readonly isMe: boolean
  /** Missing: not known yet. */
  readonly calls: readonly Call[] | undefined
  readonly actions: readonly MemberAction[]
  readonly callActionsOf: (call: Call) => readonly CallAction[]
  readonly asked: TeamState['asked']
  readonly showsParties: boolean
  readonly onAct: (action: MemberAction) => void
  readonly onActOnCall: (action: CallAction, call: Call) => void
}

const ends = ['declineFor', 'hangUpFor'] as const
const direct = ['pickUp', 'listen', 'coach', 'bargeIn'] as const
const inMenu = { dialFor: Phone, message: MessageSquare, history: History } as const
const menuNames = ['dialFor', 'message', 'history'] as const

export function MemberRow(props: Props) {
  const { member, about, isMe, calls, actions, asked, onAct } = props
  const name = displayText(member.name, 60)
  const going = (calls ?? []).filter(({ state }) => state.is !== 'ended')
  const isDialling = asked.has(keyOfRequest({ do: 'dial', member: member.id, destination: '' }))
  const items = menuNames
    .filter((action) => actions.includes(action))
    .map((action) => ({
      label: t(`team.${action}`, { party: name }),
      icon: inMenu[action],
      onChoose: () => onAct(action),
    }))
  return (
    <li
      aria-label={name}
      className="bg-surface border-line shadow-card grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 rounded-xl border p-3 lg:grid-cols-[16rem_minmax(0,1fr)_auto_2.5rem] lg:items-center"
    >
      <div className="min-w-0">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
          {isMe && <span className="text-quiet font-normal"> · {t('team.you')}</span>}
        </p>
        {/* Cut at its own end, whichever way it runs. */}
        <p className="text-quiet text-left text-sm rtl:text-right">
          <bdi className="block truncate">{about}</bdi>
        </p>
      </div>
      <div
        className={`col-span-2 flex min-w-0 flex-col gap-2 max-lg:row-start-2 ${going.length > 1 ? '' : 'lg:col-span-1'}`}
      >
        {going.length === 0 && (
          <p className="text-quiet text-sm">{t(calls ? 'team.idle' : 'team.unknown')}</p>
        )}
        {going.map((call) => (
          <CallLine key={call.id} call={call} {...props} />
        ))}
        {isDialling && <p className="text-quiet text-sm">{t('team.asked')}</p>}
      </div>
      {/* Several calls have the width, so that each keeps what may be done about it beside it. */}
      <div
        className={`col-span-2 flex flex-wrap gap-2 empty:hidden max-lg:row-start-3 ${going.length > 1 ? 'lg:col-start-2 lg:row-start-2 lg:justify-end' : 'lg:col-span-1'}`}
      >
        {direct
          .filter((action) => actions.includes(action))
          .map((action) => (
            <Button
              key={action}
              look={action === 'pickUp' ? 'good' : 'badQuiet'}
              icon={iconOf(action)}
              onClick={() => onAct(action)}
            >
              {t(`team.${action}`)}
            </Button>
          ))}
      </div>
      <div className="col-start-2 row-start-1 justify-self-end lg:col-start-4">
        {items.length > 0 && (
          <Menu label={t('team.moreFor', { party: name })} icon={Ellipsis} items={items} />
        )}
      </div>
    </li>
  )
}

const iconOf = (action: (typeof direct)[number]): LucideIcon =>
  action === 'pickUp' ? PhoneForwarded : supervisionIcons[action]

type CallLineProps = Pick<
  Props,
  'member' | 'callActionsOf' | 'asked' | 'showsParties' | 'onActOnCall'
> & { readonly call: Call }

function CallLine({
  call,
  member,
  callActionsOf,
  asked,
  showsParties,
  onActOnCall,
}: CallLineProps) {
  const format = useFormatNumber()
  const cloud = useCalls()
  const { state, party, created } = call
  const isAsked = (['answer', 'decline', 'hangUp'] as const).some((what) =>
    asked.has(keyOfRequest({ do: what, member: member.id, call: call.id })),
  )
  const actions = callActionsOf(call)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StateBadge state={state} />
      <Timer
        since={state.is === 'talking' ? state.since : created}
        cloudNow={() => cloud.cloudNow()}
        className="text-quiet text-sm"
      />
      <bdi className="min-w-0 truncate text-sm">
        {showsParties ? shownNameOf(party, format) : maskedParty(party)}
      </bdi>
      <span className="flex flex-wrap gap-2 sm:ms-auto">
        {actions.includes('answerFor') && (
          <Button icon={PhoneCall} isBusy={isAsked} onClick={() => onActOnCall('answerFor', call)}>
            {t('team.answerFor')}
          </Button>
        )}
        {ends
          .filter((action) => actions.includes(action))
          .map((action) => (
            <Button
              key={action}
              look="badQuiet"
              icon={PhoneOff}
              isBusy={isAsked}
              onClick={() => onActOnCall(action, call)}
            >
              {t(`team.${action}`)}
            </Button>
          ))}
      </span>
      {isAsked && (
        <p role="status" className="text-quiet w-full text-sm">
          {t('team.asked')}
        </p>
      )}
    </div>
  )
}
