// A line as small as a word: how a value went, with no axis and no library.

type Props = {
  /** In order of time; `undefined` is a gap. */
  readonly points: readonly (number | undefined)[]
  /** The accessible name: what it shows, in words. */
  readonly label: string
}

const WIDTH = 100
const HEIGHT = 24
const EDGE = 2

/** One path for all stretches without a gap; a single value is a dot. */
function pathOf(points: Props['points']): string {
  const values = points.filter((value) => value !== undefined)
  const lowest = Math.min(...values)
  const range = Math.max(...values) - lowest
  const x = (index: number) => (points.length < 2 ? WIDTH : (index / (points.length - 1)) * WIDTH)
  const y = (value: number) => {
    const share = range === 0 ? 0.5 : (value - lowest) / range
    return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)
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

/** Time runs as one reads. */
export function Sparkline({ points, label }: Props) {
  if (points.every((value) => value === undefined)) return null
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="text-accent h-6 w-full overflow-visible rtl:-scale-x-100"
    >
      <path
        d={pathOf(points)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
