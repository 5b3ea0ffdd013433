// A chart over time with a summary as its accessible name, and the same data as a table.
import { ChartLine, Table } from 'lucide-react'
import { useState } from 'react'
import { metricsWords } from '../i18n/en.metrics.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from './Button.tsx'
import type { Chart, ChartSeries } from './chart.ts'
import { shadedRange } from './chart.ts'
import { chartText, pointText } from './chartText.ts'
import { LazyPlot } from './LazyPlot.tsx'

addWords(metricsWords)

type Props = {
  /** What is shown: `Temperature in Ada`. */
  readonly name: string
  /** Keep it between renders: a new array redraws the chart. */
  readonly chart: Chart
  /** Kept by the parent, so that the choice survives new data. */
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
}

export function LineChart({ name, chart, isTable, onTable }: Props) {
  const [point, setPoint] = useState<number>()
  return (
    <figure className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Legend chart={chart} />
        <Button
          look="quiet"
          icon={isTable ? ChartLine : Table}
          className="ms-auto"
          onClick={() => onTable(!isTable)}
        >
          {t(isTable ? 'metrics.showChart' : 'metrics.showTable')}
        </Button>
      </div>
      {isTable ? (
        <ChartTable name={name} chart={chart} />
      ) : (
        <>
          <div role="img" aria-label={chartText(name, chart)}>
            <LazyPlot chart={chart} onPoint={setPoint} unavailable={t('metrics.noChart')} />
          </div>
          <p aria-hidden className="text-quiet min-h-5 text-sm">
            {point !== undefined && <bdi>{pointText(chart, point)}</bdi>}
          </p>
        </>
      )}
    </figure>
  )
}

const marks: Readonly<Record<ChartSeries['look'], string>> = {
  line: 'h-0 border-t-2 border-accent',
  dashes: 'h-0 border-t-2 border-dashed border-ink',
  bars: 'h-3 border border-accent bg-accent/20',
  frames: 'h-3 border border-dashed border-ink',
}

function Legend({ chart }: { readonly chart: Chart }) {
  const entries = [
    ...chart.series.map(({ label, look }) => ({ label, mark: marks[look] })),
    ...(shadedRange(chart) ? [{ label: t('metrics.range'), mark: 'h-3 bg-accent/20' }] : []),
  ]
  return (
    <ul role="list" className="text-quiet flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {entries.map(({ label, mark }) => (
        <li key={label} className="flex items-center gap-1.5">
          <span aria-hidden className={`w-5 ${mark}`} />
          {label}
        </li>
      ))}
    </ul>
  )
}

function ChartTable({ name, chart }: Pick<Props, 'name' | 'chart'>) {
  const { times, series, range, formatTime, formatValue } = chart
  const columns = [
    ...series,
    ...(range
      ? [
          { label: t('metrics.lowest'), values: range.lowest },
          { label: t('metrics.highest'), values: range.highest },
        ]
      : []),
  ]
  return (
    <div
      role="region"
      aria-label={name}
      tabIndex={0}
      className="border-line relative max-h-72 overflow-auto rounded-lg border"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{name}</caption>
        <thead className="bg-raised sticky top-0">
          <tr>
            {[t('metrics.time'), ...columns.map(({ label }) => label)].map((label) => (
              <th key={label} scope="col" className="px-3 py-2 text-start font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time, index) => (
            <tr key={time} className="border-line border-t">
              <th scope="row" className="px-3 py-1.5 text-start font-normal whitespace-nowrap">
                {formatTime(time)}
              </th>
              {columns.map(({ label, values }) => {
                const value = values[index]
                return (
                  <td key={label} className="px-3 py-1.5 tabular-nums">
                    <bdi>{value === undefined ? t('metrics.none') : formatValue(value)}</bdi>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
