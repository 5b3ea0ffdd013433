// Name, description, moderation and team of a space; leaving and deleting it.
import { LogOut, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Space, Team } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useMe } from '../../state/person/useMe.ts'
import { useMemberWrites, useSpaceMembers } from '../../state/spaces/useSpaceMembers.ts'
import type { SpaceForm } from '../../state/spaces/useSpaces.ts'
import { useSpaceWrites } from '../../state/spaces/useSpaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { SpaceFields } from './SpaceFields.tsx'
import { titleText } from './spaceWords.ts'

type Props = {
  readonly space: Space
  readonly teams: readonly Team[]
  readonly isModerator: boolean
  /** The person left it, or it is deleted. */
  readonly onGone: () => void
  readonly onClose: () => void
}

const formOf = ({
  title,
  description = '',
  isLocked,
  isAnnouncementOnly,
  team,
}: Space): SpaceForm => ({
  title,
  description,
  isLocked,
  isAnnouncementOnly,
  ...(team && { team }),
})

export default function SpaceSettings({ space, teams, isModerator, onGone, onClose }: Props) {
  const [form, setForm] = useState(formOf(space))
  const [isTried, setTried] = useState(false)
  const [asked, setAsked] = useState<'leave' | 'delete'>()
  const { change, remove } = useSpaceWrites(space.id)
  const mayChange = !space.isLocked || isModerator
  const { failure } = change
  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (form.title.trim() !== '') change.send({ ...form, title: form.title.trim() }, onClose)
  }
  if (asked === 'delete') {
    return (
      <ConfirmByName
        title={t('spaces.deleteSpace')}
        what={t('spaces.deleteSpaceWhat')}
        name={titleText(space.title)}
        action={t('spaces.deleteSpace')}
        sending={remove}
        onConfirm={() => remove.send(undefined, onGone)}
        onClose={onClose}
      />
    )
  }
  if (asked === 'leave') return <Leave space={space} onGone={onGone} onClose={onClose} />
  return (
    <Dialog name={t('spaces.settings')} onClose={onClose}>
      {mayChange ? (
        <form onSubmit={save} noValidate className="flex flex-col gap-3">
          <SpaceFields form={form} teams={teams} isNameMissing={isTried} onChange={setForm} />
          {failure && (
            <FailureAlert
              title={t('spaces.notChanged')}
              words={failureWords(failure)}
              trackingId={failure.trackingId}
            />
          )}
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" look="accent" isBusy={change.isSending}>
              {t('spaces.save')}
            </Button>
          </div>
        </form>
      ) : (
        <p className="text-quiet text-sm">{t('spaces.onlyModerators')}</p>
      )}
      <div className="border-line mt-4 flex flex-wrap gap-2 border-t pt-4">
        <Button look="badQuiet" icon={LogOut} onClick={() => setAsked('leave')}>
          {t('spaces.leave')}
        </Button>
        {mayChange && (
          <Button look="badQuiet" icon={Trash2} onClick={() => setAsked('delete')}>
            {t('spaces.deleteSpace')}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function Leave({ space, onGone, onClose }: Pick<Props, 'space' | 'onGone' | 'onClose'>) {
  const members = useSpaceMembers({ space: space.id })
  const { remove } = useMemberWrites({ space: space.id })
  const me = useMe()?.id
  const mine = me && members.byPerson.get(me)
  return (
    <ConfirmDialog
      title={t('spaces.leaveTitle', { title: titleText(space.title) })}
      what={t('spaces.leaveWhat')}
      action={t('spaces.leave')}
      isBusy={remove.isSending || !mine}
      failure={remove.failure}
      failureTitle={t('spaces.leaveFailed')}
      onConfirm={() => mine && remove.send(mine.id, onGone)}
      onClose={onClose}
    />
  )
}
