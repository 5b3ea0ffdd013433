// The keys of a template; its name and model cannot change.
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { LineKeyTemplate, LineKeyTemplateInFull } from '../../domain/phones/lineKeys.ts'
import { badLayout, keyChanges } from '../../domain/phones/lineKeys.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useTemplate, useTemplateWrites } from '../../state/phones/usePhoneJobs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { KeyList } from './KeyList.tsx'
import { badLayoutText, keyName } from './keyNames.ts'
import { Reading } from './Reading.tsx'

type Props = { readonly template: LineKeyTemplate; readonly onClose: () => void }

export function EditTemplate({ template, onClose }: Props) {
  const read = useTemplate(template.id)
  return (
    <Dialog name={t('templates.edit', { name: displayText(template.name, 60) })} onClose={onClose}>
      {read.value ? <Form now={read.value} onClose={onClose} /> : <Reading of={read} />}
    </Dialog>
  )
}

type FormProps = { readonly now: LineKeyTemplateInFull; readonly onClose: () => void }

function Form({ now, onClose }: FormProps) {
  const [shown, setShown] = useState(now)
  const { send, isSending, failure } = useTemplateWrites().change
  const bad = badLayout(shown)
  const isChanged = shown.mayReorder !== now.mayReorder || keyChanges(now, shown).length > 0
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet text-sm">{displayText(now.modelName, 40)}</p>
      <Switch
        label={t('phones.mayReorder')}
        isOn={shown.mayReorder}
        onChange={(mayReorder) => setShown({ ...shown, mayReorder })}
      />
      <KeyList
        label={t('phones.keys')}
        keys={shown.keys}
        nameOf={(place) => keyName({})('keys', place)}
        onChange={(keys) => setShown({ ...shown, keys })}
      />
      {bad && (
        <p role="alert" className="text-bad text-sm">
          {badLayoutText(bad, {})}
        </p>
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        {isChanged && !bad && (
          <Button
            look="accent"
            isBusy={isSending}
            onClick={() => send({ id: now.id, keys: shown }, onClose)}
          >
            {t('phones.save')}
          </Button>
        )}
      </div>
    </div>
  )
}
