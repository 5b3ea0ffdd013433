// Somebody whom I keep waiting on hold too long: one soft sound for each hold, and their name.
import { useEffect } from 'react'
import type { CallView } from '../../domain/calls/view.ts'
import { reminder } from '../../lib/ringTone.ts'
import { play } from '../../lib/sounds.ts'
import { useNow } from '../../lib/useNow.ts'
import { HOLD_TOO_LONG, secondsSince } from '../../parts/elapsed.ts'
import { useCallViews, useIsLeader } from '../../state/calls/useCalls.ts'
import { useCloudNow } from './useCloudNow.ts'

/** The call that has been held too long, the longest first. */
export function useHoldReminder(): CallView | undefined {
  const cloudNow = useCloudNow()
  const views = useCallViews()
  const isLeader = useIsLeader()
  const held = views
    .filter(({ call: { state } }) => state.is === 'talking' && state.heldBy === 'me')
    .sort((a, b) => (a.heldSince ?? Infinity) - (b.heldSince ?? Infinity))
  const isTooLong = ({ heldSince }: CallView) =>
    heldSince !== undefined && secondsSince(heldSince, cloudNow()) >= HOLD_TOO_LONG
  const count = useNow(() => held.filter(isTooLong).length)
  const keys = held
    .slice(0, count)
    .map(({ key, heldSince }) => `${key}@${heldSince}`)
    .join(' ')
  useEffect(() => {
    if (keys !== '' && isLeader) play(reminder)
  }, [keys, isLeader])
  return count > 0 ? held[0] : undefined
}
