// Ranks members without sorting all of them: urgent ones first, then by name, idle ones last when
// not all fit. Positions refer to the order by name; every list of positions is sorted.

type Sorted = readonly number[]

/** How many items of a sorted list come first: `isBefore` holds for exactly those. */
export function countWhile<T>(sorted: readonly T[], isBefore: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(sorted[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}

/** The nth (from 0) of the numbers from 0 that are not in the list. */
export function nthOutside(sorted: Sorted, nth: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) - middle <= nth) low = middle + 1
    else high = middle
  }
  return nth + low
}

/** The sorted lists from which pages are built. */
export type Ranking = {
  readonly alarm: Sorted
  readonly warn: Sorted
  /** All who are not idle, including the urgent ones. */
  readonly active: Sorted
  readonly isIdleLast: boolean
}

/** The position of the member with this rank, from 0. */
export function positionAt({ alarm, warn, active, isIdleLast }: Ranking): (rank: number) => number {
  const urgent = [...alarm, ...warn].sort((a, b) => a - b)
  const ranks = urgent.map((one) => countWhile(active, (other) => other < one))
  const calm = active.length - urgent.length
  return (rank) => {
    const first = alarm[rank] ?? warn[rank - alarm.length]
    if (first !== undefined) return first
    const nth = rank - urgent.length
    if (!isIdleLast) return nthOutside(urgent, nth)
    if (nth >= calm) return nthOutside(active, nth - calm)
    return active[nthOutside(ranks, nth)] ?? nth
  }
}
