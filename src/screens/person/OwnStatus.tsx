// Below the header of every page: why calls do not ring here, and a button to change that.
import { Moon, PhoneForwarded, Voicemail } from 'lucide-react'
import { divertedBy } from '../../domain/person/callSettings.ts'
import { settingsWords } from '../../i18n/en.settings.ts'
import { Message } from '../../i18n/Message.tsx'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useWritableSetting } from '../../state/person/useCallSettings.ts'
import { Button } from '../../ui/Button.tsx'

addWords(settingsWords)

const icons = { doNotDisturb: Moon, forwarded: PhoneForwarded, voicemail: Voicemail } as const

/** The previous state, while it is being switched off and after a refusal. */
export default function OwnStatus() {
  const doNotDisturb = useWritableSetting('doNotDisturb')
  const forwarding = useWritableSetting('forwarding')
  const voicemail = useWritableSetting('voicemail')
  const format = useFormatNumber()
  const diverted = divertedBy({
    ...(doNotDisturb.value && { doNotDisturb: doNotDisturb.value }),
    ...(forwarding.value && { forwarding: forwarding.value }),
    ...(voicemail.value && { voicemail: voicemail.value }),
  })
  // Always rendered, so that screen readers announce new content.
  if (!diverted) return <div role="status" />
  const { isSaving, failure } = { doNotDisturb, forwarded: forwarding, voicemail }[diverted.is]
  const Icon = icons[diverted.is]
  function turnOff() {
    const is = diverted?.is
    if (is === undefined) return
    switch (is) {
      case 'doNotDisturb':
        return doNotDisturb.change({ isOn: false })
      case 'voicemail':
        return voicemail.change({ takesAll: false })
      case 'forwarded':
        if (!forwarding.value) return
        return forwarding.change({ always: { ...forwarding.value.always, isOn: false } })
    }
  }
  return (
    <div role="status">
      <div className="bg-warn-soft text-warn flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-sm font-medium lg:px-6">
        <Icon aria-hidden className="size-4 shrink-0" />
        <p className="min-w-0 break-words">
          {diverted.is === 'forwarded' ? (
            <Message id="own.forwarded" values={{ to: format(diverted.to) }} />
          ) : (
            t(`own.${diverted.is}`)
          )}
        </p>
        <Button isBusy={isSaving} onClick={turnOff}>
          {t('own.turnOff')}
        </Button>
      </div>
      {failure && (
        <div className="px-4 py-2 lg:px-6">
          <FailureAlert
            title={t('settings.notSaved')}
            words={failureWords(failure)}
            trackingId={failure.trackingId}
          />
        </div>
      )}
    </div>
  )
}
