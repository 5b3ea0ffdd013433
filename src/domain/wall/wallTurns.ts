// Which members are on the screen where not all fit: who is over a limit first and always, who
// does something on a short cycle, and who is idle in a bounded share of what is left.
//
// On the screen at a time, where there is room for R after whoever comes before:
// - who is over a limit: always where they all fit; else alarms before warnings, in turns.
// - who is active: always where that leaves a third of R to the others; else each within
//   ceil(3/2 × ceil(active / R)) turns, however many are idle.
// - who is idle: each within 3 × ceil(idle / R) turns. Nobody of them, nor of the active, while
//   those over a limit need the whole screen.

/** Who takes turns, beside those who stay; the others are those who do nothing. */
export type Turning = 'everybody' | 'over' | 'active' | 'others'

/** One page of members, and whose turn it is. */
export type MembersPage<T> = {
  readonly shown: readonly T[]
  readonly page: number
  readonly pages: number
  /** Whose page it is; missing where everybody is shown. */
  readonly of?: Turning
}

/** How many there are of each. */
export type Groups = {
  readonly alarm: number
  readonly warn: number
  /** Who is over a limit is one of them. */
  readonly active: number
  readonly all: number
}

/** Ranks that follow each other. */
type Ranks = { readonly from: number; readonly count: number }

type Share = {
  readonly shown: readonly number[]
  readonly page: number
  readonly pages: number
  /** Of the two groups, the one whose page it is. */
  readonly isSecond: boolean
}

const ranksOf = ({ from, count }: Ranks) =>
  Array.from({ length: count }, (_, index) => from + index)

/** A page of a group in turn. What the last one leaves is filled with whoever comes next. */
function pageOf(group: Ranks, room: number, turn: number, all: number) {
  const pages = Math.max(1, Math.ceil(group.count / room))
  const page = turn % pages
  const from = group.from + page * room
  return { shown: ranksOf({ from, count: Math.min(room, all - from) }), page, pages }
}

/** Of three turns, so many are of who comes first where they leave too little room. */
const FIRST = 2
const TOGETHER = 3

/**
 * Two groups, one after the other, that share the room. The first stays where that leaves enough
 * for the second to take turns in; else two turns are the first's, and one the second's.
 *
 * @param enough for the second.
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
 * Ranks of whoever is on the screen at a turn, upwards: alarms come first, then warnings, then
 * whoever else is active, then the others.
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
