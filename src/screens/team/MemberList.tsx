// The members that are looked for, and the dialogs of what is done for them.
import { useDeferredValue, useMemo, useState } from 'react'
import type { Call } from '../../domain/call.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person.ts'
import type { CallAction, Granted, Member, MemberAction } from '../../domain/supervision.ts'
import { callActions, memberActions } from '../../domain/supervision.ts'
import { Message } from '../../i18n/Message.tsx'
import { t } from '../../i18n/translate.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import type { Members } from '../../state/members/useMembers.ts'
import { useEndpoints } from '../../state/queries/useEndpoints.ts'
import { usePickUp } from '../../state/team/usePickUp.ts'
import { useTeamDesk } from '../../state/team/useTeamDesk.ts'
import { useSupervision } from '../../state/team/useSupervision.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { OpenDialog } from './MemberDialog.tsx'
import { MemberDialog } from './MemberDialog.tsx'
import { MemberRow } from './MemberRow.tsx'
import { LostPickUp, TeamNotices } from './TeamNotices.tsx'

type Props = { readonly members: Members; readonly me: Person; readonly isGranted: Granted }

const SHOWN_AT_ONCE = 60

export function MemberList({ members, me, isGranted }: Props) {
  const { people, watched, isWaiting } = members
  const { messageRequests } = useCordboard()
  const views = useCallViews()
  const own = views.map(({ call }) => call)
  const { preferred } = useEndpoints()
  const { asked, notices, desk } = useTeamDesk(members)
  const { current } = useSupervision(me.id)
  const pickUp = usePickUp()
  const [typed, setTyped] = useState('')
  const [isOnlyBusy, setOnlyBusy] = useState(false)
  const [showsParties, setShowsParties] = useState(false)
  const [most, setMost] = useState(SHOWN_AT_ONCE)
  const [open, setOpen] = useState<OpenDialog>()
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase())
  const callsOf = ({ id }: Person) => (id === me.id ? own : watched.seen.get(id)?.calls)
  const named = useMemo(() => people.filter((person) => isFound(person, wanted)), [people, wanted])
  const isBusy = (person: Person) =>
    (callsOf(person) ?? []).some(({ state }) => state.is !== 'ended')
  const found = isOnlyBusy ? named.filter(isBusy) : named

  function act(action: MemberAction, member: Member) {
    if (action === 'message') return messageRequests.ask({ to: member.id, name: member.name })
    if (action !== 'pickUp') return setOpen({ is: action, member })
    pickUp.desk.begin(member, preferred)
  }
  const actOnCall = (is: CallAction, member: Member, call: Call) => setOpen({ is, member, call })

  return (
    <section aria-label={t('team.members')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="w-full sm:max-w-72">
          <TextField
            type="search"
            label={t('team.search')}
            isLabelHidden
            placeholder={t('team.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Check isChecked={isOnlyBusy} onChange={setOnlyBusy}>
          {t('team.onlyBusy')}
        </Check>
        <Check isChecked={showsParties} onChange={setShowsParties}>
          {t('team.showNames')}
        </Check>
        <p role="status" className="text-quiet text-sm sm:ms-auto">
          {statusOf(members, found.length)}
        </p>
      </div>
      <TeamNotices notices={notices} onDismiss={(key) => desk.dismiss(key)} />
      <p role="status" className="text-accent text-sm font-medium empty:hidden">
        {pickUp.current && (
          <Message
            id="team.pickingUp"
            values={{ party: <bdi>{displayText(pickUp.current.name, 60)}</bdi> }}
          />
        )}
      </p>
      {pickUp.lost && (
        <LostPickUp name={pickUp.lost.name} onDismiss={() => pickUp.desk.dismiss()} />
      )}
      {!isWaiting && found.length === 0 && <p className="text-quiet py-6">{t('team.none')}</p>}
      <ul role="list" className="flex flex-col gap-2">
        {found.slice(0, most).map((person) => {
          const theirs = callsOf(person)
          const member = memberOf(person)
          const isMe = person.id === me.id
          return (
            <MemberRow
              key={person.id}
              member={member}
              about={aboutOf(person)}
              isMe={isMe}
              calls={theirs}
              actions={memberActions({
                member,
                calls: theirs,
                me: me.id,
                isSupervising: current !== undefined,
                isGranted,
              })}
              callActionsOf={(call) => callActions(call, isMe, isGranted)}
              asked={asked}
              showsParties={showsParties}
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
          calls={watched.seen.get(open.member.id)?.calls}
          me={me.id}
          desk={desk}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function statusOf({ isWaiting, watched }: Members, count: number): string {
  if (isWaiting) return t('team.loading')
  return watched.failure ? t('team.noNews') : t('team.count', { count })
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

function isFound({ name, department, extension }: Person, wanted: string): boolean {
  const texts = [name, department ?? '', extension ?? '']
  return texts.some((text) => text.toLocaleLowerCase().includes(wanted))
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
