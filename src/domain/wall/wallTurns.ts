// Which members are on the screen if not all fit: those over a limit always, those
// with calls in a short cycle, and idle ones in a bounded share of the remaining places.
//
// R is the number of places that the groups before leave:
// - over a limit: always, if they all fit; otherwise in turns, alarms before warnings.
// - active: always, if that leaves a third of R to the others; otherwise each within
//   ceil(3/2 × ceil(active / R)) turns, no matter how many are idle.
// - idle: each within 3 × ceil(idle / R) turns. Neither idle nor active members while
//   those over a limit need the whole screen.

/** The group that a page shows; `everybody` if all fit, `others` are idle. */
export type Turning = 'everybody' | 'over' | 'active' | 'others'

/** One page of members, and the group whose turn it is. */
export type MembersPage<T> = {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
  /** The group whose page it is; missing if all members are shown. */
  readonly of?: Turning
}

/** The number of members of each group. */
export type Groups = {
  readonly alarm: number
  readonly warn: number
  /** Includes those over a limit. */
  readonly active: number
  readonly all: number
}

/** A range of ranks. */
type Ranks = { readonly from: number; readonly count: number }

type Share = {
  readonly shown: readonly number[]
  readonly page: number
  readonly pages: number
  /** The group whose page it is. */
  readonly isSecond: boolean
}

const ranksOf = ({ from, count }: Ranks) =>
  Array.from({ length: count }, (_, index) => from + index)

/** One page of a group. Free places of the last page are filled from the next group. */
function pageOf(group: Ranks, room: number, turn: number, all: number) {
  const pages = Math.max(1, Math.ceil(group.count / room))
  const page = turn % pages
  const from = group.from + page * room
  return { shown: ranksOf({ from, count: Math.min(room, all - from) }), page, pages }
}

/** How many of three turns the first group gets if it leaves too little room. */
const FIRST = 2
const TOGETHER = 3

/**
 * Two groups that share the places. The first group stays if that leaves enough
 * for the second to take turns in; otherwise the first gets two of three turns.
 *
 * @param enough places for the second group.
 */
function shared(
  first: Ranks,
  second: Ranks,
  room: number,
  turn: number,
  enough: number,
  all: number,
): Share {
  if (second.count > 0 && first.count <= room - enough) {
    const { shown, ...rest } = pageOf(second, room - first.count, turn, all)
    return { shown: [...ranksOf(first), ...shown], ...rest, isSecond: true }
  }
  if (second.count === 0) return { ...pageOf(first, room, turn, all), isSecond: false }
  const [round, within] = [Math.floor(turn / TOGETHER), turn % TOGETHER]
  if (within === FIRST) return { ...pageOf(second, room, round, all), isSecond: true }
  return { ...pageOf(first, room, round * FIRST + within, all), isSecond: false }
}

/**
 * The ranks on the screen at a turn, ascending: alarms come first, then warnings, then
 * other active members, then idle ones.
 */
export function membersAt(
  { alarm, warn, active, all }: Groups,
  perPage: number,
  turn: number,
): MembersPage<number> {
  if (all <= perPage) return { shown: ranksOf({ from: 0, count: all }), page: 0, pages: 1 }
  const over = { from: 0, count: alarm + warn }
  if (over.count >= perPage) {
    const alarms = { from: 0, count: alarm }
    const warnings = { from: alarm, count: warn }
    const { shown, page, pages } = shared(alarms, warnings, perPage, turn, 1, all)
    return { shown, page, pages, of: 'over' }
  }
  const room = perPage - over.count
  const calm = { from: over.count, count: active - over.count }
  const others = { from: active, count: all - active }
  const enough = Math.ceil(room / 3)
  const { shown, isSecond, ...page } = shared(calm, others, room, turn, enough, all)
  const of = isSecond ? 'others' : 'active'
  return { shown: [...ranksOf(over), ...shown], ...page, of: active === 0 ? 'everybody' : of }
}
