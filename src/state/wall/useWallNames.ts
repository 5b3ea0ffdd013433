// Names given for the walls of this browser by the signed-in person.
import { useStore } from 'zustand'
import type { Items, Stamp, Stamped, Tombstone } from '../../domain/person/stamped.ts'
import { liveItems, valuesOf } from '../../domain/person/stamped.ts'
import type { WallNames } from '../../domain/wall/wallNames.ts'
import type { PersonState, PersonStore } from '../person/createPersonStore.ts'
import { memoizePer, selected } from '../person/selected.ts'
import { useKeeping, usePersonStore } from '../person/usePersonStore.ts'
import type { WallDoc } from './wallParts.ts'
import { choiceKey, wallPart } from './wallParts.ts'

const shown = ({ doc }: PersonState<WallDoc>): WallNames => ({
  choices: [...valuesOf(doc.choices)].sort((a, b) => a.name.localeCompare(b.name)),
  locations: valuesOf(doc.locations),
})

const namesOf = memoizePer((kept: PersonStore<WallDoc>) => selected(kept.store, shown))

/** The difference between `before` and `after`: changed values, and removed ids. */
function changedItems<Value>(
  before: Items<Value>,
  after: readonly (readonly [id: string, value: Value])[],
  at: Stamp,
): Items<Value> {
  const known = new Map(liveItems(before))
  const changed = after.filter(
    ([id, value]) => JSON.stringify(known.get(id)?.value) !== JSON.stringify(value),
  )
  const ids = new Set(after.map(([id]) => id))
  const gone = [...known.keys()].filter((id) => !ids.has(id))
  return Object.fromEntries<Stamped<Value> | Tombstone>([
    ...changed.map(([id, value]) => [id, { at, value }] as const),
    ...gone.map((id) => [id, { at, isGone: true as const }] as const),
  ])
}

/** @returns false if nothing is stored beyond this page. */
export type ChangeNames = (change: (names: WallNames) => WallNames) => boolean

/** The names and a way to change them. */
export function useWallNames(): [WallNames, ChangeNames] {
  const kept = usePersonStore(wallPart)
  const names = namesOf(kept)
  const { is, storage } = useKeeping()
  const change: ChangeNames = (changed) => {
    const next = changed(names.getState())
    kept.change((doc, at) => ({
      choices: changedItems(
        doc.choices,
        next.choices.map((one) => [choiceKey(one), one]),
        at,
      ),
      locations: changedItems(
        doc.locations,
        next.locations.map((one) => [one.id, one]),
        at,
      ),
    }))
    return is !== 'blocked' && is !== 'pasted' && storage === undefined
  }
  return [useStore(names), change]
}
