// The last hours as a line: how many were on call and how many phones rang, minute by minute.
import type { WallHistory, WallPoint } from '../../domain/wallHistory.ts'
import { runsOf } from '../../domain/wallHistory.ts'
import { t } from '../../i18n/translate.ts'
import { clockTime } from '../../parts/failureWords.ts'

const WIDTH = 1_000
const HEIGHT = 100

/** Less is no line yet. */
export const FEWEST_POINTS = 5
/** One call must not look like a wave. */
const LOWEST_TOP = 4

type Line = 'onCall' | 'ringing'

export function HistoryLine({ history }: { readonly history: WallHistory }) {
  const [first, last] = [history[0], history.at(-1)]
  if (!first || !last || history.length < FEWEST_POINTS) return null
  const most = Math.max(...history.map(({ onCall, ringing }) => Math.max(onCall, ringing)))
  const top = Math.max(LOWEST_TOP, most)
  const x = ({ at }: WallPoint) => ((at - first.at) / (last.at - first.at)) * WIDTH
  const path = (line: Line) =>
    runsOf(history)
      .map((run) => {
        const points = run.map((point) => {
          return `${x(point).toFixed(1)} ${(HEIGHT * (1 - point[line] / top)).toFixed(1)}`
        })
        // A minute alone would be no line at all.
        return `M${points.join('L')}${run.length === 1 ? 'h2' : ''}`
      })
      .join('')
  return (
    <section aria-label={t('wall.history')} className="text-(length:--least)">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="font-semibold">{t('wall.history')}</h2>
        <p className="text-quiet">
          {clockTime(first.at)} – {clockTime(last.at)} · {t('wall.historyMost', { most })}
        </p>
        <p className="text-good">
          <span aria-hidden>━</span> {t('wall.onCall')}
        </p>
        <p className="text-accent">
          <span aria-hidden>┅</span> {t('wall.ringing')}
        </p>
      </div>
      <svg
        viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`}
        preserveAspectRatio="none"
        aria-hidden
        className="border-line h-16 w-full border-b"
      >
        <path
          d={path('onCall')}
          fill="none"
          className="stroke-good"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={path('ringing')}
          fill="none"
          className="stroke-accent"
          strokeWidth={3}
          strokeDasharray="4 4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </section>
  )
}
