// Durations as phones show them.

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Whole seconds since a moment; 0 if the moment is in the future (clocks differ). */
export function secondsSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 1000))
}

/** `m:ss`, from an hour on `h:mm:ss`. */
export function elapsedText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  const rest = two(seconds % MINUTE)
  return seconds < HOUR
    ? `${minutes}:${rest}`
    : `${Math.floor(seconds / HOUR)}:${two(minutes)}:${rest}`
}

/** A coarse age: `12 sec. ago`, `3 min. ago`. */
export function ageText(seconds: number, locale = 'en'): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' })
  if (seconds < MINUTE) return words.format(-seconds, 'second')
  if (seconds < HOUR) return words.format(-Math.floor(seconds / MINUTE), 'minute')
  return words.format(-Math.floor(seconds / HOUR), 'hour')
}

/** Seconds until someone on hold feels forgotten, and until they hang up. */
export const HOLD_LONG = 45
export const HOLD_TOO_LONG = 90

export type HoldLevel = 'fine' | 'long' | 'tooLong'

export function holdLevel(seconds: number): HoldLevel {
  if (seconds >= HOLD_TOO_LONG) return 'tooLong'
  return seconds >= HOLD_LONG ? 'long' : 'fine'
}
