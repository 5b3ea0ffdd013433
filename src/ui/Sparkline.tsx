// A line as small as a word: how a value went, with no axis and no library.
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from './sparkPath.ts'

type Props = {
  /** In order of time; `undefined` is a gap. */
  readonly points: readonly (number | undefined)[]
  /** The accessible name: what it shows, in words. */
  readonly label: string
}

/** Time runs as one reads. */
export function Sparkline({ points, label }: Props) {
  if (points.every((value) => value === undefined)) return null
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}`}
      preserveAspectRatio="none"
      className="text-accent h-6 w-full overflow-visible rtl:-scale-x-100"
    >
      <path
        d={sparkPath(points)}
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
