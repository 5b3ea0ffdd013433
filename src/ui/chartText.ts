// A chart in one sentence, for screen readers.
import { t } from '../i18n/translate.ts'
import type { Chart } from './chart.ts'

/** Lowest, highest and last of the first series, and when. */
export function chartText(name: string, chart: Chart): string {
  const { times, series, range, formatTime, formatValue } = chart
  const values = series[0]?.values ?? []
  const points = values.flatMap((value, index) => {
    if (value === undefined) return []
    const lowest = range?.lowest[index] ?? value
    const highest = range?.highest[index] ?? value
    return [{ value, lowest, highest, at: formatTime(times[index] ?? 0) }]
  })
  const last = points.at(-1)
  if (!last) return t('metrics.chartNothing', { name })
  const low = points.reduce((best, one) => (one.lowest < best.lowest ? one : best))
  const high = points.reduce((best, one) => (one.highest > best.highest ? one : best))
  return t('metrics.chartText', {
    name,
    lowest: formatValue(low.lowest),
    lowestAt: low.at,
    highest: formatValue(high.highest),
    highestAt: high.at,
    last: formatValue(last.value),
    lastAt: last.at,
  })
}

/** What stands at one moment: `Sat 14:00 · Mean: 21 °C`. */
export function pointText(chart: Chart, index: number): string {
  const { times, series, formatTime, formatValue } = chart
  const said = series.map(({ label, values }) => {
    const value = values[index]
    return `${label}: ${value === undefined ? t('metrics.none') : formatValue(value)}`
  })
  return [formatTime(times[index] ?? 0), ...said].join(' · ')
}
