// Gives a user Webex Calling, or another calling license.
import { useState } from 'react'
import type { LicenceId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { freeUnits } from '../../domain/users/licence.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User } from '../../domain/users/user.ts'
import type {
  DraftProblems,
  Known,
  LicenceChange,
  UserDraft,
} from '../../domain/users/userDraft.ts'
import {
  isSound,
  knownOf,
  reachOf,
  reachProblems,
  withWholeNumber,
} from '../../domain/users/userDraft.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { callingDraft } from '../../state/users/userDrafts.ts'
import { useGiveLicence } from '../../state/users/useUserWrites.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LicenceField } from './LicenceField.tsx'
import { problemText } from './problemText.ts'
import { ReachFields } from './ReachFields.tsx'

type Props = {
  readonly user: User
  /** The current license. */
  readonly held: Licence | undefined
  readonly users: readonly User[]
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
  readonly onPending: (pending: readonly LicenceId[]) => void
  readonly onClose: () => void
}

type Wanted = Pick<UserDraft, 'licence' | 'location' | 'extension' | 'number'>

function problemsOf(wanted: Wanted, { held, licences }: Props, known: Known): DraftProblems {
  const licence = licences.find(({ id }) => id === wanted.licence)
  if (!licence) return { licence: 'unknownLicence' }
  return {
    ...(freeUnits(licence) < 1 && { licence: 'noUnits' }),
    // Changing only the license changes none of these.
    ...(!held && {
      ...(wanted.location === '' && { location: 'noLocation' }),
      ...reachProblems(wanted, known),
    }),
  }
}

export function CallingDialog(props: Props) {
  const { user, users, held, licences, locations, onPending, onClose } = props
  const known = knownOf(users, licences, { except: user, locations })
  const kept = useDraft(callingDraft, user.id)
  const wanted: Wanted = kept.draft ?? {
    licence: '',
    location: user.location ?? '',
    extension: user.extension ?? '',
    number: user.number ?? '',
  }
  const [isTried, setTried] = useState(false)
  const changing = useGiveLicence(user.id)
  const found = problemsOf(wanted, props, known)
  const problems = isTried ? found : {}
  const set = (change: Partial<Wanted>) => kept.set({ ...wanted, ...change })
  function submit() {
    setTried(true)
    if (!isSound(found)) return
    const changes: readonly LicenceChange[] = [
      ...(held ? [{ do: 'remove', licence: held.id } as const] : []),
      {
        do: 'add',
        licence: wanted.licence as LicenceId,
        reach: reachOf(withWholeNumber(wanted, known)),
      },
    ]
    changing.send(changes, ({ pending }) => onPending(pending))
  }
  const { failure } = changing
  const name = displayText(user.name, 60)
  return (
    <Dialog
      name={t(held ? 'users.changeTitle' : 'users.enableTitle', { user: name })}
      onClose={onClose}
    >
      <DraftForm
        draft={kept}
        submitLabel={t(held ? 'users.change' : 'users.enable')}
        isSending={changing.isSending}
        onSubmit={submit}
        onClose={onClose}
      >
        <LicenceField
          value={wanted.licence}
          licences={licences.filter(({ id }) => id !== held?.id)}
          none={t('users.choose')}
          error={
            problems.licence === 'unknownLicence'
              ? t('users.chooseLicence')
              : problemText(problems.licence)
          }
          onChoose={(licence) => set({ licence })}
        />
        {!held && (
          <ReachFields reach={wanted} problems={problems} locations={locations} onChange={set} />
        )}
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      </DraftForm>
    </Dialog>
  )
}
