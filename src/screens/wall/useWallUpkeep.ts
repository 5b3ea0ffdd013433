// Runs the wall's upkeep while it is shown (state/upkeep).
import { useEffect, useState } from 'react'
import { withReload } from '../../domain/wall/recovery.ts'
import { runningFiles, servedPage } from '../../lib/build.ts'
import { reload, reloadsOf } from '../../lib/reload.ts'
import { lastRequestAt } from '../../lib/requestLog.ts'
import { sessionStore } from '../../lib/storage.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import { createUpkeep } from '../../state/wall/createUpkeep.ts'

/** @param isBusy a call rings that somebody may be looking at. */
export function useWallUpkeep(isBusy: boolean): void {
  const { calls, clock } = useCordboard()
  const [upkeep] = useState(() =>
    createUpkeep({
      clock,
      store: sessionStore(),
      servedPage,
      runningFiles,
      isCalm: () =>
        calls.store.getState().views.length === 0 &&
        document.querySelector('[role=alert], [role=alertdialog], dialog[open]') === null,
      lastRequestAt,
      setClock: () => calls.setClock(),
      reload: (isCrash) => reload(isCrash ? withReload(reloadsOf(), clock.now()) : reloadsOf()),
    }),
  )
  useEffect(() => upkeep.setBusy(isBusy), [upkeep, isBusy])
  useEffect(() => {
    void calls.setClock()
    return upkeep.start()
  }, [upkeep, calls])
}
