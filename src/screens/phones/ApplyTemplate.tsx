// Applies a template to many phones: which ones, how many, and the job.
import { useDeferredValue, useState } from 'react'
import type { LocationId } from '../../domain/brand.ts'
import { cleanTags } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import type { LineKeyTemplate } from '../../domain/phones/lineKeys.ts'
import type { TemplateTargets } from '../../domain/phones/phoneJob.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { FromBefore } from '../../parts/FromBefore.tsx'
import { useDraft } from '../../state/person/useDraft.ts'
import { applyTemplateDraft } from '../../state/phones/editedPhone.ts'
import { useLocations } from '../../state/places/useLocations.ts'
import { useApplyTemplate, usePreview } from '../../state/phones/usePhoneJobs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { JobStarted } from './JobStarted.tsx'
import { Reading } from './Reading.tsx'

type Props = { readonly template: LineKeyTemplate; readonly onClose: () => void }

const nothingChosen = { location: '', withTags: '', withoutTags: '', isSparingCustom: false }

const tagsOf = (typed: string) => cleanTags(typed.split(','))

export function ApplyTemplate({ template, onClose }: Props) {
  const { locations } = useLocations('location')
  const kept = useDraft(applyTemplateDraft, template.id)
  const draft = kept.draft ?? nothingChosen
  const { location, withTags, withoutTags, isSparingCustom } = draft
  const change = (changed: Partial<typeof draft>) => kept.set({ ...draft, ...changed })
  const [isStarted, setStarted] = useState(false)
  const targets: TemplateTargets = {
    template: template.id,
    locations: location === '' ? [] : [location as LocationId],
    withTags: tagsOf(useDeferredValue(withTags)),
    withoutTags: tagsOf(useDeferredValue(withoutTags)),
    isSparingCustom,
  }
  const preview = usePreview(targets)
  const { send, isSending, failure } = useApplyTemplate(template.id)
  const name = t('templates.apply', { name: displayText(template.name, 60) })
  if (isStarted) return <JobStarted name={name} onClose={onClose} />
  return (
    <Dialog name={name} onClose={onClose}>
      <div className="flex flex-col gap-3">
        {kept.isFromBefore && <FromBefore onStartOver={kept.discard} />}
        <p className="text-sm">{t('templates.applyWhat')}</p>
        <SelectField
          label={t('templates.location')}
          value={location}
          options={[
            { value: '', label: t('setup.any') },
            ...locations.map((one) => ({ value: one.id, label: displayText(one.name, 40) })),
          ]}
          onChoose={(next) => change({ location: next })}
        />
        <TextField
          label={t('templates.withTags')}
          value={withTags}
          onChange={(event) => change({ withTags: event.target.value })}
        />
        <TextField
          label={t('templates.withoutTags')}
          value={withoutTags}
          onChange={(event) => change({ withoutTags: event.target.value })}
        />
        <Switch
          label={t('templates.sparing')}
          isOn={isSparingCustom}
          onChange={(isOn) => change({ isSparingCustom: isOn })}
        />
        {preview.value === undefined ? (
          <Reading of={preview} />
        ) : (
          <p role="status" className="text-sm font-semibold">
            {t('templates.preview', { count: preview.value })}
          </p>
        )}
        {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
        <div className="flex justify-end gap-2">
          <Button
            data-autofocus
            onClick={() => {
              kept.discard()
              onClose()
            }}
          >
            {t('action.cancel')}
          </Button>
          {(preview.value ?? 0) > 0 && (
            <Button
              look="accent"
              isBusy={isSending}
              onClick={() => send(targets, () => setStarted(true))}
            >
              {t('phones.startJob')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
