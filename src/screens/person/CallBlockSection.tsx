// Numbers that I block: their calls do not ring here.
import { Ban, Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { wholeNumber } from '../../domain/dial/plainNumber.ts'
import { callBlockWords } from '../../i18n/en.callBlock.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useCallingRegion } from '../../state/dial/useDialing.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import type { CallBlock } from '../../state/person/useCallBlock.ts'
import { useCallBlock } from '../../state/person/useCallBlock.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SettingsSection } from './SettingsSection.tsx'

addWords(callBlockWords)

export function CallBlockSection() {
  const setting = useCallBlock()
  const format = useFormatNumber()
  const { unblock, block, isSaving } = setting
  const failure = block.failure ?? unblock.failure
  return (
    <SettingsSection setting={setting} title={t('block.title')}>
      {(numbers) => (
        <>
          <p className="text-quiet text-sm">{t('block.hint')}</p>
          <ul role="list" aria-label={t('block.title')}>
            {numbers.map(({ id, number }) => (
              <li key={id} className="flex items-center gap-1">
                <span className="min-w-0 grow text-sm tabular-nums">
                  <bdi>{format(number)}</bdi>
                </span>
                <Button
                  look="quiet"
                  icon={Trash2}
                  isIconOnly
                  isBusy={isSaving}
                  onClick={() => unblock.send(id)}
                >
                  {t('block.remove', { number: format(number) })}
                </Button>
              </li>
            ))}
          </ul>
          <BlockNumber setting={setting} />
          {failure && (
            <FailureAlert
              title={t('settings.notSaved')}
              words={failureWords(failure)}
              trackingId={failure.trackingId}
            />
          )}
        </>
      )}
    </SettingsSection>
  )
}

function BlockNumber({ setting: { block, isSaving } }: { readonly setting: CallBlock }) {
  const region = useCallingRegion()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  function add(event: FormEvent) {
    event.preventDefault()
    const number = wholeNumber(typed, region)
    if (!number.ok) return setWrong(true)
    // What was typed since then was not sent.
    block.send(number.value, () => setTyped((now) => (now === typed ? '' : now)))
  }
  return (
    <form onSubmit={add} className="mt-2 flex flex-col gap-2">
      <TextField
        label={t('block.number')}
        inputMode="tel"
        value={typed}
        error={isWrong ? t('settings.notAWholeNumber') : undefined}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
        }}
      />
      <Button type="submit" icon={Ban} isBusy={isSaving} className="self-start">
        {t('block.add')}
      </Button>
    </form>
  )
}
