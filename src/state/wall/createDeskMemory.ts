// Stores the day of each wall of this browser over a reload.
import { liveItems } from '../../domain/person/stamped.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { choiceParams } from '../../domain/wall/wallChoice.ts'
import { keptDeskFrom, keptFields } from '../../domain/wall/wallKept.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { PersonStore } from '../person/createPersonStore.ts'
import type { DeskMemory } from './createWallDesk.ts'
import type { WallDaysDoc } from './wallParts.ts'

const A_DAY_MS = 86_400_000

/** @param kept shared by the tabs: each stores its own wall's day. */
export function createDeskMemory(kept: PersonStore<WallDaysDoc>, choice: WallChoice): DeskMemory {
  // Hashed, so that the chosen people cannot be read.
  const mark = fingerprint(JSON.stringify(choiceParams(choice)))
  const days = () => liveItems(kept.store.getState().doc.days)
  return {
    load(now) {
      const [, found] = days().find(([id]) => id === mark) ?? []
      return keptDeskFrom(found?.value, now)
    },
    save(desk) {
      const old = days().filter(([, { value }]) => value.lookedAt <= desk.lookedAt - A_DAY_MS)
      kept.change((_, at) => ({
        days: {
          ...Object.fromEntries(old.map(([id]) => [id, { at, isGone: true as const }])),
          [mark]: { at, value: keptFields(desk) },
        },
      }))
    },
  }
}
