// Does what was pressed as soon as the rules of dialing are here: usually in the same moment.
import { useEffect, useRef } from 'react'
import { useDialingRules } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'

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
  const waiting = useRef<{ readonly pressed: T }>(undefined)
  useEffect(() => {
    if (!isReady || !waiting.current) return
    const { pressed } = waiting.current
    waiting.current = undefined
    act(pressed)
  }, [isReady, act])
  return (pressed) => {
    if (isReady) return act(pressed)
    waiting.current = { pressed }
    dialing.load().catch(() => {
      waiting.current = undefined
      onFailed()
    })
  }
}
