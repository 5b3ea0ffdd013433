// What a chart says of itself: of what is there, at the right moments.
import { describe, expect, it } from 'vitest'
import { metricsWords } from '../i18n/en.metrics.ts'
import { addWords } from '../i18n/translate.ts'
import type { Chart } from './chart.ts'
import { chartText, pointText } from './chartText.ts'

addWords(metricsWords)

const chart: Chart = {
  times: [8, 9, 10, 11],
  series: [
    { label: 'Mean', values: [undefined, 20, 22, undefined], look: 'line' },
    { label: 'Other', values: [1, 99, -5, 7], look: 'frames' },
  ],
  isFromZero: false,
  isUtc: false,
  formatValue: (value) => `${value}°`,
  formatTime: (time) => `${time}:00`,
  formatTick: String,
}

describe('a chart in words', () => {
  it('tells of the first series, and of gaps nothing', () => {
    expect(chartText('Air', chart)).toBe(
      'Air: lowest 20° (9:00), highest 22° (10:00), last 22° (10:00)',
    )
  })

  it('takes extremes from the range where there is one', () => {
    const range = {
      lowest: [undefined, 19, 12, undefined],
      highest: [undefined, 30, 23, undefined],
    }
    expect(chartText('Air', { ...chart, range })).toBe(
      'Air: lowest 12° (10:00), highest 30° (9:00), last 22° (10:00)',
    )
  })

  it('says where there is nothing', () => {
    expect(chartText('Air', { ...chart, series: [] })).toBe('Air: no values')
  })

  it('says what stands at one moment', () => {
    expect(pointText(chart, 0)).toBe('8:00 · Mean: – · Other: 1°')
  })
})
