// The last hours as a chart: calls and ringing phones by minute.
import { useMemo } from 'react'
import type { WallHistory } from '../../domain/wall/wallHistory.ts'
import { minutesOf } from '../../domain/wall/wallHistory.ts'
import { t } from '../../i18n/translate.ts'
import { clockTime } from '../../parts/failureWords.ts'
import type { Chart } from '../../ui/chart.ts'
import { LazyPlot } from '../../ui/LazyPlot.tsx'
import type { Instant } from '../../domain/brand.ts'

/** In multiples of the smallest type, which its axes use: they are read from the same distance. */
const SIZE = 'h-[6.4em] text-(length:--least)'

/** Fewer points are no line yet. */
export const FEWEST_POINTS = 5

export function HistoryLine({ history }: { readonly history: WallHistory }) {
  // One point a minute, so it is redrawn once a minute.
  const chart = useMemo(() => chartOf(history), [history])
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last || history.length < FEWEST_POINTS) return null
  const most = Math.max(...history.map(({ onCall, ringing }) => Math.max(onCall, ringing)))
  const span = `${clockTime(first.at)} – ${clockTime(last.at)}`
  return (
    <section aria-label={t('wall.history')} className="text-(length:--least)">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="font-semibold">{t('wall.history')}</h2>
        <p className="text-quiet">
          {span} · {t('wall.historyMost', { most })}
        </p>
        <p className="text-accent">
          <span aria-hidden>━</span> {t('wall.onCall')}
        </p>
        <p>
          <span aria-hidden>┅</span> {t('wall.ringing')}
        </p>
      </div>
      <div
        role="img"
        aria-label={`${t('wall.history')}, ${span}: ${t('wall.historyMost', { most })}`}
      >
        <LazyPlot chart={chart} className={SIZE} />
      </div>
    </section>
  )
}

function chartOf(history: WallHistory): Chart {
  const minutes = minutesOf(history)
  const time = (at: number) => clockTime(at as Instant)
  return {
    times: minutes.map(({ at }) => at),
    series: [
      { label: t('wall.onCall'), look: 'line', values: minutes.map(({ onCall }) => onCall) },
      { label: t('wall.ringing'), look: 'dashes', values: minutes.map(({ ringing }) => ringing) },
    ],
    isFromZero: true,
    isUtc: false,
    formatValue: (value) => (Number.isInteger(value) ? String(value) : ''),
    formatTime: time,
    formatTick: time,
  }
}
