// A message that is on its way, or that was not sent.
import { LoaderCircle, RotateCw, TriangleAlert, X } from 'lucide-react'
import { wordsOf } from '../../domain/spaces/composed.ts'
import type { Outgoing } from '../../domain/spaces/outgoing.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { failureWords } from '../../parts/failureWords.ts'
import { Button } from '../../ui/Button.tsx'
import { PlainText } from './MessageText.tsx'

type Props = {
  readonly one: Outgoing
  readonly onSendAgain: (key: string) => void
  readonly onDiscard: (key: string) => void
}

function stageText({ stage, progress }: Outgoing): string {
  if (stage === 'checking') return t('spaces.checking')
  if (stage === 'failed') return t('spaces.notSent')
  return progress === undefined || progress >= 1
    ? t('spaces.sending')
    : t('spaces.uploading', { percent: Math.round(progress * 100) })
}

export function OutgoingRow({ one, onSendAgain, onDiscard }: Props) {
  const { key, body, fileName, stage, failure } = one
  const isFailed = stage === 'failed'
  const words = failure && failureWords(failure)
  return (
    <li className="ps-[3.25rem] pt-1">
      <div className={isFailed ? '' : 'opacity-70'}>
        <PlainText words={wordsOf(body)} />
        {fileName !== undefined && (
          <p className="text-quiet text-sm">{displayText(fileName, 80)}</p>
        )}
      </div>
      <div
        role={isFailed ? 'alert' : 'status'}
        className={`flex flex-wrap items-center gap-1.5 text-xs ${isFailed ? 'text-bad' : 'text-quiet'}`}
      >
        {isFailed ? (
          <TriangleAlert aria-hidden className="size-3.5" />
        ) : (
          <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
        )}
        <span>
          {stageText(one)}
          {isFailed && words && ` · ${words.why} ${words.next}`}
        </span>
      </div>
      {isFailed && (
        <div className="flex gap-1.5 py-1">
          <Button icon={RotateCw} onClick={() => onSendAgain(key)}>
            {t('spaces.sendAgain')}
          </Button>
          <Button look="quiet" icon={X} onClick={() => onDiscard(key)}>
            {t('spaces.discard')}
          </Button>
        </div>
      )}
      {!isFailed && fileName !== undefined && (
        <Button look="quiet" icon={X} onClick={() => onDiscard(key)}>
          {t('action.cancel')}
        </Button>
      )}
    </li>
  )
}
