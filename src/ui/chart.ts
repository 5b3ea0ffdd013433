// What a chart is made of, whichever library draws it: screens know this and no more.

export type ChartSeries = {
  readonly label: string
  /** One for each time; `undefined` is a gap. */
  readonly values: readonly (number | undefined)[]
  /** `dashes` are a line beside another, `frames` bars without filling, to stand around others. */
  readonly look: 'line' | 'dashes' | 'bars' | 'frames'
}

export type Chart = {
  /** Moments in ms since 1970, in order, evenly apart. */
  readonly times: readonly number[]
  /** The first is what the chart's name tells of. */
  readonly series: readonly ChartSeries[]
  /** Between what the values were: in the table, and shaded behind a first series of a line. */
  readonly range?: {
    readonly lowest: readonly (number | undefined)[]
    readonly highest: readonly (number | undefined)[]
  }
  /** Where zero means something: the axis begins there. */
  readonly isFromZero: boolean
  /** For whole days of UTC; otherwise the time of this place. */
  readonly isUtc: boolean
  readonly formatValue: (value: number) => string
  /** For tables and names: weekday, day, hour. */
  readonly formatTime: (time: number) => string
  /** For the axis: as short as can be. */
  readonly formatTick: (time: number) => string
}

/** The range where it is drawn, which it is not behind bars. */
export function shadedRange({ series, range }: Chart): Chart['range'] {
  return series[0]?.look === 'line' ? range : undefined
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS: readonly number[] = [
  ...[1, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 4, 7, 14, 30, 60, 90, 365].map((days) => days * DAY),
]

/** Between marks of the axis, ms: closer ones than the values would say the same time twice. */
export function tickSteps(between: number): number[] {
  const steps = STEPS.filter((step) => step >= between)
  return steps.length > 0 ? steps : [between]
}

/** Whether the axis needs custom ticks: uPlot's are an hour off around clock changes. */
export const hasOwnMarks = ({ times: [first = 0, second = first] }: Pick<Chart, 'times'>) =>
  second - first >= HOUR

type LocalTime = { readonly day: string; readonly hour: number }

/** By the clocks of this place. */
function localTime(time: number): LocalTime {
  const date = new Date(time)
  return { day: date.toDateString(), hour: date.getHours() }
}

function utcTime(time: number): LocalTime {
  const date = new Date(time)
  return { day: date.toISOString().slice(0, 10), hour: date.getUTCHours() }
}

/**
 * The marks of an axis of hours or days: moments of the chart itself, at round hours and days of
 * UTC or of this place, whatever its clocks do.
 *
 * @param between ms that two marks are apart at least.
 */
export function marksOf(
  { times, isUtc }: Pick<Chart, 'times' | 'isUtc'>,
  between: number,
  clock: (time: number) => LocalTime = isUtc ? utcTime : localTime,
): readonly number[] {
  const hourOf = (time: number) => clock(time).hour
  const dayOf = (time: number) => clock(time).day
  const beginsDay = (time: number, index: number) => {
    const before = times[index - 1]
    // The chart begins within a day; a day without midnight begins an hour later.
    return before === undefined ? hourOf(time) === 0 : dayOf(before) !== dayOf(time)
  }
  if (between < DAY) {
    const hours = Math.max(1, Math.round(between / HOUR))
    return times.filter((time, index) => {
      const before = times[index - 1]
      // Clocks that go back have one hour twice.
      const isTwice = before !== undefined && hourOf(before) === hourOf(time)
      return (hourOf(time) % hours === 0 && !isTwice) || beginsDay(time, index)
    })
  }
  const days = times.filter(beginsDay)
  const every = Math.round(between / DAY)
  return days.filter((_, index) => index % every === 0)
}
