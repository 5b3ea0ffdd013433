// The key figures of the wall: few, large, each with its target.
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { alertLevel } from '../../domain/wall/wallAlerts.ts'
import type { Alerts } from '../../domain/wall/wallAlerts.ts'
import type { Instant } from '../../domain/brand.ts'
import type { WallDay } from '../../domain/wall/wallDay.ts'
import { isSample, isWholeDay, serviceLevel } from '../../domain/wall/wallDay.ts'
import { figuresAt } from '../../domain/wall/wallFigures.ts'
import type { TypeScale } from '../../domain/wall/wallLayout.ts'
import { evenPage } from '../../domain/wall/wallLayout.ts'
import type { Level, WatchedLength } from '../../domain/wall/wallLimits.ts'
import { WANTED_AGE_MS } from '../../domain/wall/wallSchedule.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import type { Figures } from '../../domain/wall/wallTile.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { clockTime } from '../../parts/failureWords.ts'
import { useParked } from '../../state/calls/useCalls.ts'
import { useIsDisplay } from '../../state/session/useSession.ts'
import { useBoardHeight } from './useTypeScale.ts'
import { useRoom, useTurn } from './useTurns.ts'
import type { Culprit } from './WallAlerts.tsx'

type Shown = {
  readonly label: string
  readonly value: string
  /** How exact it is. */
  readonly mark?: 'atLeast' | 'about'
  /** The target, or since when it counts. */
  readonly hint?: string
  readonly level?: Level
}

/** The width of a figure in multiples of the smaller type, in addition to its own. */
const FIGURE = { width: 10, height: 3.2 } as const
/** Relative to the height of the wall. */
const FIGURES_SHARE = 0.2

type Props = {
  readonly figures: Figures
  readonly longest: Readonly<Partial<Record<WatchedLength, Culprit>>>
  readonly alerts: Alerts
  readonly day: WallDay | undefined
  readonly midnight: Instant
  readonly settings: WallSettings
  readonly scale: TypeScale
  /** The maximum age of a member's data, ms. */
  readonly promised: number
  /** The longest hold may have begun before it was first seen. */
  readonly isHoldCut: boolean
}

const lengthText = (ms: number | undefined) =>
  ms === undefined ? t('wall.none') : elapsedText(Math.floor(ms / 1_000))

function lengthOf(
  { longest, alerts, settings, isHoldCut }: Props,
  what: 'ringing' | 'onHold',
  label: string,
): Shown {
  const limits = settings.limits[what]
  // An alert that is about to end has no value any more.
  const level = longest[what] ? alertLevel(alerts[what]) : 'fine'
  return {
    label,
    value: lengthText(longest[what]?.ms),
    ...(what === 'onHold' && isHoldCut && { mark: 'atLeast' }),
    hint: t('wall.limit', { limit: lengthText(limits[level === 'warn' ? 'warn' : 'alarm']) }),
    level,
  }
}

/** What this wall has seen: only the part of the day in which it ran. */
function dayFigures({ day, midnight, settings }: Props): readonly Shown[] {
  if (!day) return []
  const isPart = isSample(day)
  // Unseen calls are mostly short, and mostly unanswered: without them the level would be far too high.
  const share = isPart ? undefined : serviceLevel(day)
  const mark = isPart ? ({ mark: 'atLeast' } as const) : {}
  const percent = new Intl.NumberFormat(localeNow(), { style: 'percent' })
  const since = isWholeDay(day, midnight)
    ? t('wall.today')
    : t('wall.since', { time: clockTime(day.startedAt) })
  return [
    { label: t('wall.answered'), value: String(day.answered), hint: since, ...mark },
    { label: t('wall.missed'), value: String(day.missed), hint: since, ...mark },
    {
      label: t('wall.serviceLevel'),
      value: share === undefined ? t('wall.none') : percent.format(share),
      hint: isPart
        ? t('wall.notAllSeen')
        : t('wall.within', { seconds: settings.answerWithinSeconds }),
    },
  ]
}

