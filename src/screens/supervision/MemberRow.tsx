// One member: calls, urgency, actions.
import type { LucideIcon } from 'lucide-react'
import {
  Ellipsis,
  History,
  MessageSquare,
  OctagonAlert,
  Phone,
  PhoneForwarded,
  TriangleAlert,
} from 'lucide-react'
import { useCallback } from 'react'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { displayText } from '../../domain/displayText.ts'
import type { CallAction, Member, MemberAction } from '../../domain/supervision/supervision.ts'
import { keyOfRequest } from '../../domain/supervision/supervision.ts'
import type { Level } from '../../domain/wall/wallLimits.ts'
import { t } from '../../i18n/translate.ts'
import type { TeamState } from '../../state/supervision/createTeamDesk.ts'
import { OldAge } from '../../parts/OldAge.tsx'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { CallLine, isAskedFor } from './CallLine.tsx'
import { onFirstClick } from './onFirstClick.ts'
import { supervisionIcons } from './supervisionIcons.ts'
import type { MemberStanding } from './useTeamData.ts'
import type { RowSight } from './useRowsInView.ts'

type Props = {
  readonly member: Member
  readonly about: string
  readonly isMe: boolean
  readonly standing: MemberStanding
  /** The maximum age of its data, ms. */
  readonly promised: number
  readonly actions: readonly MemberAction[]
  readonly callActionsOf: (call: Call) => readonly CallAction[]
  readonly asked: TeamState['asked']
  readonly showsParties: boolean
  /** Stops while there are no new data. */
  readonly cloudNow: () => Instant
  readonly sight: RowSight
  readonly onAct: (action: MemberAction) => void
  readonly onActOnCall: (action: CallAction, call: Call) => void
}

/** Writing disturbs least, so it comes first. */
const direct = ['message', 'pickUp', 'listen', 'coach', 'bargeIn'] as const
const inMenu = { dialFor: Phone, history: History } as const
const menuNames = ['dialFor', 'history'] as const
const edges = { fine: 'border-line', warn: 'border-warn-fill', alarm: 'border-bad' } as const

export function MemberRow(props: Props) {
  const { member, about, isMe, standing, promised, actions, asked, sight, onAct } = props
  const { calls, level, askedAt } = standing
  const { clock } = useCordboard()
  const name = displayText(member.name, 60)
  const going = (calls ?? []).filter(({ state }) => state.is !== 'ended')
  const isAsked =
    asked.has(keyOfRequest({ do: 'dial', member: member.id, destination: '' })) ||
    going.some((call) => isAskedFor(asked, member, call))
  const items = menuNames
    .filter((action) => actions.includes(action))
    .map((action) => ({
      label: t(`team.${action}`, { party: name }),
      icon: inMenu[action],
      onChoose: () => onAct(action),
    }))
  const { id } = member
  const ref = useCallback(
    (row: HTMLElement | null) => (row ? sight.watch(row, id) : undefined),
    [sight, id],
  )
  return (
    <li
      ref={ref}
      aria-label={name}
      className={`bg-surface shadow-card grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 rounded-xl border p-3 lg:grid-cols-[18rem_minmax(0,1fr)_auto_2.5rem] lg:items-center ${edges[level]}`}
    >
      <div className="min-w-0">
        <p className="truncate font-semibold">
          <bdi>{name}</bdi>
          {isMe && <span className="text-quiet font-normal"> · {t('team.you')}</span>}
        </p>
        {/* Always one line, so that nothing below it moves. */}
        <div className="flex min-h-5 items-center gap-2 text-sm">
          {level !== 'fine' && <LevelBadge level={level} />}
          {/* Rendered before it has content, so that screen readers announce it. */}
          <p role="status" className="text-accent truncate font-medium empty:-me-2">
            {isAsked && t('team.asked')}
          </p>
          {/* Truncated at its own end, in either direction of writing. */}
          {!isAsked && (
            <p className="text-quiet min-w-0 text-left rtl:text-right">
              <bdi className="block truncate">{about}</bdi>
            </p>
          )}
          {askedAt !== undefined && (
            <OldAge
              age={() => clock.monotonic() - askedAt}
              promised={promised}
              className="ms-auto shrink-0 text-xs [&>svg]:size-3.5"
            />
          )}
        </div>
      </div>
      <div
        className={`col-span-2 flex min-w-0 flex-col gap-2 max-lg:row-start-2 ${going.length > 1 ? '' : 'lg:col-span-1'}`}
      >
        {going.length === 0 && (
          <p className="text-quiet text-sm">{t(calls ? 'team.idle' : 'team.unknown')}</p>
        )}
        {going.map((call) => (
          <CallLine
            key={call.id}
            call={call}
            member={member}
            isOneOfSeveral={going.length > 1}
            actions={props.callActionsOf(call)}
            asked={asked}
            showsParties={props.showsParties}
            cloudNow={props.cloudNow}
            onAct={(action) => props.onActOnCall(action, call)}
          />
        ))}
      </div>
      {/* Several calls use the full width, so that each keeps its actions beside it. */}
      <div
        className={`col-span-2 flex flex-wrap gap-2 empty:hidden max-lg:row-start-3 ${going.length > 1 ? 'lg:col-start-2 lg:row-start-2 lg:justify-end' : 'lg:col-span-1'}`}
      >
        {direct
          .filter((action) => actions.includes(action))
          .map((action) => (
            <Button
              key={action}
              look={action === 'pickUp' ? 'good' : 'plain'}
              icon={iconOf(action)}
              aria-label={
                action === 'message'
                  ? t('team.message', { party: name })
                  : t('team.actionFor', { action: t(`team.${action}`), party: name })
              }
              onClick={onFirstClick(() => onAct(action))}
            >
              {t(action === 'message' ? 'action.message' : `team.${action}`)}
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

function iconOf(action: (typeof direct)[number]): LucideIcon {
  if (action === 'message') return MessageSquare
  return action === 'pickUp' ? PhoneForwarded : supervisionIcons[action]
}

const levelLooks = {
  warn: { icon: TriangleAlert, look: 'bg-warn-soft text-warn' },
  alarm: { icon: OctagonAlert, look: 'bg-bad-soft text-bad' },
} as const

function LevelBadge({ level }: { readonly level: Exclude<Level, 'fine'> }) {
  const { icon: Icon, look } = levelLooks[level]
  return (
    <strong
      className={`inline-flex shrink-0 items-center gap-1 rounded-md px-1.5 font-medium ${look}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`level.${level}`)}
    </strong>
  )
}
