// The figures of the wall: few, large, each with its word and what it is measured against.
import { TriangleAlert } from 'lucide-react'
import { alertLevel } from '../../domain/wallAlerts.ts'
import type { Alerts } from '../../domain/wallAlerts.ts'
import type { Instant } from '../../domain/brand.ts'
import type { WallDay } from '../../domain/wallDay.ts'
import { isWholeDay, serviceLevel } from '../../domain/wallDay.ts'
import type { Level, WatchedLength } from '../../domain/wallLimits.ts'
import type { WallSettings } from '../../domain/wallSettings.ts'
import type { Figures } from '../../domain/wallTile.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { useParked } from '../../state/calls/useCalls.ts'
import { useRoom } from './useTurns.ts'
import type { Culprit } from './WallAlerts.tsx'

type Shown = {
  readonly label: string
  readonly value: string
  /** The target, or since when it counts. */
  readonly hint?: string
  readonly level?: Level
}

/** Widths of type that a figure needs. */
const FIGURE_WIDTH = 11

type Props = {
  readonly figures: Figures
  readonly longest: Readonly<Partial<Record<WatchedLength, Culprit>>>
  readonly alerts: Alerts
  readonly day: WallDay | undefined
  readonly midnight: Instant
  readonly settings: WallSettings
  /** Size of type, px. */
  readonly least: number
}

const lengthText = (ms: number | undefined) =>
  ms === undefined ? t('wall.none') : elapsedText(Math.floor(ms / 1_000))

function lengthOf(
  { longest, alerts, settings }: Props,
  what: 'ringing' | 'onHold',
  label: string,
): Shown {
  return {
    label,
    value: lengthText(longest[what]?.ms),
    hint: t('wall.limit', { limit: lengthText(settings.limits[what].alarm) }),
    // An alert that is about to be over has nothing to show any more.
    level: longest[what] ? alertLevel(alerts[what]) : 'fine',
  }
}

/** What this wall itself has seen: of the day only what it was there for. */
function dayFigures({ day, midnight, settings }: Props): readonly Shown[] {
  if (!day) return []
  const share = serviceLevel(day)
  const percent = new Intl.NumberFormat(localeNow(), { style: 'percent' })
  const since = isWholeDay(day, midnight)
    ? t('wall.today')
    : t('wall.since', { time: clockTime(day.startedAt) })
  return [
    { label: t('wall.answered'), value: String(day.answered), hint: since },
    { label: t('wall.missed'), value: String(day.missed), hint: since },
    {
      label: t('wall.serviceLevel'),
      value: share === undefined ? t('wall.none') : percent.format(share),
      hint: t('wall.within', { seconds: settings.answerWithinSeconds }),
    },
  ]
}

export function KeyFigures(props: Props) {
  const { figures, least } = props
  const { room, ref } = useRoom()
  const columns = [8, 4, 2].find((count) => count * FIGURE_WIDTH * least <= room.width) ?? 1
  const parked = useParked().length
  const shown: readonly Shown[] = [
    { label: t('wall.onCall'), value: String(figures.onCall) },
    { label: t('wall.ringing'), value: String(figures.ringing) },
    lengthOf(props, 'ringing', t('wall.longestRing')),
    lengthOf(props, 'onHold', t('wall.longestHold')),
    ...dayFigures(props),
    { label: t('wall.parked'), value: String(parked), hint: t('wall.parkedByYou') },
  ]
  return (
    <section aria-label={t('wall.figures')}>
      <dl
        ref={ref}
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {shown.map((figure) => (
          <Figure key={figure.label} {...figure} />
        ))}
      </dl>
    </section>
  )
}

const looks: Readonly<Record<Level, string>> = {
  fine: 'bg-surface border-line',
  warn: 'bg-warn-soft border-warn-fill text-warn',
  alarm: 'bg-bad-soft border-bad text-bad',
}

function Figure({ label, value, hint, level = 'fine' }: Shown) {
  return (
    <div className={`flex min-w-0 flex-col rounded-xl border-2 px-3 py-1 ${looks[level]}`}>
      <dt className="text-(length:--least) leading-tight">{label}</dt>
      <dd className="mt-auto">
        <span className="text-(length:--figure) leading-none font-semibold tabular-nums">
          {value}
        </span>
        <span
          className={`flex min-h-[1.25em] items-center gap-1 text-(length:--least) leading-tight ${level === 'fine' ? 'text-quiet' : 'font-semibold'}`}
        >
          {level !== 'fine' && <TriangleAlert aria-hidden className="size-[1em] shrink-0" />}
          {level !== 'fine' && <>{t(`level.${level}`)} · </>}
          {hint}
        </span>
      </dd>
    </div>
  )
}
