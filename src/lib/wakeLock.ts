// Keeps the screen on while the page is visible; the browser releases the lock when it is hidden.
import type { Cancel } from './clock.ts'

export function canStayAwake(): boolean {
  return 'wakeLock' in navigator
}

/** Until cancelled, taken again on every return. Refused (low battery), it tries no harder. */
export function stayAwake(): Cancel {
  let lock: WakeLockSentinel | undefined
  const ended = new AbortController()
  const take = () => {
    if (document.visibilityState !== 'visible' || !canStayAwake()) return
    navigator.wakeLock.request('screen').then(
      (taken) => {
        if (ended.signal.aborted) void taken.release()
        else lock = taken
      },
      () => undefined,
    )
  }
  document.addEventListener('visibilitychange', take, { signal: ended.signal })
  take()
  return () => {
    ended.abort()
    void lock?.release().catch(() => undefined)
  }
}
