// Keeps somebody from trying codes, or a broken tab from spinning, at Webex's expense.

/** Returns, for each call, how many ms that key has to wait; 0: go on. */
export function createRateLimit(limits: { most: number; perMs: number }) {
  const seen = new Map<string, { count: number; until: number }>()
  return (key: string, now = Date.now()): number => {
    const entry = seen.get(key)
    if (!entry || entry.until <= now) {
      forgetOld(seen, now)
      seen.set(key, { count: 1, until: now + limits.perMs })
      return 0
    }
    entry.count += 1
    return entry.count > limits.most ? entry.until - now : 0
  }
}

// Bounds the memory that strangers can make us use.
const MOST_KEYS = 10_000

function forgetOld(seen: Map<string, { until: number }>, now: number): void {
  if (seen.size < MOST_KEYS) return
  for (const [key, { until }] of seen) if (until <= now) seen.delete(key)
  if (seen.size >= MOST_KEYS) seen.clear()
}
