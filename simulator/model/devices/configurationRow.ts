// How the tables of configurations are written.

import type { Value, ValueSpace } from './valueSpace.ts'

/**
 * Name, space (valueSpace.ts), default: an empty text if there is none. Several defaults are those of
 * index 1, 2, 3 …; the last of them applies to all further indexes.
 */
export type ConfigurationRow = readonly [
  name: string,
  space: string | ValueSpace,
  usual?: Value | Defaults,
]

export type Defaults = { readonly byIndex: readonly Value[] }

export const byIndex = (...values: readonly Value[]): Defaults => ({ byIndex: values })

export type ConfigurationGroup = {
  /** `[1..3]` stands for each index. */
  readonly under: string
  /** The platforms (fleetTables.ts) that have it; missing: all. */
  readonly on?: readonly string[]
  /** Names below `under`. */
  readonly rows: readonly ConfigurationRow[]
}
