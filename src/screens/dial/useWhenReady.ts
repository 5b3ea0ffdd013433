// Does what was pressed as soon as the rules of dialing are here: usually in the same moment.
import { useEffect, useEffectEvent, useState } from 'react'
import { useDialingRules } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Waiting<T> = { readonly pressed: T }

/**
 * @param act with the rules there.
 * @param onFailed they could not be loaded: nothing was done.
 * @returns to be called by the press.
 */
export function useWhenReady<T>(
  act: (pressed: T) => void,
  onFailed: () => void,
): (pressed: T) => void {
  const { dialing } = useCordboard()
  const isReady = useDialingRules() !== undefined
  const [waiting, setWaiting] = useState<Waiting<T>>()
  const onReady = useEffectEvent(({ pressed }: Waiting<T>) => {
    setWaiting(undefined)
    act(pressed)
  })
  useEffect(() => {
    if (isReady && waiting) onReady(waiting)
  }, [isReady, waiting])
  return (pressed) => {
    if (isReady) return act(pressed)
    setWaiting({ pressed })
    dialing.load().catch(() => {
      setWaiting(undefined)
      onFailed()
    })
  }
}
