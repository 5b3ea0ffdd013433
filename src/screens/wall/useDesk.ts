// The desk of a wall for components: updated whenever the data are current.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Instant } from '../../domain/brand.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import type { WatchedLength } from '../../domain/wall/wallLimits.ts'
import { WANTED_AGE_MS } from '../../domain/wall/wallSchedule.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { chime } from '../../lib/ringTone.ts'
import { play } from '../../lib/sounds.ts'
import { useCordboard } from '../../state/useCordboard.ts'
import type { DeskMemory, WallDesk, WallDeskState } from '../../state/wall/createWallDesk.ts'
import { createWallDesk } from '../../state/wall/createWallDesk.ts'
import { useDeskMemory } from '../../state/wall/useDeskMemory.ts'
import type { WallData } from './useWallData.ts'

type Desk = WallDeskState & {
  readonly midnight: Instant
  /** The longest hold may have begun long before it was first seen. */
  readonly isHoldCut: boolean
  readonly snooze: (what: WatchedLength) => void
  readonly endSnooze: (what: WatchedLength) => void
}

/** A ring that has ended was perhaps answered by a member who is polled last. */
const GRACE_MS = 5_000

/** Of a choice: another choice has its own desk, even while its stored state is loading. */
const newDesk = (_: WallChoice, memory: DeskMemory | undefined): WallDesk =>
  createWallDesk(() => void play(chime), memory)

/** A new object if other members are shown, whose day is different. */
function useDeskOf(choice: WallChoice): WallDesk {
  const { browser } = useCordboard()
  const memory = useDeskMemory(choice)
  const desk = useMemo(() => newDesk(choice, memory), [choice, memory])
  useEffect(
    () =>
      browser.onChange(() => {
        if (!browser.isVisible()) desk.keep()
      }),
    [browser, desk],
  )
  return desk
}

export function useDesk(data: WallData, settings: WallSettings): Desk {
  const desk = useDeskOf(settings.choice)
  const { now, freshness, board, longest, over, promised } = data
  const at = new Date(now)
  const minute = at.getHours() * 60 + at.getMinutes()
  const midnight = at.setHours(0, 0, 0, 0) as Instant
  useEffect(() => {
    // Durations in old data keep growing: alarms from them would be false.
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
      blindMs: promised,
      settings,
    })
  })
  const state = useStore(desk.store)
  return {
    ...state,
    midnight,
    isHoldCut: isHoldCut(data, state.beganAt ?? now),
    snooze: (what) => desk.snooze(what, now, over(what)),
    endSnooze: (what) => desk.endSnooze(what),
  }
}

/** Calls on hold at the first request count from then: Webex does not say since when. */
function isHoldCut({ longest: { onHold }, now, promised }: WallData, beganAt: Instant): boolean {
  if (!onHold) return false
  return promised > WANTED_AGE_MS || now - onHold.ms <= beganAt + promised + GRACE_MS
}
