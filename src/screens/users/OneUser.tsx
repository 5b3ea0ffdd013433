// One user: identity, calling, and administrator actions.
import { Pencil, PhoneCall, PhoneOff, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LicenceId, PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import { callingLicenceOf } from '../../domain/users/licence.ts'
import type { User } from '../../domain/users/user.ts'
import { t } from '../../i18n/translate.ts'
import { Breadcrumbs, PageHead } from '../../parts/Page.tsx'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { useMe } from '../../state/person/useMe.ts'
import { useChangeLicences, useRemoveUser } from '../../state/users/useUserWrites.ts'
import { useOneUser } from '../../state/users/useUsers.ts'
import { Button } from '../../ui/Button.tsx'
import { CallingDialog } from './CallingDialog.tsx'
import { EditUserDialog } from './EditUserDialog.tsx'
import { PendingLicences } from './PendingLicences.tsx'
import { UserFacts } from './UserFacts.tsx'
import type { UsersShown } from './usersShown.ts'

type Props = UsersShown & { readonly id: PersonId }

export function OneUser(props: Props) {
  const { id, all } = props
  const listed = all.items.find((user) => user.id === id)
  const single = useOneUser(id)
  const user = single.isGone ? undefined : (single.user ?? listed)
  return (
    <>
      <Breadcrumbs
        parent="nav.users"
        without={['user', 'view']}
        {...(user && { here: displayText(user.name, 60) })}
      />
      {user ? (
        <Shown {...props} user={user} />
      ) : (
        <p role="status" className="text-quiet">
          {t(single.isWaiting ? 'users.loading' : 'users.gone')}
        </p>
      )}
    </>
  )
}

type Action = 'edit' | 'calling' | 'disable' | 'remove'

function Shown({
  user,
  all,
  licences: { licences },
  locations,
  onOpen,
}: Props & { readonly user: User }) {
  const me = useMe()
  const [open, setOpen] = useState<Action>()
  const [pending, setPending] = useState<readonly LicenceId[]>([])
  const [isSaved, setSaved] = useState(false)
  const removal = useRemoveUser()
  const disabling = useChangeLicences(user.id)
  const held = callingLicenceOf(user, licences)
  const isMyself = me?.id === user.id
  const name = displayText(user.name, 60)
  const shared = { user, users: all.items, locations }
  const close = () => setOpen(undefined)
  function start(action: Action) {
    setSaved(false)
    setPending([])
    removal.forget()
    disabling.forget()
    setOpen(action)
  }
  function done(left: readonly LicenceId[] = []) {
    setPending(left)
    setSaved(left.length === 0)
    close()
  }
  return (
    <>
      <PageHead title={displayText(user.name, 80)} isName>
        <Button icon={Pencil} onClick={() => start('edit')}>
          {t('users.edit')}
        </Button>
        <Button icon={held ? RefreshCw : PhoneCall} onClick={() => start('calling')}>
          {t(held ? 'users.change' : 'users.enable')}
        </Button>
        {held && (
          <Button look="badQuiet" icon={PhoneOff} onClick={() => start('disable')}>
            {t('users.disable')}
          </Button>
        )}
        {!isMyself && (
          <Button look="badQuiet" icon={Trash2} onClick={() => start('remove')}>
            {t('users.delete')}
          </Button>
        )}
      </PageHead>
      {isMyself && <p className="text-quiet text-sm">{t('users.notYourself')}</p>}
      <p role="status" className={isSaved ? 'text-good text-sm font-semibold' : 'sr-only'}>
        {isSaved ? t('users.saved') : ''}
      </p>
      {pending.length > 0 && <PendingLicences pending={pending} licences={licences} />}
      <UserFacts user={user} licences={licences} locations={locations} />
      {open === 'edit' && (
        <EditUserDialog
          {...shared}
          hasCalling={held !== undefined}
          onSaved={() => done()}
          onClose={close}
        />
      )}
      {open === 'calling' && (
        <CallingDialog
          {...shared}
          held={held}
          licences={licences}
          onPending={done}
          onClose={close}
        />
      )}
      {open === 'disable' && held && (
        <ConfirmByName
          title={t('users.disableTitle', { user: name })}
          what={t('users.disableWhat')}
          name={user.name}
          action={t('users.disable')}
          sending={disabling}
          onConfirm={() =>
            disabling.send([{ do: 'remove', licence: held.id }], (left) => done(left.pending))
          }
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmByName
          title={t('users.deleteTitle', { user: name })}
          what={t('users.deleteWhat')}
          name={user.name}
          action={t('users.delete')}
          sending={removal}
          onConfirm={() => removal.send(user, () => onOpen(undefined))}
          onClose={close}
        />
      )}
    </>
  )
}
