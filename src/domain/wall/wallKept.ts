// The wall's day and last hours as stored over a reload: counts and times, and fingerprints of
// counted sessions so that none is counted twice.
import type { Instant } from '../brand.ts'
import type { Decision, WallDay } from './wallDay.ts'
import type { WallHistory, WallPoint } from './wallHistory.ts'
import { MINUTE_MS, MOST_POINTS } from './wallHistory.ts'

/** The part of the day that must survive a reload. */
export type DayMemory = {
  readonly day: WallDay
  /** When it was saved: calls that began and ended afterwards were not seen. */
  readonly lookedAt: Instant
  /** By fingerprint (lib/fingerprint.ts), least recently seen first. */
  readonly decided: readonly (readonly [mark: string, decision: Decision])[]
}

/** The day and the last hours. */
export type KeptDesk = DayMemory & { readonly history: WallHistory }

/** Sessions of the last hour, up to a limit. */
export const MOST_MARKS = 1_000
const LONGEST_MARK = 20
/** When a page opens, the cloud's clock is not known to the second. */
const AHEAD_MS = MINUTE_MS

/** The stored form: short, because it is written a few times a minute. */
export type KeptWallDay = {
  readonly day: Readonly<Record<keyof WallDay, number>>
  readonly lookedAt: number
  /** Fingerprint, 1 for answered, time last seen. */
  readonly decided: readonly (readonly [string, number, number])[]
  /** Minute, on a call, ringing. */
  readonly history: readonly (readonly [number, number, number])[]
}

/** The stored form: calls by fingerprint, never by party. */
export function keptFields({ day, lookedAt, decided, history }: KeptDesk): KeptWallDay {
  return {
    day,
    lookedAt,
    decided: decided
      .slice(-MOST_MARKS)
      .map(([mark, { was, seenAt }]) => [mark, Number(was === 'answered'), seenAt] as const),
    history: history.map(({ at, onCall, ringing }) => [at / MINUTE_MS, onCall, ringing] as const),
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const isMoment = (value: unknown): value is Instant =>
  typeof value === 'number' && Number.isFinite(value) && value > 0

function dayFrom(value: unknown): WallDay | undefined {
  const { startedAt, answered, inTime, missed, blindMs } = fieldsOf(value)
  const isDay = isCount(answered) && isCount(inTime) && isCount(missed) && inTime <= answered
  if (!isDay || !isMoment(startedAt)) return undefined
  const isBlindKnown = typeof blindMs === 'number' && Number.isFinite(blindMs) && blindMs >= 0
  return { startedAt, answered, inTime, missed, blindMs: isBlindKnown ? blindMs : 0 }
}

function decisionFrom(value: unknown): readonly [string, Decision][] {
  const [mark, isAnswered, seenAt] = itemsOf(value)
  if (typeof mark !== 'string' || mark.length > LONGEST_MARK || !isMoment(seenAt)) return []
  return [[mark, { was: isAnswered === 1 ? 'answered' : 'missed', seenAt }]]
}

function pointFrom(value: unknown): readonly WallPoint[] {
  const [minute, onCall, ringing] = itemsOf(value)
  if (!isCount(minute) || !isCount(onCall) || !isCount(ringing)) return []
  return [{ at: (minute * MINUTE_MS) as Instant, onCall, ringing }]
}

/** Sorted, without points in the future or older than the chart. */
function historyFrom(value: unknown, now: Instant): WallHistory {
  const isShown = ({ at }: WallPoint) => at <= now && at > now - MOST_POINTS * MINUTE_MS
  const points = itemsOf(value).flatMap(pointFrom).filter(isShown)
  return [...new Map(points.map((point) => [point.at, point])).values()].sort((a, b) => a.at - b.at)
}

/** `undefined` if it is damaged, or if the clock was set back since. */
export function keptDeskFrom(value: unknown, now: Instant): KeptDesk | undefined {
  const { day: keptDay, lookedAt, decided, history } = fieldsOf(value)
  const day = dayFrom(keptDay)
  if (!day || !isMoment(lookedAt) || lookedAt < day.startedAt) return undefined
  if (lookedAt > now + AHEAD_MS) return undefined
  return {
    day,
    lookedAt,
    decided: itemsOf(decided).slice(-MOST_MARKS).flatMap(decisionFrom),
    history: historyFrom(history, now),
  }
}
