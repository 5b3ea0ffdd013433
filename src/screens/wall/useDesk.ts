// The desk of a wall for components: shown every moment that can be believed.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Instant } from '../../domain/brand.ts'
import type { WatchedLength } from '../../domain/wallLimits.ts'
import type { WallSettings } from '../../domain/wallSettings.ts'
import { chime } from '../../lib/ringTone.ts'
import { play } from '../../lib/sounds.ts'
import type { WallDeskState } from '../../state/wall/createWallDesk.ts'
import { createWallDesk } from '../../state/wall/createWallDesk.ts'
import type { WallData } from './useWallData.ts'

type Desk = WallDeskState & {
  readonly midnight: Instant
  readonly snooze: (what: WatchedLength) => void
  readonly endSnooze: (what: WatchedLength) => void
}

/** A ring that is gone was perhaps taken by somebody who will be asked last. */
const GRACE_MS = 5_000

/** Begins anew where others are shown: their day is another one. */
export function useDesk(data: WallData, settings: WallSettings): Desk {
  const { choice } = settings
  const desk = useMemo(() => ({ of: choice, ...createWallDesk(() => void play(chime)) }), [choice])
  const { now, freshness, board, longest, over, promised } = data
  const at = new Date(now)
  const minute = at.getHours() * 60 + at.getMinutes()
  const midnight = at.setHours(0, 0, 0, 0) as Instant
  useEffect(() => {
    // From old news durations grow by themselves: alarms from them are false.
    if (freshness.is !== 'fresh') return
    desk.saw({
      now,
      midnight,
      minute,
      calls: board.calls,
      ...board.figures(),
      longest: Object.fromEntries(Object.entries(longest).map(([what, { ms }]) => [what, ms])),
      over,
      graceMs: promised + GRACE_MS,
      settings,
    })
  })
  return {
    ...useStore(desk.store),
    midnight,
    snooze: (what) => desk.snooze(what, now, over(what)),
    endSnooze: (what) => desk.endSnooze(what),
  }
}
