// Live deliveries for the page of webhooks: in memory, for as long as it is open.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LiveView } from '../../domain/console/delivery.ts'
import { emptyView, paused, withDelivery } from '../../domain/console/delivery.ts'
import { openStream } from '../../lib/eventStream.ts'
import { useCordboard } from '../useCordboard.ts'
import type { StreamState } from './followDeliveries.ts'
import { followDeliveries } from './followDeliveries.ts'

/** The live view, and how it is controlled. */
export type Deliveries = LiveView & {
  readonly stream: StreamState
  readonly setPaused: (isPaused: boolean) => void
  readonly clear: () => void
  /** Takes them over from another tab. */
  readonly connect: () => void
}

/** Opens the stream while the component is there. */
export function useDeliveries(): Deliveries {
  const { clock } = useCordboard()
  const [view, setView] = useState(emptyView)
  const [stream, setStream] = useState<StreamState>('connecting')
  const [attempt, setAttempt] = useState(0)
  const lastKey = useRef(0)
  useEffect(
    () =>
      followDeliveries({
        open: openStream,
        clock,
        onState: setStream,
        onDelivery(delivery) {
          lastKey.current += 1
          const key = lastKey.current
          setView((before) => withDelivery(before, { ...delivery, key }))
        },
      }),
    [clock, attempt],
  )
  return {
    ...view,
    stream,
    setPaused: useCallback((isPaused) => setView((before) => paused(before, isPaused)), []),
    clear: useCallback(() => setView(({ isPaused }) => ({ ...emptyView, isPaused })), []),
    connect: useCallback(() => setAttempt((before) => before + 1), []),
  }
}
