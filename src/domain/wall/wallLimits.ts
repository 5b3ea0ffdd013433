// The wall's warning and alarm limits for each duration that it watches.

/** The durations that the wall watches; `waiting` is the longest wait in a queue. */
export const watchedLengths = ['ringing', 'onHold', 'onCall', 'waiting'] as const
/** One of `watchedLengths`. */
export type WatchedLength = (typeof watchedLengths)[number]

/** The level of a duration by its limits. */
export type Level = 'fine' | 'warn' | 'alarm'

/** Limits in ms; `warn` is never above `alarm`. Both can be edited on the wall. */
export type Limits = { readonly warn: number; readonly alarm: number }
/** The limits of each duration, ms. */
export type WallLimits = Readonly<Record<WatchedLength, Limits>>

/** The default limits. */
export const usualLimits: WallLimits = {
  ringing: { warn: 10_000, alarm: 20_000 },
  onHold: { warn: 60_000, alarm: 120_000 },
  onCall: { warn: 1_200_000, alarm: 1_800_000 },
  waiting: { warn: 45_000, alarm: 90_000 },
}

/** @param length ms; missing if there is none. */
export function levelOf(length: number | undefined, { warn, alarm }: Limits): Level {
  if (length === undefined || length <= warn) return 'fine'
  return length > alarm ? 'alarm' : 'warn'
}

/** The most urgent of the levels. */
export function worstLevel(levels: readonly Level[]): Level {
  return (['alarm', 'warn'] as const).find((level) => levels.includes(level)) ?? 'fine'
}
