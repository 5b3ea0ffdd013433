// The people in a room: before the simulator's start from a working week, since then live.
import { localTimeIn, type LocalTime } from '../localTime.ts'
import { chanceOf, numberOf } from './pastChance.ts'
import type { Room } from '../types.ts'

export type RoomUse = { readonly people: number; readonly isBooked: boolean }

/** Of one room, at any time in the past. */
export type RoomUseAt = (at: number) => RoomUse & { readonly local: LocalTime }

export type RoomUseOptions = {
  /** ms since 1970. */
  readonly openedAt: number
  /** Without movement all rooms are empty from then on. */
  readonly isMoving: boolean
}

/** The demand in each hour: high in the morning, lower in the afternoon, low at noon. */
const demandByHour: Readonly<Record<number, number>> = {
  8: 0.25,
  9: 0.65,
  10: 0.85,
  11: 0.75,
  12: 0.15,
  13: 0.5,
  14: 0.8,
  15: 0.7,
  16: 0.5,
  17: 0.2,
}
/** From Monday. */
const demandByWeekday = [0.85, 1, 1, 0.95, 0.55, 0, 0] as const
/** If the workspace has no capacity. */
const usualSeats = 4
/** One in this many rooms is never used. */
const unusedAmong = 6
const unbooked = 0.15
const nobodyComes = 0.12
const short = 0.35
/** How often people come and go after the start. */
const movesEveryMs = 20_000

const questions = { taken: 1, short: 2, booked: 3, comes: 4, people: 5, liked: 6, unused: 7 }

function popularityOf(seed: number): number {
  if (chanceOf(seed, questions.unused) < 1 / unusedAmong) return 0
  return 0.4 + 0.6 * chanceOf(seed, questions.liked)
}

/** They arrive within some minutes, and the first leave before the end. */
function presentOf(invited: number, minute: number, length: number): number {
  const arrived = Math.ceil((invited * (minute + 2)) / 7)
  const left = minute > length - 4 ? Math.floor(invited / 3) : 0
  return Math.max(1, Math.min(invited, arrived) - left)
}

function planned(seed: number, seats: number, local: LocalTime): RoomUse {
  const { day, weekday, minuteOfDay } = local
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60]
  const ask = (question: number) => chanceOf(seed, day, hour, question)
  const demand = (demandByHour[hour] ?? 0) * (demandByWeekday[weekday] ?? 0) * popularityOf(seed)
  const length = ask(questions.short) < short ? 30 : 50
  if (ask(questions.taken) >= demand || minute >= length) return { people: 0, isBooked: false }
  const isBooked = ask(questions.booked) >= unbooked
  if (isBooked && ask(questions.comes) < nobodyComes) return { people: 0, isBooked }
  const invited = Math.min(seats, 2 + Math.floor(ask(questions.people) ** 2 * seats))
  return { people: presentOf(invited, minute, length), isBooked }
}

/** A number of 0 to 1 that changes slowly over time. */
function wave(seed: number, step: number): number {
  return (Math.sin(seed * 12.9898 + step * 0.35) + Math.sin(seed * 78.233 + step * 0.11) + 2) / 4
}

function livePeople(seed: number, seats: number, at: number): number {
  const share = wave(seed % 1_000, Math.floor(at / movesEveryMs))
  return Math.min(seats, Math.max(0, Math.round((share - 0.45) * 2 * seats)))
}

/** The same room and time give the same people. */
export function roomUse(room: Room, { openedAt, isMoving }: RoomUseOptions): RoomUseAt {
  const seed = numberOf(room.id)
  const seats = room.capacity || usualSeats
  return (at) => {
    const local = localTimeIn(room.location.timeZone, at)
    const plan = planned(seed, seats, local)
    if (at < openedAt) return { ...plan, local }
    return { people: isMoving ? livePeople(seed, seats, at) : 0, isBooked: plan.isBooked, local }
  }
}
