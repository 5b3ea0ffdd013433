// Single number reach: phones outside Webex that ring when mine does.
import { Plus, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { ReachNumber } from '../../domain/person/callSettings.ts'
import { wholeNumber } from '../../domain/dial/plainNumber.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { reachDraft } from '../../state/person/reachDraft.ts'
import { useDraft } from '../../state/person/useDraft.ts'
import type { ReachSetting } from '../../state/person/useReach.ts'
import { useReach } from '../../state/person/useReach.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SettingsSection } from './SettingsSection.tsx'

export function ReachSection() {
  const setting = useReach()
  const { changeFailure } = setting
  return (
    <SettingsSection setting={setting} title={t('settings.reach')}>
      {({ numbers }) => (
        <>
          <p className="text-quiet text-sm">{t('settings.reachHint')}</p>
          <ul role="list">
            {numbers.map((number) => (
              <NumberRow key={number.id} number={number} setting={setting} />
            ))}
          </ul>
          <AddNumber setting={setting} />
          {changeFailure && (
            <FailureAlert
              title={t('settings.notSaved')}
              words={failureWords(changeFailure)}
              trackingId={changeFailure.trackingId}
            />
          )}
        </>
      )}
    </SettingsSection>
  )
}

type RowProps = { readonly number: ReachNumber; readonly setting: ReachSetting }

function NumberRow({ number: { id, ...number }, setting: { change, isSaving } }: RowProps) {
  const format = useFormatNumber()
  const shown = format(number.number)
  return (
    <li className="flex items-center gap-1">
      <div className="min-w-0 grow">
        <Switch
          label={number.name === '' ? shown : `${displayText(number.name, 40)} · ${shown}`}
          isOn={number.isOn}
          isBusy={isSaving}
          onChange={(isOn) => change({ do: 'change', id, number: { ...number, isOn } })}
        />
      </div>
      <Button
        look="quiet"
        icon={Trash2}
        isIconOnly
        isBusy={isSaving}
        onClick={() => change({ do: 'remove', id })}
      >
        {t('settings.removeNumber', { number: shown })}
      </Button>
    </li>
  )
}

const nothingTyped = { number: '', name: '' }

function AddNumber({ setting: { change, isSaving } }: { readonly setting: ReachSetting }) {
  const region = useCallingRegion()
  const { draft = nothingTyped, set } = useDraft(reachDraft)
  const [isWrong, setWrong] = useState(false)
  function add(event: FormEvent) {
    event.preventDefault()
    const number = wholeNumber(draft.number, region)
    if (!number.ok) return setWrong(true)
    change({ do: 'add', number: { number: number.value, name: draft.name.trim(), isOn: true } })
  }
  function type(changed: Partial<typeof draft>) {
    const next = { ...draft, ...changed }
    set(next.number === '' && next.name === '' ? undefined : next)
  }
  return (
    <form onSubmit={add} className="mt-2 grid gap-2 sm:grid-cols-2">
      <TextField
        label={t('settings.newNumber')}
        inputMode="tel"
        value={draft.number}
        error={isWrong ? t('settings.notAWholeNumber') : undefined}
        onChange={(event) => {
          type({ number: event.target.value })
          setWrong(false)
        }}
      />
      <TextField
        label={t('settings.newName')}
        value={draft.name}
        onChange={(event) => type({ name: event.target.value })}
      />
      <Button type="submit" icon={Plus} isBusy={isSaving} className="justify-self-start">
        {t('settings.addNumber')}
      </Button>
    </form>
  )
}
