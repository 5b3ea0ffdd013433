// Adds a user, with or without calling. Sent once; every outcome is reported.
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User } from '../../domain/users/user.ts'
import type { UserDraft } from '../../domain/users/userDraft.ts'
import {
  draftProblems,
  emptyDraft,
  isSound,
  knownOf,
  withWholeNumber,
} from '../../domain/users/userDraft.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import type { Provisioned } from '../../state/users/provisionUser.ts'
import { newUserDraft } from '../../state/users/userDrafts.ts'
import { useProvisionUser } from '../../state/users/useUserWrites.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LicenceField } from './LicenceField.tsx'
import { problemText } from './problemText.ts'
import { ReachFields } from './ReachFields.tsx'

type Props = {
  readonly users: readonly User[]
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
  readonly onShow: (id: PersonId) => void
  readonly onClose: () => void
}

const names = ['firstName', 'lastName'] as const
const further = [
  ['department', 'users.department'],
  ['title', 'users.jobTitle'],
] as const

export function AddUserDialog({ users, licences, locations, onShow, onClose }: Props) {
  const kept = useDraft(newUserDraft)
  const draft = kept.draft ?? emptyDraft
  const [isTried, setTried] = useState(false)
  const [outcome, setOutcome] = useState<Provisioned>()
  const [sent, setSent] = useState<UserDraft>(emptyDraft)
  const provisioning = useProvisionUser()
  const known = knownOf(users, licences, { locations })
  const found = draftProblems(draft, known)
  const problems = isTried ? found : {}
  const set = (change: Partial<UserDraft>) => {
    kept.set({ ...draft, ...change })
    setOutcome(undefined)
  }
  function submit() {
    setTried(true)
    if (!isSound(found)) return
    setOutcome(undefined)
    const whole = withWholeNumber(draft, known)
    provisioning.send(whole, (next) => {
      setSent(whole)
      setOutcome(next)
    })
  }
  if (outcome?.is === 'made' || outcome?.is === 'partly') {
    return (
      // A new dialog for screen readers, so that the focus is not lost with the form.
      <Dialog key="made" name={t('users.add')} onClose={onClose}>
        <Made
          outcome={outcome}
          onShow={() => onShow(outcome.user.id)}
          onAnother={() => {
            // The next user is often at the same location.
            kept.set({ ...emptyDraft, licence: sent.licence, location: sent.location })
            setTried(false)
            setOutcome(undefined)
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog name={t('users.add')} onClose={onClose}>
      <DraftForm
        draft={kept}
        submitLabel={t('users.add')}
        isSending={provisioning.isSending}
        onSubmit={submit}
        onClose={onClose}
      >
        <TextField
          label={t('users.email')}
          data-autofocus
          type="email"
          dir="ltr"
          value={draft.email}
          error={problemText(problems.email)}
          onChange={(event) => set({ email: event.target.value })}
        />
        <div className="grid grid-cols-2 gap-3">
          {names.map((name) => (
            <TextField
              key={name}
              label={t(`users.${name}`)}
              value={draft[name]}
              error={problemText(problems[name])}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          ))}
          {further.map(([name, label]) => (
            <TextField
              key={name}
              label={t(label)}
              value={draft[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          ))}
        </div>
        <LicenceField
          value={draft.licence}
          licences={licences}
          none={t('users.withoutCalling')}
          error={problemText(problems.licence)}
          onChoose={(licence) => set({ licence })}
        />
        {draft.licence !== '' && (
          <ReachFields reach={draft} problems={problems} locations={locations} onChange={set} />
        )}
        {outcome && <NotMade outcome={outcome} />}
      </DraftForm>
    </Dialog>
  )
}

type MadeProps = {
  readonly outcome: Extract<Provisioned, { user: User }>
  readonly onShow: () => void
  readonly onAnother: () => void
}

function Made({ outcome, onShow, onAnother }: MadeProps) {
  return (
    <div className="flex flex-col gap-4">
      {outcome.is === 'made' ? (
        <p role="status" className="text-good flex items-center gap-2 font-semibold">
          <CircleCheck aria-hidden className="size-5 shrink-0" />
          {t('users.made', { user: displayText(outcome.user.name, 80) })}
        </p>
      ) : (
        <FailureAlert
          title={t('users.partly')}
          words={{ why: failureWords(outcome.failure).why, next: t('users.partlyNext') }}
          trackingId={outcome.failure.trackingId}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onAnother}>{t('users.addAnother')}</Button>
        <Button look="accent" data-autofocus onClick={onShow}>
          {t('users.show')}
        </Button>
      </div>
    </div>
  )
}

function NotMade({ outcome }: { readonly outcome: Provisioned }) {
  if (!('failure' in outcome)) return null
  const words = failureWords(outcome.failure)
  return outcome.is === 'unknown' ? (
    <FailureAlert
      title={t('users.unknownMade')}
      words={{ why: words.why, next: t('users.unknownMadeNext') }}
      trackingId={outcome.failure.trackingId}
    />
  ) : (
    <FailureAlert
      title={t('users.notMade')}
      words={words}
      trackingId={outcome.failure.trackingId}
    />
  )
}
