// How the tables of configurations are written.

/** Name, space (valueSpace.ts), default: the empty text where there is none. */
export type ConfigurationRow = readonly [name: string, space: string, usual?: string | number]

export type ConfigurationGroup = {
  /** `[1..3]` stands for each of them. */
  readonly under: string
  /** Platforms (fleetTables.ts) that have it; missing: all. */
  readonly on?: readonly string[]
  /** Named below `under`. */
  readonly rows: readonly ConfigurationRow[]
}
