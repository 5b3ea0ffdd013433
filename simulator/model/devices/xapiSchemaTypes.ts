// Of what a device supports, what is asked for.

/** Expressions; both missing: everything. */
export type SchemaNames = {
  readonly status: readonly string[] | undefined
  readonly command: readonly string[] | undefined
}
