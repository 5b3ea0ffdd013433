// The hours that a room was used and booked, side by side.
import { useMemo } from 'react'
import type { AsyncValue } from '../domain/asyncValue.ts'
import type { MetricPeriod, RoomTime } from '../domain/places/metrics.ts'
import { aggregationOf, onSlots, slotsOf, totalHours } from '../domain/places/metrics.ts'
import { t } from '../i18n/translate.ts'
import type { Chart } from '../ui/chart.ts'
import { LineChart } from '../ui/LineChart.tsx'
import { RetryFailure } from './RetryFailure.tsx'
import { hoursText, momentsOf, timeFormat, timeText } from './metricText.ts'

type Props = {
  readonly asked: AsyncValue<RoomTime>
  readonly room: string
  readonly period: MetricPeriod
} & TableChoice

type TableChoice = { readonly isTable: boolean; readonly onTable: (isTable: boolean) => void }

export function WorkspaceTime({ asked, room, period, ...table }: Props) {
  const { answer, failure, retry } = asked
  const chart = useMemo(() => answer && chartOf(answer, period), [answer, period])
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">{t('metrics.timeTitle')}</h3>
      {failure && !answer && (
        <RetryFailure title={t('metrics.failed')} failure={failure} onRetry={retry} />
      )}
      {!answer && !failure && (
        <p role="status" className="text-quiet min-h-64 text-sm">
          {t('metrics.loading')}
        </p>
      )}
      {answer && chart && <Times answer={answer} chart={chart} room={room} {...table} />}
    </div>
  )
}

type TimesProps = TableChoice & {
  readonly answer: RoomTime
  readonly chart: Chart
  readonly room: string
}

function Times({ answer, chart, room, ...table }: TimesProps) {
  const [used, booked] = [totalHours(answer.used), totalHours(answer.booked)]
  if (used === 0 && booked === 0) {
    return (
      <p role="status" className="text-quiet text-sm">
        {t('metrics.timeEmpty')}
      </p>
    )
  }
  return (
    <>
      <TimeTotals used={used} booked={booked} />
      <LineChart
        name={t('metrics.ofRoom', { metric: t('metrics.timeTitle'), room })}
        chart={chart}
        {...table}
      />
    </>
  )
}

/** @param used in hours, as is `booked`. */
export function TimeTotals({ used, booked }: { readonly used: number; readonly booked: number }) {
  const totals = [
    ['metrics.used', used],
    ['metrics.booked', booked],
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {totals.map(([label, hours]) => (
        <div key={label}>
          <dt className="text-quiet text-xs">{t(label)}</dt>
          <dd className="text-lg font-semibold">
            <bdi>{hoursText(hours)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function chartOf({ span, used, booked }: RoomTime, period: MetricPeriod): Chart {
  const aggregation = aggregationOf(period)
  const times = slotsOf(span, aggregation)
  const valueOf = timeFormat(aggregation)
  const values = (points: RoomTime['used']) =>
    onSlots(points, times).map((point) => point && valueOf(point))
  return {
    times,
    series: [
      { label: t('metrics.used'), values: values(used), look: 'bars' },
      { label: t('metrics.booked'), values: values(booked), look: 'frames' },
    ],
    isFromZero: true,
    formatValue: timeText(aggregation),
    ...momentsOf(aggregation),
  }
}
