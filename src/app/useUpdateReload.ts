// Reloads a page of an older build, one of whose screens no longer exists, into the new build, if that
// disturbs nobody.
import { useEffect } from 'react'
import { withReload } from '../domain/wall/recovery.ts'
import { runningBuild, servedPage } from '../lib/build.ts'
import { reload, reloadsOf } from '../lib/reload.ts'
import { useCalls } from '../state/calls/useCalls.ts'
import { isGuarded } from '../state/guards.ts'
import { useCordboard } from '../state/useCordboard.ts'

/** The new build may have the same problem: it must not reload again and again. */
const NOT_WITHIN_MS = 60_000

/** @param isMissing whether a screen could not be loaded. */
export function useUpdateReload(isMissing: boolean): void {
  const { clock } = useCordboard()
  const calls = useCalls()
  useEffect(() => {
    const build = runningBuild()
    if (!isMissing || build === undefined) return undefined
    let isOver = false
    servedPage().then(
      (page) => {
        const isQuiet = calls.store.getState().views.length === 0 && !isGuarded()
        const [last = -Infinity] = reloadsOf().slice(-1)
        const isAgain = clock.now() - last < NOT_WITHIN_MS
        if (isOver || page.includes(build) || !isQuiet || isAgain) return
        reload(withReload(reloadsOf(), clock.now()))
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [calls, clock, isMissing])
}
