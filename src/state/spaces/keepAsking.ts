// Asks again and again while the page is visible, and at once when it becomes visible.
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'

/** @param everyMs asked before each wait. */
export function keepAsking(
  {
    browser,
    clock,
  }: { browser: Pick<Browser, 'isVisible' | 'onChange'>; clock: Pick<Clock, 'after'> },
  everyMs: () => number,
  ask: () => Promise<unknown>,
): Cancel {
  let isOver = false
  let isAsking = false
  let cancel: Cancel = () => {}
  async function askNow() {
    cancel()
    if (isAsking || isOver || !browser.isVisible()) return
    isAsking = true
    try {
      await ask()
    } finally {
      // A bug in one answer must not end the asking; it is reported as an unhandled rejection.
      isAsking = false
      if (!isOver) cancel = clock.after(everyMs(), () => void askNow())
    }
  }
  const unfollow = browser.onChange(() => void askNow())
  void askNow()
  return () => {
    isOver = true
    cancel()
    unfollow()
  }
}
