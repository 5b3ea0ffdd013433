// The hours of a week in percent, as number and shade.
import { useLayoutEffect, useRef } from 'react'
import type { WeekTable } from '../domain/places/weeklyUse.ts'
import { HOURS } from '../domain/places/weeklyUse.ts'
import { t } from '../i18n/translate.ts'
import { hourName, percentNumber, shareText, weekdayName, weekdaysInOrder } from './metricText.ts'

type Props = { readonly name: string; readonly table: WeekTable }

/** From the second on each begins at this share: `0.2` and more is the third. */
const levels = [
  { from: 0, look: 'text-quiet' },
  { from: 0.005, look: 'bg-accent/10' },
  { from: 0.2, look: 'bg-accent/20' },
  { from: 0.4, look: 'bg-accent/40' },
  { from: 0.6, look: 'bg-accent-fill text-accent-ink' },
] as const

const lookOf = (share: number) => levels.findLast(({ from }) => share >= from)?.look ?? ''

/** Without room for all hours, working hours are visible first. */
const FIRST_HOUR_SEEN = 7

function scrollToWork(box: HTMLElement): void {
  const [label, first] = ['[data-label]', '[data-first]'].map((mark) => {
    return box.querySelector(mark)?.getBoundingClientRect()
  })
  if (!label || !first) return
  const isRightToLeft = getComputedStyle(box).direction === 'rtl'
  box.scrollLeft += isRightToLeft ? first.right - label.left : first.left - label.right
}

export function HeatTable({ name, table }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) scrollToWork(box.current)
  }, [])
  return (
    <div className="flex flex-col gap-2">
      <div
        ref={box}
        role="region"
        aria-label={name}
        tabIndex={0}
        className="border-line relative overflow-x-auto rounded-lg border"
      >
        <table className="w-full border-separate border-spacing-0.5 text-xs tabular-nums">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              <th
                data-label
                scope="col"
                className="bg-surface sticky start-0 z-1 px-2 text-start font-medium"
              >
                <span className="sr-only">{t('metrics.weekday')}</span>
              </th>
              {Array.from({ length: HOURS }, (_, hour) => (
                <th
                  key={hour}
                  data-first={hour === FIRST_HOUR_SEEN || undefined}
                  scope="col"
                  className="text-quiet min-w-8 py-1 font-normal"
                >
                  <span aria-hidden>{hour}</span>
                  <span className="sr-only">{hourName(hour)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdaysInOrder().map((weekday) => (
              <tr key={weekdayName(weekday, 'long')}>
                <th
                  scope="row"
                  className="bg-surface sticky start-0 z-1 px-2 text-start font-medium"
                >
                  {weekdayName(weekday, 'short')}
                </th>
                {table[weekday]?.map((share, hour) => (
                  <Cell key={hour} share={share} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Scale />
    </div>
  )
}

function Cell({ share }: { readonly share: number | undefined }) {
  if (share === undefined) {
    return <td className="text-quiet h-8 text-center">{t('metrics.none')}</td>
  }
  return (
    <td title={shareText(share)} className={`h-8 rounded-sm text-center ${lookOf(share)}`}>
      {percentNumber(share)}
    </td>
  )
}

function Scale() {
  return (
    <ul
      role="list"
      aria-label={t('metrics.scale')}
      className="text-quiet flex flex-wrap gap-x-3 gap-y-1 text-xs"
    >
      {levels.map(({ from, look }, index) => {
        const next = levels[index + 1]?.from
        return (
          <li key={from} className="flex items-center gap-1.5">
            <span aria-hidden className={`border-line size-4 rounded-sm border ${look}`} />
            <bdi>{scaleText(from, next)}</bdi>
          </li>
        )
      })}
    </ul>
  )
}

/** `1–19 %`, rounded as in the table so that both agree. */
function scaleText(from: number, next: number | undefined): string {
  if (from === 0) return shareText(0)
  const first = Math.ceil(from * 100)
  const last = next === undefined ? 100 : Math.ceil(next * 100) - 1
  return `${percentNumber(first / 100)}–${shareText(last / 100)}`
}
