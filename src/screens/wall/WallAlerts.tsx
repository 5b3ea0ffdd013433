// The current alerts: the value, its limit, its member or queue, and the snooze button.
import { Bell, BellOff, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Instant } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Alert, Alerts } from '../../domain/wall/wallAlerts.ts'
import { alertLevel, isSnoozed } from '../../domain/wall/wallAlerts.ts'
import type { WatchedLength } from '../../domain/wall/wallLimits.ts'
import { watchedLengths } from '../../domain/wall/wallLimits.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { t } from '../../i18n/translate.ts'
import { isSilenced } from '../../lib/sounds.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { Button } from '../../ui/Button.tsx'

/** The longest of its kind, and its name. */
export type Culprit = { readonly ms: number; readonly name: string }

type Props = {
  readonly alerts: Alerts
  readonly longest: Readonly<Partial<Record<WatchedLength, Culprit>>>
  readonly settings: WallSettings
  readonly now: Instant
  readonly onSnooze: (what: WatchedLength) => void
  readonly onEndSnooze: (what: WatchedLength) => void
}

export function WallAlerts(props: Props) {
  const { alerts, longest, settings, now, onSnooze, onEndSnooze } = props
  const isMute = useNow(isSilenced)
  const on = watchedLengths.filter((what) => alertLevel(alerts[what]) !== 'fine')
  const hasAlarm = on.some((what) => alerts[what].alarm.isOn)
  if (on.length === 0) return null
  return (
    <section aria-label={t('wall.alerts')}>
      <ul role="list" className="flex flex-wrap gap-2">
        {on.map((what) => (
          <OneAlert
            key={what}
            what={what}
            alert={alerts[what]}
            culprit={longest[what]}
            settings={settings}
            now={now}
            onSnooze={() => onSnooze(what)}
            onEndSnooze={() => onEndSnooze(what)}
          />
        ))}
      </ul>
      {hasAlarm && settings.isChimeOn && isMute && (
        <p className="text-quiet mt-1 text-(length:--least)">{t('wall.silenced')}</p>
      )}
    </section>
  )
}

type OneProps = {
  readonly what: WatchedLength
  readonly alert: Alert
  readonly culprit: Culprit | undefined
  readonly settings: WallSettings
  readonly now: Instant
  readonly onSnooze: () => void
  readonly onEndSnooze: () => void
}

function OneAlert(props: OneProps) {
  const { what, alert, culprit, settings, now, onSnooze, onEndSnooze } = props
  const isAlarm = alert.alarm.isOn
  const isQuieted = isSnoozed(alert, now)
  const limit = settings.limits[what][isAlarm ? 'alarm' : 'warn']
  const Icon = isAlarm ? OctagonAlert : TriangleAlert
  const look = isAlarm
    ? 'bg-bad-soft border-bad text-bad'
    : 'bg-warn-soft border-warn-fill text-warn'
  const name = culprit && displayText(culprit.name, 40)
  return (
    <li
      className={`flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border-2 px-3 py-1 text-(length:--least) ${isQuieted ? 'border-line text-quiet border-dashed' : look}`}
    >
      <Icon aria-hidden className="size-[1.2em] shrink-0" />
      {/* Announced once, without the seconds, which would be read aloud again and again. */}
      <span role={isAlarm && !isQuieted ? 'alert' : undefined} className="font-semibold">
        {t(`level.${isAlarm ? 'alarm' : 'warn'}`)}: {t(`alert.${what}`)}
        {name && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
      </span>
      <span className="tabular-nums">
        {culprit
          ? `${elapsedText(Math.floor(culprit.ms / 1_000))} · ${t('wall.limit', { limit: elapsedText(Math.floor(limit / 1_000)) })}`
          : t('wall.justOver')}
      </span>
      {/* Always rendered, so that screen readers announce new content. */}
      <span role="status" className="inline-flex items-center gap-1">
        {alert.snooze && isQuieted && (
          <>
            <BellOff aria-hidden className="size-[1em]" />
            {t('wall.snoozed', { time: clockTime(alert.snooze.until as Instant) })}
          </>
        )}
      </span>
      {/* One button that changes, so that it keeps the focus. */}
      <Button
        look="quiet"
        icon={isQuieted ? Bell : BellOff}
        className="-my-1 text-current"
        onClick={isQuieted ? onEndSnooze : onSnooze}
      >
        {t(isQuieted ? 'wall.endSnooze' : 'wall.snooze')}{' '}
        <span className="sr-only">{t(`alert.${what}`)}</span>
      </Button>
    </li>
  )
}
