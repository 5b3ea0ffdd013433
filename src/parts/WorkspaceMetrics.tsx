// What a room measured, one thing at a time, and for how long it was used and booked.
import { useMemo, useState } from 'react'
import type { WorkspaceId } from '../domain/brand.ts'
import { displayText } from '../domain/displayText.ts'
import type { MetricName, MetricPeriod, MetricPoint, Span } from '../domain/metrics.ts'
import {
  aggregationOf,
  METRIC_NAMES,
  METRIC_PERIODS,
  onSlots,
  slotsOf,
  summaryOf,
} from '../domain/metrics.ts'
import { metricsWords } from '../i18n/en.metrics.ts'
import { addWords, t } from '../i18n/translate.ts'
import { useWorkspaceMetric } from '../state/metrics/useWorkspaceMetric.ts'
import type { Chart } from '../ui/chart.ts'
import { LineChart } from '../ui/LineChart.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { MetricsFailure } from './MetricsFailure.tsx'
import { metricFormat, momentsOf } from './metricText.ts'
import { WorkspaceTime } from './WorkspaceTime.tsx'

addWords(metricsWords)

type Props = {
  readonly workspace: WorkspaceId
  /** The room's name, as it comes from outside. */
  readonly name: string
}

export function WorkspaceMetrics({ workspace, name }: Props) {
  const [metric, setMetric] = useState<MetricName>('peopleCount')
  const [period, setPeriod] = useState<MetricPeriod>('hours48')
  const [isTable, setTable] = useState(false)
  const room = displayText(name, 60)
  const shown = { workspace, room, period, isTable, onTable: setTable }
  return (
    <section aria-labelledby={`metrics-${workspace}`} className="flex flex-col gap-3">
      <h2 id={`metrics-${workspace}`} className="text-base font-semibold">
        {t('metrics.title')}
      </h2>
      <div className="grid max-w-xl gap-3 sm:grid-cols-2">
        <SelectField
          label={t('metrics.metric')}
          value={metric}
          options={METRIC_NAMES.map((value) => ({ value, label: t(`metrics.${value}`) }))}
          onChoose={(value) => setMetric(METRIC_NAMES.find((one) => one === value) ?? metric)}
        />
        <SelectField
          label={t('metrics.period')}
          value={period}
          options={METRIC_PERIODS.map((value) => ({ value, label: t(`metrics.${value}`) }))}
          onChoose={(value) => setPeriod(METRIC_PERIODS.find((one) => one === value) ?? period)}
        />
      </div>
      <OneMetric {...shown} metric={metric} />
      <WorkspaceTime {...shown} />
    </section>
  )
}

type MetricProps = {
  readonly workspace: WorkspaceId
  readonly room: string
  readonly metric: MetricName
  readonly period: MetricPeriod
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

function OneMetric({ workspace, room, metric, period, ...table }: MetricProps) {
  const { answer, failure, retry } = useWorkspaceMetric(workspace, metric, period)
  const chart = useMemo(
    () => answer && chartOf(answer.points, answer.span, metric, period),
    [answer, metric, period],
  )
  if (failure && !answer) return <MetricsFailure failure={failure} onRetry={retry} />
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

function chartOf(
  points: readonly MetricPoint[],
  span: Span,
  metric: MetricName,
  period: MetricPeriod,
): Chart {
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
