// Reloads a wall display that cannot continue: nobody is there to press a button.
import { useEffect, useState } from 'react'
import { recoveryWaitMs, withReload } from '../domain/wall/recovery.ts'
import type { Cancel } from '../lib/clock.ts'
import { systemClock } from '../lib/clock.ts'
import { ownServer } from '../lib/ownServer.ts'
import { reload, reloadsOf } from '../lib/reload.ts'
import { useNow } from '../lib/useNow.ts'
import { isAtWall } from './paths.ts'

/** Waits until the server answers: without it the reloaded page would be lost. */
const AGAIN_MS = 20_000

/** Seconds until the page reloads; `undefined` if somebody is there to reload it. */
export function useSelfReload(): number | undefined {
  const [at] = useState(() =>
    isAtWall()
      ? systemClock.monotonic() + recoveryWaitMs(reloadsOf(), systemClock.now())
      : undefined,
  )
  useEffect(() => (at === undefined ? undefined : reloadAt(at)), [at])
  const seconds = useNow(() =>
    at === undefined ? 0 : Math.max(0, Math.ceil((at - systemClock.monotonic()) / 1_000)),
  )
  return at === undefined ? undefined : seconds
}

function reloadAt(at: number): Cancel {
  let isOver = false
  let cancel: Cancel = () => {}
  const attempt = async () => {
    const isServed = await ownServer.get('/healthz').then(
      () => true,
      () => false,
    )
    if (isOver) return
    if (isServed) reload(withReload(reloadsOf(), systemClock.now()))
    else cancel = systemClock.after(AGAIN_MS, () => void attempt())
  }
  cancel = systemClock.after(at - systemClock.monotonic(), () => void attempt())
  return () => {
    isOver = true
    cancel()
  }
}
