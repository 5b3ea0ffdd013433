// A failure in words: what failed, why, what happens next, and the trackingId to copy.
import { Check, Copy, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { displayText } from '../domain/displayText.ts'
import { frameWords } from '../i18n/en.frame.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { FailureWords } from './failureWords.ts'
import { Button } from '../ui/Button.tsx'

addWords(frameWords)

type Props = {
  /** What failed. Omit it if `words.why` is enough. */
  readonly title?: ReactNode
  readonly words: FailureWords
  readonly trackingId?: string | undefined
  /** What can be done about it. */
  readonly action?: ReactNode
  readonly onDismiss?: () => void
}

export function FailureAlert({ title, words, trackingId, action, onDismiss }: Props) {
  return (
    <div
      role="alert"
      data-guard="alert"
      className="animate-arrive bg-raised border-bad shadow-float flex gap-3 rounded-xl border p-3"
    >
      <TriangleAlert aria-hidden className="text-bad mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 text-sm break-words">
        {title && <p className="font-semibold">{title}</p>}
        <p className={title ? '' : 'font-semibold'}>{words.why}</p>
        <p className="text-quiet">{words.next}</p>
        {action}
        {trackingId !== undefined && <TrackingId trackingId={trackingId} />}
      </div>
      {onDismiss && (
        <Button
          look="quiet"
          icon={X}
          isIconOnly
          className="-mt-1.5 -me-1.5 self-start"
          onClick={onDismiss}
        >
          {t('action.dismiss')}
        </Button>
      )}
    </div>
  )
}

function TrackingId({ trackingId }: { readonly trackingId: string }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <Button
      look="quiet"
      icon={isCopied ? Check : Copy}
      className="-ms-3 max-w-full text-xs"
      onClick={() => {
        navigator.clipboard.writeText(trackingId).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }}
    >
      <span className="truncate">
        {t('notice.trackingId', { trackingId: displayText(trackingId, 80) })}
      </span>
      {isCopied && <span aria-live="polite">{t('notice.copied')}</span>}
    </Button>
  )
}
