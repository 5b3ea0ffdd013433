// The filtered members, most urgent first, and their dialogs.
import { isFoundIn } from '../../domain/search.ts'
import { TriangleAlert } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Instant } from '../../domain/brand.ts'
import type { Call } from '../../domain/calls/call.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person/person.ts'
import type {
  CallAction,
  Granted,
  Member,
  MemberAction,
} from '../../domain/supervision/supervision.ts'
import { callActions, memberActions } from '../../domain/supervision/supervision.ts'
import { byUrgency, inKeptOrder } from '../../domain/supervision/supervisionOrder.ts'
import { t } from '../../i18n/translate.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { PickUp } from '../../state/supervision/createPickUp.ts'
import type { TeamDesk, TeamState } from '../../state/supervision/createTeamDesk.ts'
import { useSupervision } from '../../state/supervision/useSupervision.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { OpenDialog } from './MemberDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { MemberRow } from './MemberRow.tsx'
import { TeamChoice } from './TeamChoice.tsx'
import { useRowsInView } from './useRowsInView.ts'
import { useSteadyOrder } from './useSteadyOrder.ts'
import type { TeamData } from './useTeamData.ts'
import type { TeamSettings } from './useTeamSettings.ts'

type Props = {
  readonly data: TeamData
  readonly settings: TeamSettings
  readonly me: Person
  readonly isGranted: Granted
  readonly asked: TeamState['asked']
  readonly desk: TeamDesk
  readonly pickUp: PickUp
}

const SHOWN_AT_ONCE = 60

export function MemberList({ data, settings, me, isGranted, asked, desk, pickUp }: Props) {
  const { members, freshness, now, promised, standingOf } = data
  const { people, hurry } = members
  const { messageRequests } = useCordboard()
  const cloud = useCalls()
  const { preferred } = useEndpoints()
  const { current } = useSupervision()
  const [typed, setTyped] = useState('')
  const [isOnlyBusy, setOnlyBusy] = useState(false)
  const [showsNames, setShowsNames] = useState<boolean>()
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const [open, setOpen] = useState<OpenDialog>()
  const { kept, release, handlersFor } = useSteadyOrder(open !== undefined)
  const sight = useRowsInView(members, data.isHurryNeeded ? promised : undefined, me.id)
  const wanted = useDeferredValue(typed)
  const named = useMemo(() => people.filter((person) => isFound(person, wanted)), [people, wanted])
  const showsParties = showsNames ?? settings.showsParties
  const isStale = freshness.is === 'stale'
  const isBusy = (person: Person) =>
    (standingOf(person).calls ?? []).some(({ state }) => state.is !== 'ended')
  // Rows that were there stay while rows keep their places.
  const found = isOnlyBusy
    ? named.filter((person) => isBusy(person) || kept?.includes(person.id))
    : named
  const shown = inKeptOrder(byUrgency(found, standingOf), kept).slice(0, most)
  const urgent = isStale ? 0 : found.filter((one) => standingOf(one).level !== 'fine').length

  function ask(dialog: OpenDialog) {
    // The dialog shows the call in its current state.
    hurry(dialog.member.id)
    setOpen(dialog)
  }
  function act(action: MemberAction, member: Member) {
    if (action === 'message') return messageRequests.ask({ to: member.id, name: member.name })
    if (action !== 'pickUp') return ask({ is: action, member })
    pickUp.begin(member, preferred)
  }
  const actOnCall = (is: CallAction, member: Member, call: Call) => ask({ is, member, call })
  const lastKnown = () => now
  const cloudNow = () => cloud.cloudNow()
  const cloudNowOf = (isMe: boolean): (() => Instant) => (isStale && !isMe ? lastKnown : cloudNow)

  return (
    <section aria-label={t('team.members')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="w-full sm:max-w-64">
          <TeamChoice people={members.everybody} settings={settings} />
        </div>
        <div className="w-full sm:max-w-64">
          <TextField
            type="search"
            label={t('team.search')}
            isLabelHidden
            placeholder={t('team.search')}
            value={typed}
            onChange={(event) => {
              release()
              setTyped(event.target.value)
            }}
          />
        </div>
        <Check
          isChecked={isOnlyBusy}
          onChange={(isChecked) => {
            release()
            setOnlyBusy(isChecked)
          }}
        >
          {t('team.onlyBusy')}
        </Check>
        <Check isChecked={showsParties} onChange={setShowsNames}>
          {t('team.showNames')}
        </Check>
        <p className="text-quiet flex flex-wrap gap-x-3 text-sm sm:ms-auto">
          {urgent > 0 && (
            <span className="text-warn inline-flex items-center gap-1 font-medium">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              {t('team.urgent', { count: urgent })}
            </span>
          )}
          <span role="status">
            {members.isWaiting ? t('team.loading') : t('team.count', { count: found.length })}
          </span>
        </p>
      </div>
      {!members.isWaiting && found.length === 0 && (
        <p className="text-quiet py-6">
          {t(people.length === 0 ? 'team.nobodyChosen' : 'team.none')}
        </p>
      )}
      {/* Old data look old: without the colors of alarms. */}
      <ul
        role="list"
        data-stale={isStale || undefined}
        className="flex flex-col gap-2 data-stale:grayscale"
        {...handlersFor(shown)}
      >
        {shown.map((person) => {
          const standing = standingOf(person)
          const member = memberOf(person)
          const isMe = person.id === me.id
          return (
            <MemberRow
              key={person.id}
              member={member}
              about={aboutOf(person)}
              isMe={isMe}
              standing={isStale && !isMe ? { ...standing, level: 'fine' } : standing}
              promised={promised}
              actions={memberActions({
                member,
                calls: standing.calls,
                me: me.id,
                isSupervising: current !== undefined,
                isStale,
                isGranted,
              })}
              callActionsOf={(call) => (isStale ? [] : callActions(call, isMe, isGranted))}
              asked={asked}
              showsParties={showsParties}
              cloudNow={cloudNowOf(isMe)}
              sight={sight}
              onAct={(action) => act(action, member)}
              onActOnCall={(action, call) => actOnCall(action, member, call)}
            />
          )
        })}
      </ul>
      {found.length > most && (
        <Button onClick={() => setMost(most + SHOWN_AT_ONCE)}>{t('team.more')}</Button>
      )}
      {open && (
        <MemberDialog
          open={open}
          calls={members.watched.seen.get(open.member.id)?.calls}
          desk={desk}
          showsParties={showsParties}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

const memberOf = ({ id, name, extension }: Person): Member => ({
  id,
  name,
  ...(extension !== undefined && { extension }),
})

const aboutOf = ({ title, department, extension }: Person): string =>
  [extension, displayText([title, department].filter(Boolean).join(', '), 80)]
    .filter(Boolean)
    .join(' · ')

function isFound({ name, department, extension, numbers }: Person, wanted: string): boolean {
  const all = [extension, ...numbers.map(({ value }) => value)]
  return isFoundIn({ texts: [name, department, extension], numbers: all }, wanted)
}

type CheckProps = {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: string
}

function Check({ isChecked, onChange, children }: CheckProps) {
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="accent-accent-fill size-4.5"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  )
}
