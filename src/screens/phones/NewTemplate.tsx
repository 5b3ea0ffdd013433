// Creates a line key template from a phone or from scratch.
import { useState } from 'react'
import type { LineKey, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { openKey } from '../../domain/phones/lineKeys.ts'
import { t } from '../../i18n/translate.ts'
import { DraftForm } from '../../parts/DraftForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import { newTemplateDraft } from '../../state/phones/editedPhone.ts'
import { useTemplateWrites } from '../../state/phones/usePhoneJobs.ts'
import { usePhoneModels } from '../../state/phones/usePhones.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'

type Props = {
  /** Missing: from scratch. */
  readonly from?: {
    readonly model: string
    readonly layout: Pick<PhoneLayout, 'keys' | 'mayReorder'>
  }
  readonly onClose: () => void
}

export function NewTemplate({ from, onClose }: Props) {
  const kept = useDraft(newTemplateDraft, from?.model)
  const { name, chosen } = kept.draft ?? { name: '', chosen: '' }
  const [isTried, setTried] = useState(false)
  const models = (usePhoneModels().value ?? []).filter(({ hasLayout }) => hasLayout)
  const { send, isSending, failure } = useTemplateWrites(from?.model).add
  const model = from?.model ?? chosen
  const isNamed = name.trim() !== ''
  function submit() {
    setTried(true)
    if (!isNamed || model === '') return
    const count = models.find((one) => one.model === model)?.keys ?? 1
    const keys = from?.layout ?? { mayReorder: false, keys: firstKeys(count) }
    send({ name: name.trim(), model, keys }, onClose)
  }
  return (
    <Dialog name={t('templates.add')} onClose={onClose}>
      <DraftForm
        draft={kept}
        submitLabel={t('phones.save')}
        isSending={isSending}
        onSubmit={submit}
        onClose={onClose}
      >
        <TextField
          label={t('templates.name')}
          data-autofocus
          maxLength={80}
          value={name}
          error={isTried && !isNamed ? t('templates.noName') : undefined}
          onChange={(event) => kept.set({ name: event.target.value, chosen })}
        />
        {!from && (
          <SelectField
            label={t('templates.model')}
            value={chosen}
            options={[
              { value: '', label: t('setup.choose') },
              ...models.map((one) => ({ value: one.model, label: one.name })),
            ]}
            error={isTried && model === '' ? t('templates.noModel') : undefined}
            onChoose={(next) => kept.set({ name, chosen: next })}
          />
        )}
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      </DraftForm>
    </Dialog>
  )
}

/** The primary line on the first key, as Webex requires; all others are open. */
function firstKeys(count: number): readonly LineKey[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? { ...openKey, type: 'PRIMARY_LINE' } : openKey,
  )
}
