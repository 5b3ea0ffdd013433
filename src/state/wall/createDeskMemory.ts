// Keeps the day of each wall of this browser over a reload.
import type { PersonId } from '../../domain/brand.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { choiceParams } from '../../domain/wall/wallChoice.ts'
import { keptDeskFrom, keptFields } from '../../domain/wall/wallKept.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Store } from '../../lib/storage.ts'
import { loadKept, saveKept } from '../person/kept.ts'
import type { DeskMemory } from './createWallDesk.ts'

/** More screens than that seldom hang from one computer. */
export const MOST_CHOICES = 6
const A_DAY_MS = 86_400_000

type Kept = Readonly<Record<string, unknown>>

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null

/** @param store shared by the tabs (`localStore`): each keeps what its own wall shows. */
export function createDeskMemory(store: Store, person: PersonId, choice: WallChoice): DeskMemory {
  // Whom it shows is nobody's business here.
  const mark = fingerprint(JSON.stringify(choiceParams(choice)))
  const all = (): readonly Kept[] => {
    const { walls } = loadKept(store, 'wallDay', person)
    return Array.isArray(walls) ? walls.filter(isKept) : []
  }
  return {
    load: (now) =>
      keptDeskFrom(
        all().find((one) => one['mark'] === mark),
        now,
      ),
    save(kept) {
      // The one that was saved last comes first.
      const others = all()
        .filter((one) => one['mark'] !== mark)
        .filter((one) => Number(one['lookedAt']) > kept.lookedAt - A_DAY_MS)
      const walls = [{ mark, ...keptFields(kept) }, ...others].slice(0, MOST_CHOICES)
      saveKept(store, 'wallDay', person, { walls })
    },
  }
}