/** Current figures: some calls have ended and others begun since the last requests. */
function momentFigures({ figures, promised }: Props): readonly Shown[] {
  const mark = promised > WANTED_AGE_MS ? ({ mark: 'about' } as const) : {}
  return [
    { label: t('wall.onCall'), value: String(figures.onCall), ...mark },
    { label: t('wall.ringing'), value: String(figures.ringing), ...mark },
  ]
}

/** Why figures are marked as inexact. */
function BlindNote({ day, promised }: Pick<Props, 'day' | 'promised'>) {
  const ms = Math.max(promised, day?.blindMs ?? 0)
  if (ms <= WANTED_AGE_MS) return null
  const length = lengthText(Math.ceil(ms / 10_000) * 10_000)
  return (
    <p className="text-quiet text-(length:--least) leading-tight">{t('wall.blind', { length })}</p>
  )
}

export function KeyFigures(props: Props) {
  const { scale, day, promised } = props
  const { least, figure } = scale
  const boardHeight = useBoardHeight() ?? Infinity
  const { room, ref } = useRoom()
  const fitting = [8, 4, 2].find((count) => count * FIGURE.width * least <= room.width) ?? 1
  const rows = Math.floor((boardHeight * FIGURES_SHARE) / (figure + FIGURE.height * least))
  const most = fitting * Math.max(1, rows)
  const parked = useParked().length
  const isDisplay = useIsDisplay()
  const shown: readonly Shown[] = [
    ...momentFigures(props),
    lengthOf(props, 'ringing', t('wall.longestRing')),
    lengthOf(props, 'onHold', t('wall.longestHold')),
    ...dayFigures(props),
    // A display has no calls of its own, and cannot see parked ones.
    ...(isDisplay
      ? []
      : [{ label: t('wall.parked'), value: String(parked), hint: t('wall.parkedByYou') }]),
  ]
  const turn = useTurn(Math.ceil(shown.length / most))
  const page = figuresAt(shown, most, turn, ({ level }) => level === 'alarm')
  const columns = evenPage(page.length, fitting)
  return (
    <section aria-label={t('wall.figures')} className="flex flex-col gap-1">
      <dl
        ref={ref}
        className="grid gap-2"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {page.map((one) => (
          <Figure key={one.label} {...one} />
        ))}
      </dl>
      <BlindNote day={day} promised={promised} />
    </section>
  )
}

const looks: Readonly<Record<Level, string>> = {
  fine: 'bg-surface border-line',
  warn: 'bg-warn-soft border-warn-fill text-warn',
  alarm: 'bg-bad-soft border-bad text-bad',
}

const signs = { atLeast: '≥', about: '≈' } as const

function Figure({ label, value, mark, hint, level = 'fine' }: Shown) {
  const Icon = level === 'alarm' ? OctagonAlert : TriangleAlert
  return (
    <div className={`flex min-w-0 flex-col rounded-xl border-2 px-3 py-1 ${looks[level]}`}>
      <dt className="text-(length:--least) leading-tight">{label}</dt>
      <dd className="flex grow flex-col">
        <span className="text-(length:--figure) leading-none font-semibold tabular-nums">
          {mark && (
            <>
              <span aria-hidden className="me-[0.15em] text-[0.65em]">
                {signs[mark]}
              </span>
              <span className="sr-only">{t(`wall.${mark}`)} </span>
            </>
          )}
          {value}
        </span>
        <span
          className={`mt-auto flex min-h-[1.25em] items-center gap-1 text-(length:--least) leading-tight ${level === 'fine' ? 'text-quiet' : 'font-semibold'}`}
        >
          {level !== 'fine' && <Icon aria-hidden className="size-[1em] shrink-0" />}
          {level !== 'fine' && <>{t(`level.${level}`)} · </>}
          {hint}
        </span>
      </dd>
    </div>
  )
}
