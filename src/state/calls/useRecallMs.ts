import { useEffect, useState } from 'react'
import { observedRecallMs, USUAL_RECALL_MS } from '../../domain/calls/recall.ts'
import { localStore } from '../../lib/storage.ts'
import { useCallViews, useParked } from './useCalls.ts'

/** No personal data: an administrator's setting for a location. */
const KEY = 'cordboard.recallMs'

function kept(): number {
  const ms = Number(localStore().get(KEY))
  return ms > 0 ? ms : USUAL_RECALL_MS
}

/** The recall timer of this organization: Webex's default until a recall has shown another. */
export function useRecallMs(): number {
  const [parkedBefore, setParkedBefore] = useState(useParked())
  const parked = useParked()
  const views = useCallViews()
  const [recallMs, setRecallMs] = useState(kept)
  const seen = observedRecallMs(parkedBefore, views)
  if (seen !== undefined && seen !== recallMs) setRecallMs(seen)
  // A call that is back is no longer listed when its ring is seen.
  if (parked.some((one) => !parkedBefore.includes(one))) setParkedBefore(parked)
  useEffect(() => {
    if (recallMs !== USUAL_RECALL_MS) localStore().set(KEY, String(recallMs))
  }, [recallMs])
  return recallMs
}
