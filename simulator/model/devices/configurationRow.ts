// How the tables of configurations are written.

import type { Value, ValueSpace } from './valueSpace.ts'

/**
 * Name, space (valueSpace.ts), default: the empty text where there is none. Several defaults are those
 * of index 1, 2, 3 …, the last of them that of all others.
 */
export type ConfigurationRow = readonly [
  name: string,
  space: string | ValueSpace,
  usual?: Value | Defaults,
]

export type Defaults = { readonly byIndex: readonly Value[] }

export const byIndex = (...values: readonly Value[]): Defaults => ({ byIndex: values })

export type ConfigurationGroup = {
  /** `[1..3]` stands for each of them. */
  readonly under: string
  /** Platforms (fleetTables.ts) that have it; missing: all. */
  readonly on?: readonly string[]
  /** Named below `under`. */
  readonly rows: readonly ConfigurationRow[]
}
