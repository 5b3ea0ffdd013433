// The figures of the wall: few, large, each with its word.
import type { Figures } from '../../domain/wallTile.ts'
import { usualThresholds } from '../../domain/wallTile.ts'
import { t } from '../../i18n/translate.ts'
import { elapsedText } from '../../parts/elapsed.ts'

type Shown = { readonly label: string; readonly value: string; readonly isBroken?: boolean }

const duration = (ms: number | undefined) =>
  ms === undefined ? t('wall.none') : elapsedText(Math.floor(ms / 1_000))

export function KeyFigures({ figures }: { readonly figures: Figures }) {
  const { onCall, ringing, onHold, longestRing, longestHold } = figures
  const shown: readonly Shown[] = [
    { label: t('wall.onCall'), value: String(onCall) },
    { label: t('wall.ringing'), value: String(ringing) },
    { label: t('wall.onHold'), value: String(onHold) },
    {
      label: t('wall.longestRing'),
      value: duration(longestRing),
      isBroken: (longestRing ?? 0) > usualThresholds.ringing,
    },
    {
      label: t('wall.longestHold'),
      value: duration(longestHold),
      isBroken: (longestHold ?? 0) > usualThresholds.onHold,
    },
  ]
  return (
    <section aria-label={t('wall.figures')}>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-5 lg:gap-3">
        {shown.map(({ label, value, isBroken }) => (
          <div
            key={label}
            className={`rounded-xl border px-4 py-2 ${isBroken ? 'bg-bad-soft border-bad text-bad' : 'bg-surface border-line'}`}
          >
            <dt className={`text-base ${isBroken ? '' : 'text-quiet'}`}>
              {label}
              {isBroken && <strong className="ms-2">{t('tile.overdue')}</strong>}
            </dt>
            <dd className="text-4xl font-semibold tabular-nums xl:text-5xl">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
