// Performs a press as soon as the rules of dialing have loaded: usually at once.
import { useEffect, useRef } from 'react'
import { useDialingRules } from '../../state/dial/useDialing.ts'
import { useCordboard } from '../../state/useCordboard.ts'

/**
 * @param act called once the rules have loaded.
 * @param onFailed called if they could not be loaded: nothing was done.
 * @returns the handler of the press.
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
