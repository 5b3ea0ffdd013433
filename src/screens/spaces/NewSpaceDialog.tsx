// A new space, and the people in it.
import { useState } from 'react'
import type { TeamId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Space, Team } from '../../domain/spaces/space.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { useMe } from '../../state/person/useMe.ts'
import { newSpaceDraft } from '../../state/spaces/spaceDraft.ts'
import { useAddPeople } from '../../state/spaces/useAddPeople.ts'
import { useSpaceWrites } from '../../state/spaces/useSpaces.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Picked } from './PeoplePicker.tsx'
import { PeoplePicker } from './PeoplePicker.tsx'
import { SpaceFields } from './SpaceFields.tsx'

type Props = {
  readonly teams: readonly Team[]
  readonly onCreated: (space: Space) => void
  readonly onClose: () => void
}

const empty = {
  title: '',
  description: '',
  isLocked: false,
  isAnnouncementOnly: false,
  team: '',
  people: [] as readonly Picked[],
}

export function NewSpaceDialog({ teams, onCreated, onClose }: Props) {
  const draft = useDraft(newSpaceDraft)
  const [isTried, setTried] = useState(false)
  const [made, setMade] = useState<Space>()
  const { create } = useSpaceWrites()
  const { add, isAdding, refused } = useAddPeople<Picked>()
  const me = useMe()?.id
  const form = draft.draft ?? empty
  const { people, team, ...fields } = form
  const space = { ...fields, ...(team !== '' && { team: team as TeamId }) }
  const { failure } = create
  const change = (changed: Partial<typeof empty>) =>
    draft.set({ ...form, ...changed, people: [...(changed.people ?? form.people)] })

  function save() {
    setTried(true)
    if (form.title.trim() === '') return
    create.send({ ...space, title: form.title.trim() }, (created) => {
      draft.discard()
      if (people.length === 0) return onCreated(created)
      setMade(created)
      void add(created.id, people).then((failed) => {
        if (failed.length === 0) onCreated(created)
      })
    })
  }
  if (made) {
    return (
      <Dialog name={t('spaces.new')} onClose={onClose}>
        {refused.length === 0 ? (
          <p role="status" className="text-sm">
            {t('app.loading')}
          </p>
        ) : (
          <>
            <Refused refused={refused} />
            <div className="mt-3 flex justify-end">
              <Button look="accent" isBusy={isAdding} onClick={() => onCreated(made)}>
                {t('messages.openSpace')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    )
  }
  return (
    <Dialog name={t('spaces.new')} onClose={onClose}>
      <DraftForm
        draft={draft}
        submitLabel={t('spaces.create')}
        isSending={create.isSending}
        onSubmit={save}
        onClose={onClose}
      >
        <SpaceFields
          form={space}
          teams={teams}
          isNameMissing={isTried}
          onChange={(next) => change({ ...next, team: next.team ?? '' })}
        />
        <PeoplePicker
          picked={people}
          without={(person) => person === me}
          onPick={(person) => change({ people: [...people, person] })}
          onDrop={(id) => change({ people: people.filter((one) => one.id !== id) })}
        />
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      </DraftForm>
    </Dialog>
  )
}

/** Who could not be added, each with the reason. */
export function Refused({
  refused,
}: {
  readonly refused: ReturnType<typeof useAddPeople<Picked>>['refused']
}) {
  if (refused.length === 0) return null
  return (
    <div role="alert" className="text-sm">
      <p className="font-semibold">{t('spaces.addFailed')}</p>
      <ul role="list">
        {refused.map(({ person, failure }) => (
          <li key={person.id}>
            <bdi>{displayText(person.name, 60)}</bdi>: {failureWords(failure).why}
          </li>
        ))}
      </ul>
    </div>
  )
}
