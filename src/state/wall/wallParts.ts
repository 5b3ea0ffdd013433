// The stored data of walls: settings and names, and separately, because it is written a few times a
// minute, the day of each wall. Displays store both.
import * as v from 'valibot'
import type { LocationId } from '../../domain/brand.ts'
import type { Items, Latest } from '../../domain/person/stamped.ts'
import { STAMP_OF_OLD } from '../../domain/person/stamped.ts'
import type { NamedChoice, NamedLocation } from '../../domain/wall/wallNames.ts'
import { wallNamesFrom } from '../../domain/wall/wallNames.ts'
import type { KeptWallDay } from '../../domain/wall/wallKept.ts'
import type { WallSettings } from '../../domain/wall/wallSettings.ts'
import { settingsFrom } from '../../domain/wall/wallSettings.ts'
import { itemsFrom } from '../person/earlierItems.ts'
import { items, latest, partOf } from '../person/part.ts'

/** Settings and names of walls as they are kept. */
export type WallDoc = {
  readonly settings: Latest<WallSettings>
  /** By name, in lower case. */
  readonly choices: Items<NamedChoice>
  /** By id. */
  readonly locations: Items<NamedLocation>
}

const MOST_NAMES = 200

/** The key of a named choice; case does not matter. */
export const choiceKey = ({ name }: Pick<NamedChoice, 'name'>) => name.toLocaleLowerCase()

const settings: v.GenericSchema<unknown, WallSettings> = v.pipe(
  v.unknown(),
  v.transform(settingsFrom),
)
const location: v.GenericSchema<unknown, NamedLocation> = v.pipe(
  v.object({ id: v.string(), name: v.string() }),
  v.transform(({ id, name }) => ({ id: id as LocationId, name })),
)
const choice: v.GenericSchema<unknown, NamedChoice> = v.pipe(
  v.unknown(),
  v.transform((kept) => wallNamesFrom({ choices: [kept] }).choices[0]),
  v.check((found) => found !== undefined),
  v.transform((found) => found as NamedChoice),
)

/** The schema, version and merge rule of `WallDoc`. */
export const wallPart = partOf<WallDoc>({
  name: 'wall',
  version: 1,
  isForDisplays: true,
  fields: {
    settings: latest(settings),
    choices: items(choice, { most: MOST_NAMES }),
    locations: items(location, { most: MOST_NAMES }),
  },
  earlier: {
    names: ['wall', 'wallNames'],
    read({ wall, wallNames }) {
      const { choices, locations } = wallNamesFrom(wallNames)
      return {
        settings: wall === undefined ? null : { at: STAMP_OF_OLD, value: settingsFrom(wall) },
        choices: itemsFrom(choices, choice, choiceKey),
        locations: itemsFrom(locations, location, ({ id }) => id),
      }
    },
  },
})

/** The days of walls as they are kept. */
export type WallDaysDoc = {
  /** By the hash of the shown choice. */
  readonly days: Items<KeptWallDay>
}

/** One computer rarely drives more screens. */
export const MOST_WALLS = 6

const day: v.GenericSchema<unknown, KeptWallDay> = v.object({
  day: v.object({
    startedAt: v.number(),
    answered: v.number(),
    inTime: v.number(),
    missed: v.number(),
    blindMs: v.fallback(v.number(), 0),
  }),
  lookedAt: v.number(),
  decided: v.array(v.tuple([v.string(), v.number(), v.number()])),
  history: v.array(v.tuple([v.number(), v.number(), v.number()])),
})

/** The schema, version and merge rule of `WallDaysDoc`. */
export const wallDaysPart = partOf<WallDaysDoc>({
  name: 'wallDays',
  version: 1,
  isForDisplays: true,
  fields: {
    days: items(day, {
      most: MOST_WALLS,
      goesFirst: (one, other) => one.value.lookedAt - other.value.lookedAt,
    }),
  },
  earlier: {
    names: ['wallDay'],
    read({ wallDay }) {
      const { walls } = wallDay as Readonly<Record<string, unknown>>
      const all: readonly unknown[] = Array.isArray(walls) ? walls : []
      const marked = v.object({ mark: v.string() })
      return {
        days: Object.fromEntries(
          all.flatMap((one) => {
            const [kept, mark] = [v.safeParse(day, one), v.safeParse(marked, one)]
            return kept.success && mark.success
              ? [[mark.output.mark, { at: STAMP_OF_OLD, value: kept.output }] as const]
              : []
          }),
        ),
      }
    },
  },
})
