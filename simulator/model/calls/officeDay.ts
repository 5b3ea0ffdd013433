// The call volume of the office by time of day and week, relative to its busiest hour. The
// simulation always starts on a Monday at ten, so that the same seed gives the same calls.

/** Share of the busiest hour, at these hours; linear in between. */
const workingDay: readonly (readonly [hour: number, share: number])[] = [
  [0, 0.02],
  [6, 0.03],
  [8, 0.4],
  [9, 0.85],
  [10, 1],
  [11, 1],
  [12, 0.6],
  [12.5, 0.4],
  [13, 0.5],
  [14, 0.9],
  [15, 0.95],
  [16, 0.8],
  [17, 0.5],
  [18, 0.2],
  [20, 0.05],
  [24, 0.02],
]
/** At least somebody is on duty. */
const weekend = 0.05
const workingDays = 5
const opensAtHour = 10
const hourMs = 60 * 60_000

/** @returns 0 to 1, for a time in ms since 1970. */
export type LoadAt = (at: number) => number

function shareAt(hour: number): number {
  const next = workingDay.findIndex(([from]) => from > hour)
  const [before, after] = [workingDay[next - 1], workingDay[next]]
  if (!before || !after) return 0
  const [[from, low], [to, high]] = [before, after]
  return low + ((high - low) * (hour - from)) / (to - from)
}

export function officeDay(openedAt: number): LoadAt {
  return (at) => {
    const hours = opensAtHour + Math.max(0, at - openedAt) / hourMs
    const share = shareAt(hours % 24)
    return Math.floor(hours / 24) % 7 < workingDays ? share : Math.min(share, weekend)
  }
}
