// Teams: make, rename and delete them, and who is in them.
import { ArrowLeft, Plus, Shield, ShieldOff, Trash2, UserMinus } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Team } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { ScopeGate } from '../../parts/ScopeGate.tsx'
import { useMe } from '../../state/person/useMe.ts'
import { useScopeGate } from '../../state/session/useScopes.ts'
import { useMemberWrites, useSpaceMembers } from '../../state/spaces/useSpaceMembers.ts'
import { useTeamWrites, wantedSpaceScopes } from '../../state/spaces/useSpaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PeopleFailures } from './PeopleFailures.tsx'
import { PeoplePicker } from './PeoplePicker.tsx'
import { gateWords, titleText } from './spaceWords.ts'

type Props = { readonly teams: readonly Team[]; readonly onClose: () => void }

export function TeamsDialog({ teams, onClose }: Props) {
  const [open, setOpen] = useState<Team | 'new'>()
  const gate = useScopeGate(['spark:teams_read'], 'user', wantedSpaceScopes)
  const back = () => setOpen(undefined)
  if (open) {
    const known = open === 'new' ? undefined : (teams.find(({ id }) => id === open.id) ?? open)
    return <OneTeam key={known?.id ?? ''} team={known} onBack={back} onClose={onClose} />
  }
  return (
    <Dialog name={t('spaces.teams')} onClose={onClose}>
      <ScopeGate gate={gate} words={gateWords()}>
        {teams.length === 0 && <p className="text-quiet mb-3 text-sm">{t('spaces.noTeams')}</p>}
        <ul role="list" aria-label={t('spaces.teams')} className="mb-3 flex flex-col gap-2">
          {teams.map((team) => (
            <li key={team.id} className="h-14">
              <ListRow
                label={t('spaces.editTeam', { title: titleText(team.name) })}
                onOpen={() => setOpen(team)}
              >
                <bdi className="grow truncate">{titleText(team.name)}</bdi>
              </ListRow>
            </li>
          ))}
        </ul>
        <Button icon={Plus} onClick={() => setOpen('new')}>
          {t('spaces.newTeam')}
        </Button>
      </ScopeGate>
    </Dialog>
  )
}

type OneProps = {
  readonly team: Team | undefined
  readonly onBack: () => void
  readonly onClose: () => void
}

function OneTeam({ team, onBack, onClose }: OneProps) {
  const [name, setName] = useState(team?.name ?? '')
  const [description, setDescription] = useState(team?.description ?? '')
  const [isTried, setTried] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const { create, change, remove } = useTeamWrites(team?.id)
  const save = team ? change : create
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (name.trim() !== '') save.send({ name: name.trim(), description }, onBack)
  }
  if (isDeleting && team) {
    return (
      <ConfirmByName
        title={t('spaces.deleteTeam')}
        what={t('spaces.deleteTeamWhat')}
        name={titleText(team.name)}
        action={t('spaces.deleteTeam')}
        sending={remove}
        onConfirm={() => remove.send(undefined, onBack)}
        onClose={() => setDeleting(false)}
      />
    )
  }
  const title = team ? titleText(team.name) : t('spaces.newTeam')
  return (
    <Dialog name={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <TextField
          label={t('spaces.name')}
          data-autofocus
          value={name}
          error={isTried && name.trim() === '' ? t('spaces.noName') : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <TextArea
          label={t('spaces.description')}
          rows={2}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
        {save.failure && (
          <FailureAlert
            title={t('spaces.notChanged')}
            words={failureWords(save.failure)}
            trackingId={save.failure.trackingId}
          />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button icon={ArrowLeft} className="me-auto" onClick={onBack}>
            {t('spaces.teams')}
          </Button>
          {team && (
            <Button look="badQuiet" icon={Trash2} onClick={() => setDeleting(true)}>
              {t('spaces.deleteTeam')}
            </Button>
          )}
          <Button type="submit" look="accent" isBusy={save.isSending}>
            {t(team ? 'spaces.save' : 'spaces.createTeam')}
          </Button>
        </div>
      </form>
      {team && <TeamPeople team={team} />}
    </Dialog>
  )
}

function TeamPeople({ team }: { readonly team: Team }) {
  const members = useSpaceMembers({ team: team.id })
  const { add, remove, moderate } = useMemberWrites({ team: team.id })
  const me = useMe()?.id
  const isModerator = me !== undefined && members.byPerson.get(me)?.isModerator === true
  const failure = add.failure ?? remove.failure ?? moderate.failure
  const isBusy = add.isSending || remove.isSending || moderate.isSending
  return (
    <section aria-label={t('spaces.people')} className="border-line mt-4 border-t pt-4">
      <PeopleFailures members={members} failure={failure} />
      {isModerator && (
        <PeoplePicker
          picked={[]}
          without={(person) => members.byPerson.has(person)}
          onPick={({ id }) => add.send(id)}
          onDrop={() => {}}
        />
      )}
      <ul role="list" className="mt-2 flex flex-col gap-1">
        {members.items.map((member) => {
          const party = displayText(member.name, 60) || t('spaces.unknownPerson')
          return (
            <li key={member.id} className="flex items-center gap-2">
              <span className="min-w-0 grow">
                <bdi className="block truncate text-sm font-medium">{party}</bdi>
                {member.isModerator && (
                  <span className="text-quiet text-xs">{t('spaces.moderator')}</span>
                )}
              </span>
              {isModerator && member.person !== me && (
                <>
                  <Button
                    look="quiet"
                    icon={member.isModerator ? ShieldOff : Shield}
                    isIconOnly
                    isBusy={isBusy}
                    onClick={() =>
                      moderate.send({ id: member.id, isModerator: !member.isModerator })
                    }
                  >
                    {t(member.isModerator ? 'spaces.demote' : 'spaces.promote', { party })}
                  </Button>
                  <Button
                    look="quiet"
                    icon={UserMinus}
                    isIconOnly
                    isBusy={isBusy}
                    onClick={() => remove.send(member.id)}
                  >
                    {t('spaces.remove', { party })}
                  </Button>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
