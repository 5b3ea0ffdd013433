// Whether what is known of the calls may be acted on by itself: false after sleep, until news.
import { useNow } from '../../lib/useNow.ts'
import { useCalls } from './useCalls.ts'

export function useIsAwake(): boolean {
  const calls = useCalls()
  return useNow(() => calls.isCurrent())
}
