// Whether a figure grows: a straight line through its samples, and how certain its slope is.

export type Sample = {
  /** In days. */
  readonly at: number
  readonly value: number
}

export type Trend = {
  /** Per day. */
  readonly slope: number
  /** The true slope is within so much of it, 95 times in a hundred. */
  readonly uncertainty: number
}

/** Standard errors to either side that hold 95 in a hundred. */
const STANDARD_ERRORS = 2
/** A share of its level a day: what takes a quarter of a year to double it is no leak. */
const NOTHING_A_DAY = 0.01

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** By least squares; nothing where there are too few to tell. */
export function trendOf(samples: readonly Sample[]): Trend | undefined {
  if (samples.length < 4) return undefined
  const [at, level] = [mean(samples.map((one) => one.at)), mean(samples.map((one) => one.value))]
  const spread = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  const slope = samples.reduce((sum, one) => sum + (one.at - at) * (one.value - level), 0) / spread
  const left = samples.map((one) => one.value - level - slope * (one.at - at))
  const variance = left.reduce((sum, rest) => sum + rest ** 2, 0) / (samples.length - 2)
  return { slope, uncertainty: STANDARD_ERRORS * Math.sqrt(variance / spread) }
}

/** In words: one that is told from none, and is not a trifle, grows. */
export function verdictOf(samples: readonly Sample[]): 'flat' | 'grows' | 'shrinks' | 'too short' {
  const trend = trendOf(samples)
  if (!trend) return 'too short'
  const { slope, uncertainty } = trend
  const trifle = NOTHING_A_DAY * Math.abs(mean(samples.map((one) => one.value)))
  if (Math.abs(slope) <= Math.max(uncertainty, trifle)) return 'flat'
  return slope > 0 ? 'grows' : 'shrinks'
}
