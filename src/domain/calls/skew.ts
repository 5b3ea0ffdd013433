// The difference between the cloud's clock and ours. Every time in an answer is before the answer's
// arrival; a time that is new in it is after the previous request. These bounds, kept as an interval,
// correct a first estimate from our own server's clock.

/** `cloud - monotonic`, in ms, lies within [low, high]; `estimate` is the best guess. */
export type Skew = { readonly low: number; readonly high: number; readonly estimate: number }

/** From a server's clock that was read as `server` at the monotonic time `at`. */
export function skewFrom(server: number, at: number): Skew {
  return { low: -Infinity, high: Infinity, estimate: server - at }
}

/** One time named by the cloud, with the local interval in which it must have happened. */
export type Sighting = {
  /** The moment that the cloud named. */
  readonly named: number
  /** When the answer arrived, monotonic. */
  readonly gotAt: number
  /** The request time of an answer that did not have it; missing if there was none before. */
  readonly notBefore?: number
}

/** Narrows the interval. A time that contradicts it means that a clock was changed. */
export function sighted(skew: Skew, { named, gotAt, notBefore }: Sighting): Skew {
  const low = Math.max(skew.low, named - gotAt)
  const high = Math.min(skew.high, notBefore === undefined ? Infinity : named - notBefore)
  if (low > high) {
    const fresh = {
      low: named - gotAt,
      high: notBefore === undefined ? Infinity : named - notBefore,
    }
    return { ...fresh, estimate: clamp(skew.estimate, fresh.low, fresh.high) }
  }
  return { low, high, estimate: clamp(skew.estimate, low, high) }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
