// Digits to be sent after a call's answer: the digits, what they wait for, and how to cancel them.
import { Grip } from 'lucide-react'
import type { CallView } from '../../domain/calls/view.ts'
import { shownAfterAnswer } from '../../domain/dial/afterAnswer.ts'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import { Message } from '../../i18n/Message.tsx'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { shownNameOf } from '../../parts/words.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import { useAfterAnswers } from '../../state/dial/useAfterAnswer.ts'
import { Button } from '../../ui/Button.tsx'

addWords(callsWords)

type Props = { readonly format: FormatNumber; readonly mask: Mask }

export default function AfterAnswers({ format, mask }: Props) {
  const followed = useAfterAnswers()
  const views = useCallViews()
  const nameOf = (key: CallView['key']) => {
    const view = views.find((one) => one.key === key)
    return shownNameOf(view ? mask(view.call.party) : { is: 'unknown' }, format)
  }
  return (
    <div role="status" aria-label={t('after.title')} className="flex flex-col gap-2">
      {followed.map(({ key, after, waitsFor, goOn, cancel }) => {
        const digits = shownAfterAnswer(after)
        return (
          <div
            key={key}
            data-guard="alert"
            className="animate-arrive bg-raised border-line shadow-float pointer-events-auto flex flex-wrap items-center justify-end gap-2 rounded-xl border py-2 pe-2 ps-4 text-sm"
          >
            <p className="min-w-0 grow break-words">
              <Message
                id={`after.${waitsFor}`}
                values={{ party: nameOf(key), digits: <bdi dir="ltr">{digits}</bdi> }}
              />
            </p>
            <Button onClick={cancel}>{t('after.cancel')}</Button>
            {waitsFor === 'press' && (
              <Button look="accent" icon={Grip} onClick={goOn}>
                {t('after.send', { digits: untilNextPress(digits) })}
              </Button>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** The digits that this press sends: up to the next wait for a press. */
const untilNextPress = (digits: string) => digits.split('w', 1)[0] ?? digits
