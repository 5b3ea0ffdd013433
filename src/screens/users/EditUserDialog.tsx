// Edits a user's name, job, extension and number. Reads the user again before saving.
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User, UserEdits } from '../../domain/users/user.ts'
import { userEdits } from '../../domain/users/user.ts'
import { isSound, knownOf, reachProblems, userNumber } from '../../domain/users/userDraft.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { EditsForm, fieldConflict } from '../../parts/EditsForm.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { editedUser } from '../../state/users/editUser.ts'
import { useEdits } from '../../state/useEdits.ts'
import { useChangeUser } from '../../state/users/useUserWrites.ts'
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

const fields = ['firstName', 'lastName', 'department', 'title'] as const

const labels = {
  displayName: 'users.displayName',
  firstName: 'users.firstName',
  lastName: 'users.lastName',
  department: 'users.department',
  title: 'users.jobTitle',
  extension: 'users.extension',
  number: 'users.number',
} as const satisfies Record<keyof UserEdits, string>

/** Existing values may have a format that this form would not accept. */
const isReachChanged = ({ extension, number }: UserEdits, base: UserEdits): boolean =>
  extension !== base.extension || number !== base.number

export function EditUserDialog({ user, users, locations, hasCalling, onSaved, onClose }: Props) {
  const edits = useEdits(editedUser, user.id, userEdits(user))
  const [isTried, setTried] = useState(false)
  const changing = useChangeUser(user.id)
  const { location = '' } = user
  const known = knownOf(users, [], { except: user, locations })
  const { base, shown } = edits
  const isNamed = `${shown.firstName}${shown.lastName}${shown.displayName}`.trim() !== ''
  const found = {
    ...(!isNamed && { firstName: 'noName' as const }),
    ...(hasCalling && isReachChanged(shown, base) && reachProblems({ ...shown, location }, known)),
  }
  const problems = isTried ? found : {}
  const set = (change: Partial<UserEdits>) => edits.edit({ ...shown, ...change })
  function wanted() {
    setTried(true)
    if (!isSound(found)) return undefined
    const isNumberChanged = shown.number !== base.number
    const whole = isNumberChanged ? userNumber(shown.number, known.regionOf(location)) : base.number
    const next = { ...shown, number: whole }
    if (whole !== shown.number) edits.edit(next)
    return { base, wanted: next }
  }
  const { failure } = changing
  const name = displayText(user.name, 60)
  return (
    <Dialog name={t('users.editTitle', { user: name })} onClose={onClose}>
      <EditsForm
        edits={edits}
        saving={changing}
        conflictText={(field) =>
          fieldConflict(
            field,
            t(labels[field as keyof UserEdits]),
            { mine: shown, theirs: edits.theirs ?? base },
            (one) => one[field as keyof UserEdits],
          )
        }
        saveLabel={t('users.save')}
        onSubmit={wanted}
        onSaved={onSaved}
        onClose={onClose}
      >
        <TextField
          label={t('users.displayName')}
          data-autofocus
          value={shown.displayName}
          onChange={(event) => set({ displayName: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-3">
          {fields.map((field) => (
            <TextField
              key={field}
              label={t(labels[field])}
              value={shown[field]}
              error={field === 'firstName' ? problemText(problems.firstName) : undefined}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          ))}
        </div>
        {hasCalling && (
          <ReachFields
            reach={{ ...shown, location }}
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
      </EditsForm>
    </Dialog>
  )
}
