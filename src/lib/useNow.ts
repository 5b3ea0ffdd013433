// One shared tick for all timers on the page, so that a hundred calls cost one interval.
import { useSyncExternalStore } from 'react'
import type { Cancel } from './clock.ts'

/** A second is shown at most this late; what is read must change in coarser steps. */
const TICK_MS = 250

const readers = new Set<() => void>()
let interval: ReturnType<typeof setInterval> | undefined

function onTick(read: () => void): Cancel {
  readers.add(read)
  interval ??= setInterval(() => {
    for (const reader of [...readers]) reader()
  }, TICK_MS)
  return () => {
    readers.delete(read)
    if (readers.size > 0) return
    clearInterval(interval)
    interval = undefined
  }
}

/**
 * What `read` says now, asked again with each tick. The component renders again only when
 * the answer is another: let it be seconds or a word, never the moment itself.
 */
export function useNow<T extends string | number | boolean>(read: () => T): T {
  return useSyncExternalStore(onTick, read)
}

/** Renders again when a new day begins here. @returns a moment of today, ms since 1970. */
export function useToday(): number {
  return useNow(() => new Date().setHours(12, 0, 0, 0))
}
