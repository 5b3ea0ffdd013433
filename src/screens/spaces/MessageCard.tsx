// A card of a message: fields and buttons that an app has sent.
import { useEffect, useRef, useState } from 'react'
import type { SpaceId } from '../../domain/brand.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { drawCard } from '../../lib/adaptiveCard.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useMessageWrites } from '../../state/spaces/useSpace.ts'

type Props = {
  readonly space: SpaceId
  readonly message: string
  readonly party: string
  readonly card: Readonly<Record<string, unknown>> | undefined
}

export default function MessageCard({ space, message, party, card }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { submit } = useMessageWrites(space)
  const [isSent, setSent] = useState(false)
  const [isFailed, setFailed] = useState(card === undefined)
  const latest = useRef(submit)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    if (!card) return
    const drawn = drawCard(card, localeNow() ?? 'en', (action) => {
      if (action.is === 'open') window.open(action.url, '_blank', 'noopener,noreferrer')
      else latest.current.send({ id: message, inputs: action.inputs }, () => setSent(true))
    })
    setFailed(!drawn)
    if (drawn) place.current?.replaceChildren(drawn.element)
  }, [card, message])
  const { failure } = submit
  return (
    <div
      role="group"
      aria-label={t('spaces.card', { party })}
      className="message-card border-line bg-surface my-1 max-w-lg overflow-hidden rounded-xl border"
    >
      {isFailed && <p className="text-quiet p-3 text-sm">{t('spaces.cardFailed')}</p>}
      <div ref={place} />
      {failure && (
        <FailureAlert
          title={t('spaces.cardNotSent')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <p role="status" className="text-good px-3 text-sm">
        {isSent && !submit.isSending && !failure && t('spaces.cardSent')}
      </p>
    </div>
  )
}
