// The path of a small line through values with gaps, in a box of 100 by 24.

export const SPARK_WIDTH = 100
export const SPARK_HEIGHT = 24
const EDGE = 2

/** One path for all stretches without a gap; a value alone is a dot. Empty for no values. */
export function sparkPath(points: readonly (number | undefined)[]): string {
  const values = points.filter((value) => value !== undefined)
  const lowest = Math.min(...values)
  const range = Math.max(...values) - lowest
  const x = (index: number) =>
    points.length < 2 ? SPARK_WIDTH : (index / (points.length - 1)) * SPARK_WIDTH
  const y = (value: number) => {
    const share = range === 0 ? 0.5 : (value - lowest) / range
    return SPARK_HEIGHT - EDGE - share * (SPARK_HEIGHT - 2 * EDGE)
  }
  return points
    .map((value, index) => {
      if (value === undefined) return ''
      const place = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`
      if (points[index - 1] !== undefined) return `L${place}`
      return points[index + 1] === undefined ? `M${place}h0` : `M${place}`
    })
    .join('')
}
