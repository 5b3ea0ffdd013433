// The keys of a template; its name and model cannot change.
import { displayText } from '../../domain/displayText.ts'
import type { LineKeyTemplate, LineKeyTemplateInFull } from '../../domain/phones/lineKeys.ts'
import { badLayout } from '../../domain/phones/lineKeys.ts'
import { t } from '../../i18n/translate.ts'
import { EditsForm } from '../../parts/EditsForm.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { editedTemplate } from '../../state/phones/editedPhone.ts'
import { layoutOfTemplate } from '../../state/phones/savePhone.ts'
import { useChangeTemplate, useTemplate } from '../../state/phones/usePhoneJobs.ts'
import { useEdits } from '../../state/useEdits.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { layoutConflictText } from './changeText.ts'
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
  const edits = useEdits(editedTemplate, now.id, layoutOfTemplate(now))
  const changing = useChangeTemplate(now.id)
  const { base, shown, edit, theirs = base } = edits
  const { failure } = changing
  const bad = badLayout(shown)
  const nameOf = keyName({})
  return (
    <EditsForm
      edits={edits}
      saving={changing}
      conflictText={(part) => layoutConflictText(part, { mine: shown, theirs }, nameOf)}
      saveLabel={t('phones.save')}
      onSubmit={() => (bad ? undefined : { base, wanted: shown })}
      onSaved={onClose}
      onClose={onClose}
    >
      <p className="text-quiet text-sm">{displayText(now.modelName, 40)}</p>
      <Switch
        label={t('phones.mayReorder')}
        isOn={shown.mayReorder}
        onChange={(mayReorder) => edit({ ...shown, mayReorder })}
      />
      <KeyList
        label={t('phones.keys')}
        keys={shown.keys}
        nameOf={(place) => nameOf('keys', place)}
        onChange={(keys) => edit({ ...shown, keys })}
      />
      {bad && (
        <p role="alert" className="text-bad text-sm">
          {badLayoutText(bad, {})}
        </p>
      )}
      {failure && <FailureAlert words={failureWords(failure)} trackingId={failure.trackingId} />}
    </EditsForm>
  )
}
