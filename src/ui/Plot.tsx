// The one file that knows the chart library (uPlot): draws a chart in the colours of the theme,
// as wide as it may be, and again where the theme or the width changes. Nothing in it moves.
import { useEffect, useRef } from 'react'
import './validLocale.ts'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import './plot.css'
import type { Chart, ChartSeries } from './chart.ts'
import { shadedRange, hasOwnMarks, marksOf, tickSteps } from './chart.ts'

type Props = {
  readonly chart: Chart
  /** The time under the pointer, by its index; `undefined` where there is none. */
  readonly onPoint?: (index: number | undefined) => void
  /** How high it is, and how large its type. */
  readonly className?: string
}

/** In sizes of its type, which it has from its element. */
const LETTER = 0.6
const BESIDE_LETTERS = 1.3
const TICK_SPACE = 5.3
const LINE_SPACE = 1.6
/** A time at the end of the axis is written around its end. */
const END_SPACE = 2.5
/** The library's marks and gaps, px. */
const TICK_MARK_PX = 15

type Ink = 'line' | 'frames' | 'soft' | 'grid' | 'words'

/** Canvases know no classes: each colour is read from an element that has it. */
const probes: Readonly<Record<Ink, string>> = {
  line: 'text-accent',
  frames: 'text-ink',
  soft: 'text-accent/20',
  grid: 'text-line',
  words: 'text-quiet',
}

function colorsOf(root: HTMLElement) {
  return (ink: Ink) => () => {
    const probe = root.querySelector(`[data-ink=${ink}]`)
    return probe ? getComputedStyle(probe).color : 'gray'
  }
}
type InkOf = ReturnType<typeof colorsOf>

const bars = {
  bars: uPlot.paths.bars?.({ size: [0.7, 48] }),
  frames: uPlot.paths.bars?.({ size: [0.95, 60] }),
}

function seriesOf({ look }: ChartSeries, ink: InkOf): uPlot.Series {
  if (look === 'line') return { stroke: ink('line'), width: 2, points: { size: 5 } }
  if (look === 'dashes') {
    return { stroke: ink('frames'), width: 2, dash: [6, 4], points: { show: false } }
  }
  const paths = bars[look]
  return {
    ...(look === 'bars'
      ? { stroke: ink('line'), fill: ink('soft'), width: 1 }
      : { stroke: ink('frames'), width: 1.5, dash: [4, 3] }),
    points: { show: false },
    ...(paths && { paths }),
  }
}

/** At least something: what is hidden has no size. */
const sizeOf = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
})

const hidden: uPlot.Series = { width: 0, points: { show: false } }

function optionsOf(chart: Chart, root: HTMLElement, onPoint: Props['onPoint']): uPlot.Options {
  const ink = colorsOf(root)
  const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl'
  const { times, series, isFromZero, formatValue, formatTick } = chart
  const range = shadedRange(chart)
  const [first = 0, second = first + 1, last = second] = [times[0], times[1], times.at(-1)]
  const half = (second - first) / 2
  const em = parseFloat(getComputedStyle(root).fontSize)
  const font = `${em}px ui-sans-serif, system-ui, sans-serif`
  const axis = { stroke: ink('words'), font, grid: { stroke: ink('grid'), width: 1 } }
  return {
    ...sizeOf(root),
    ms: 1,
    padding: isRightToLeft
      ? [null, null, null, END_SPACE * em]
      : [null, END_SPACE * em, null, null],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      x: { time: true, range: [first - half, last + half], dir: isRightToLeft ? -1 : 1 },
      y: isFromZero ? { range: (_, __, highest) => [0, Math.max(1, highest * 1.1)] } : {},
    },
    axes: [
      {
        ...axis,
        space: TICK_SPACE * em,
        size: TICK_MARK_PX + BESIDE_LETTERS * em,
        incrs: tickSteps(second - first),
        ...(hasOwnMarks(chart) && {
          splits: (_, __, from, to, between) =>
            marksOf(chart, between).filter((time) => time >= from && time <= to),
        }),
        ticks: { stroke: ink('grid'), width: 1 },
        values: (_, splits) => splits.map(formatTick),
      },
      {
        ...axis,
        side: isRightToLeft ? 1 : 3,
        space: LINE_SPACE * em,
        ticks: { show: false },
        size: (_, values: readonly string[] | null) =>
          em *
          (BESIDE_LETTERS + LETTER * Math.max(2, ...(values ?? []).map(({ length }) => length))),
        values: (_, splits) => splits.map(formatValue),
      },
    ],
    series: [{}, ...series.map((one) => seriesOf(one, ink)), ...(range ? [hidden, hidden] : [])],
    ...(range && {
      bands: [{ series: [series.length + 2, series.length + 1], fill: ink('soft') }],
    }),
    hooks: { setCursor: [({ cursor }) => onPoint?.(cursor.idx ?? undefined)] },
  }
}

function dataOf(chart: Chart): uPlot.AlignedData {
  const { times, series } = chart
  const range = shadedRange(chart)
  const drawn = (values: readonly (number | undefined)[]) => values.map((value) => value ?? null)
  // A bar of nothing would still have an edge.
  const asBars = (values: readonly (number | undefined)[]) => values.map((value) => value || null)
  return [
    [...times],
    ...series.map(({ values, look }) => (look in bars ? asBars(values) : drawn(values))),
    ...(range ? [drawn(range.lowest), drawn(range.highest)] : []),
  ]
}

/** Calls back where the colours may have changed. @returns ends it. */
function onTheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
    matchMedia(query),
  )
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

export default function Plot({ chart, onPoint, className = 'h-56 text-xs' }: Props) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const plot = new uPlot(optionsOf(chart, element, onPoint), dataOf(chart), element)
    const size = new ResizeObserver(() => {
      plot.setSize(sizeOf(element))
    })
    size.observe(element)
    const stopTheme = onTheme(() => plot.redraw(false, true))
    return () => {
      size.disconnect()
      stopTheme()
      plot.destroy()
    }
  }, [chart, onPoint])
  return (
    // Laid out from the left in every language: the library turns the time itself.
    <div ref={root} dir="ltr" className={`plot w-full overflow-hidden ${className}`}>
      {Object.entries(probes).map(([ink, look]) => (
        <i key={ink} hidden data-ink={ink} className={look} />
      ))}
    </div>
  )
}
