// Edits a user's name, job, extension and number. Reads the user again before saving.
import type { FormEvent } from 'react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User, UserEdits } from '../../domain/users/user.ts'
import { userEdits } from '../../domain/users/user.ts'
import { isSound, knownOf, reachProblems, userNumber } from '../../domain/users/userDraft.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useChangeUser } from '../../state/users/useUserWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { problemText } from './problemText.ts'
import { ReachFields } from './ReachFields.tsx'

type Props = {
  readonly user: User
  readonly users: readonly User[]
  readonly locations: readonly Location[]
  readonly hasCalling: boolean
  readonly onSaved: () => void
  readonly onClose: () => void
}

const fields = [
  ['firstName', 'users.firstName'],
  ['lastName', 'users.lastName'],
  ['department', 'users.department'],
  ['title', 'users.jobTitle'],
] as const

/** What Webex has given may be of a form that we would not take. */
const isReachChanged = ({ extension, number }: UserEdits, user: User): boolean =>
  extension !== (user.extension ?? '') || number !== (user.number ?? '')

export function EditUserDialog({ user, users, locations, hasCalling, onSaved, onClose }: Props) {
  // Not from the props again: what is typed must not change below one's hands.
  const [edits, setEdits] = useState<UserEdits>(() => userEdits(user))
  const [isTried, setTried] = useState(false)
  const changing = useChangeUser(user.id)
  const { location = '' } = user
  const known = knownOf(users, [], { except: user, locations })
  const isNamed = `${edits.firstName}${edits.lastName}${edits.displayName}`.trim() !== ''
  const found = {
    ...(!isNamed && { firstName: 'noName' as const }),
    ...(hasCalling && isReachChanged(edits, user) && reachProblems({ ...edits, location }, known)),
  }
  const problems = isTried ? found : {}
  const set = (change: Partial<UserEdits>) => setEdits({ ...edits, ...change })
  function save(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isSound(found)) return
    changing.send({ ...edits, number: userNumber(edits.number, known.regionOf(location)) }, onSaved)
  }
  const { failure } = changing
  const name = displayText(user.name, 60)
  return (
    <Dialog name={t('users.editTitle', { user: name })} onClose={onClose}>
      <form onSubmit={save} noValidate className="flex flex-col gap-3">
        <TextField
          label={t('users.displayName')}
          data-autofocus
          value={edits.displayName}
          onChange={(event) => set({ displayName: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-3">
          {fields.map(([field, label]) => (
            <TextField
              key={field}
              label={t(label)}
              value={edits[field]}
              error={field === 'firstName' ? problemText(problems.firstName) : undefined}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          ))}
        </div>
        {hasCalling && (
          <ReachFields
            reach={{ ...edits, location: user.location ?? '' }}
            problems={problems}
            locations={locations}
            isLocationFixed
            onChange={set}
          />
        )}
        {failure && (
          <FailureAlert
            title={t('users.notSaved')}
            words={{
              why: failureWords(failure).why,
              next:
                failure.is === 'notPossibleNow'
                  ? t('users.notSavedNext')
                  : failureWords(failure).next,
            }}
            trackingId={failure.trackingId}
          />
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="accent" isBusy={changing.isSending}>
            {t('users.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
