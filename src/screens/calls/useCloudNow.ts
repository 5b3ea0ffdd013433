// Now by the cloud's clock, as a function that stays the same.
import { useCallback } from 'react'
import type { Instant } from '../../domain/brand.ts'
import { useCalls } from '../../state/calls/useCalls.ts'

export function useCloudNow(): () => Instant {
  const calls = useCalls()
  return useCallback(() => calls.cloudNow(), [calls])
}
