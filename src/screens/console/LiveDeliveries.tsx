// Deliveries to Cordboard's own address as they arrive.
import { Pause, Play, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { LiveDelivery } from '../../domain/console/delivery.ts'
import { foundDeliveries, nameOf } from '../../domain/console/delivery.ts'
import { parseJson } from '../../domain/console/requestDraft.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { useDeliveries } from '../../state/console/useDeliveries.ts'
import { useCanReceive } from '../../state/console/useWebhooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { JsonText } from './JsonText.tsx'
import { PlainText } from './PlainText.tsx'

export function LiveDeliveries() {
  const canReceive = useCanReceive()
  return (
    <Card title={t('hooks.live')}>
      {canReceive === 'yes' ? (
        <Live />
      ) : (
        <p className="text-quiet text-sm">
          {t(canReceive === 'off' ? 'hooks.liveOff' : 'hooks.livePasted')}
        </p>
      )}
    </Card>
  )
}

function Live() {
  const { shown, waiting, isPaused, stream, setPaused, clear, connect } = useDeliveries()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const found = foundDeliveries(shown, words)
  return (
    <>
      <p className="text-quiet text-sm">{t('hooks.liveWhat')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-48 grow">
          <TextField
            type="search"
            label={t('hooks.searchLive')}
            isLabelHidden
            placeholder={t('hooks.searchLive')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        <Button icon={isPaused ? Play : Pause} onClick={() => setPaused(!isPaused)}>
          {t(isPaused ? 'hooks.resume' : 'hooks.pause')}
        </Button>
        <Button look="quiet" icon={X} onClick={clear}>
          {t('hooks.clearLive')}
        </Button>
      </div>
      <p role="status" className="text-quiet flex flex-wrap items-center gap-2 text-sm">
        {t(`hooks.${stream}`)}
        {isPaused && <span>{t('hooks.waiting', { count: waiting.length })}</span>}
        {stream === 'elsewhere' && <Button onClick={connect}>{t('hooks.showHere')}</Button>}
      </p>
      {found.length === 0 && (
        <p className="text-quiet text-sm">
          {t(shown.length === 0 ? 'hooks.noLive' : 'hooks.noneMatch')}
        </p>
      )}
      <ol role="list" aria-label={t('hooks.live')} className="flex flex-col">
        {found.map((delivery) => (
          <li key={delivery.key} className="border-line border-t">
            <Delivery delivery={delivery} />
          </li>
        ))}
      </ol>
    </>
  )
}

const signatures = {
  verified: ['hooks.verified', 'text-good'],
  wrong: ['hooks.wrongSignature', 'text-bad'],
  missing: ['hooks.unsigned', 'text-bad'],
} as const

const outcomes = ['delivered', 'repeated', 'old'] as const

function outcomeText(outcome: string): string {
  const known = outcomes.find((one) => one === outcome)
  return known ? t(`hooks.outcome.${known}`) : t('hooks.outcome.refused', { why: outcome })
}

function Delivery({ delivery }: { readonly delivery: LiveDelivery }) {
  const { at, delayMs, signature, outcome, headers, body, isCut } = delivery
  const [isOpen, setOpen] = useState(false)
  const [words, color] = signatures[signature]
  const parsed = parseJson(body)
  const time = new Intl.DateTimeFormat(localeNow(), { timeStyle: 'medium' }).format(new Date(at))
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2 text-sm">
        <time dateTime={at} className="text-quiet tabular-nums">
          {time}
        </time>
        <code dir="ltr" className="font-medium break-all">
          {nameOf(delivery) || '?'}
        </code>
        <span className={`text-xs ${color}`}>{t(words)}</span>
        <span className="text-quiet text-xs">{outcomeText(outcome)}</span>
        {delayMs !== undefined && (
          <span className="text-quiet text-xs tabular-nums">
            {t('hooks.delay', { ms: Math.round(delayMs) })}
          </span>
        )}
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-2 pb-3">
          <PlainText
            label={t('hooks.headers')}
            text={Object.entries(headers)
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
          />
          {parsed.ok && parsed.value !== undefined ? (
            <JsonText label={t('hooks.body')} value={parsed.value} />
          ) : (
            <PlainText label={t('hooks.body')} text={body} />
          )}
          {isCut && <p className="text-quiet text-xs">{t('hooks.cut')}</p>}
        </div>
      )}
    </details>
  )
}
