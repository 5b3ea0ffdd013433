// The metrics of a room, one at a time, with its usage and bookings.
import { useId, useMemo, useState } from 'react'
import type { AsyncValue } from '../domain/asyncValue.ts'
import { displayText } from '../domain/displayText.ts'
import type {
  MetricName,
  MetricPeriod,
  MetricPoint,
  RoomReadings,
  RoomTime,
} from '../domain/places/metrics.ts'
import {
  aggregationOf,
  METRIC_NAMES,
  METRIC_PERIODS,
  onSlots,
  slotsOf,
  summaryOf,
} from '../domain/places/metrics.ts'
import { metricsWords } from '../i18n/en.metrics.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { Chart } from '../ui/chart.ts'
import { LineChart } from '../ui/LineChart.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { failureWords } from './failureWords.ts'
import { RetryFailure } from './RetryFailure.tsx'
import { metricFormat, momentsOf } from './metricText.ts'
import { WorkspaceTime } from './WorkspaceTime.tsx'

addWords(metricsWords)

type Props = {
  /** The room's name, unescaped text from Webex. */
  readonly name: string
  readonly figures: RoomFigures
}

/** From `useRoomFigures`. */
export type RoomFigures = {
  readonly metric: MetricName
  readonly chooseMetric: (metric: MetricName) => void
  readonly period: MetricPeriod
  readonly choosePeriod: (period: MetricPeriod) => void
  readonly readings: AsyncValue<RoomReadings>
  readonly time: AsyncValue<RoomTime>
}

export function WorkspaceMetrics({ name, figures }: Props) {
  const id = useId()
  const { metric, chooseMetric, period, choosePeriod, readings, time } = figures
  const [isTable, setTable] = useState(false)
  const shown = { room: displayText(name, 60), period, isTable, onTable: setTable }
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-base font-semibold">
        {t('metrics.title')}
      </h2>
      <div className="grid max-w-xl gap-3 sm:grid-cols-2">
        <SelectField
          label={t('metrics.metric')}
          value={metric}
          options={METRIC_NAMES.map((value) => ({ value, label: t(`metrics.${value}`) }))}
          onChoose={(value) => chooseMetric(METRIC_NAMES.find((one) => one === value) ?? metric)}
        />
        <SelectField
          label={t('metrics.period')}
          value={period}
          options={METRIC_PERIODS.map((value) => ({ value, label: t(`metrics.${value}`) }))}
          onChoose={(value) => choosePeriod(METRIC_PERIODS.find((one) => one === value) ?? period)}
        />
      </div>
      <OneMetric {...shown} metric={metric} asked={readings} />
      <WorkspaceTime {...shown} asked={time} />
    </section>
  )
}

type MetricProps = {
  readonly asked: AsyncValue<RoomReadings>
  readonly room: string
  readonly metric: MetricName
  readonly period: MetricPeriod
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

function OneMetric({ asked, room, metric, period, ...table }: MetricProps) {
  const { answer, failure, retry } = asked
  const chart = useMemo(() => answer && chartOf(answer, metric, period), [answer, metric, period])
  if (failure && !answer)
    return <RetryFailure title={t('metrics.failed')} failure={failure} onRetry={retry} />
  if (!answer || !chart) {
    return (
      <p role="status" className="text-quiet min-h-64 text-sm">
        {t('metrics.loading')}
      </p>
    )
  }
  if (answer.points.length === 0) {
    return (
      <p role="status" className="text-quiet text-sm">
        {t(metric === 'peopleCount' ? 'metrics.emptyPeople' : 'metrics.empty')}
      </p>
    )
  }
  const hasGaps = chart.series[0]?.values.includes(undefined) ?? false
  return (
    <div className="flex flex-col gap-2">
      {failure && <p className="text-warn text-sm">{failureWords(failure).why}</p>}
      <Summary points={answer.points} metric={metric} />
      <LineChart
        name={t('metrics.ofRoom', { metric: t(`metrics.${metric}`), room })}
        chart={chart}
        {...table}
      />
      <p className="text-quiet text-xs">
        {hasGaps && t('metrics.gaps')} {chart.isUtc && t('metrics.utcDays')}
      </p>
    </div>
  )
}

function chartOf({ points, span }: RoomReadings, metric: MetricName, period: MetricPeriod): Chart {
  const aggregation = aggregationOf(period)
  const times = slotsOf(span, aggregation)
  const slots = onSlots(points, times)
  const isCount = metric === 'peopleCount'
  return {
    times,
    series: [
      {
        label: t('metrics.mean'),
        values: slots.map((point) => point?.value),
        look: isCount ? 'bars' : 'line',
      },
    ],
    range: {
      lowest: slots.map((point) => point?.lowest ?? point?.value),
      highest: slots.map((point) => point?.highest ?? point?.value),
    },
    isFromZero: isCount,
    formatValue: metricFormat(metric),
    ...momentsOf(aggregation),
  }
}

type SummaryProps = { readonly points: readonly MetricPoint[]; readonly metric: MetricName }

function Summary({ points, metric }: SummaryProps) {
  const summary = summaryOf(points)
  if (!summary) return null
  const format = metricFormat(metric)
  const figures = [
    ['metrics.lowest', summary.lowest.value],
    ['metrics.mean', summary.mean],
    ['metrics.highest', summary.highest.value],
  ] as const
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt className="text-quiet text-xs">{t(label)}</dt>
          <dd className="text-lg font-semibold">
            <bdi>{format(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
