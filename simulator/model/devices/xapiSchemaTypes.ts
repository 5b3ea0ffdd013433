// Which part of the schema is requested.

/** Expressions; both missing: everything. */
export type SchemaNames = {
  readonly status: readonly string[] | undefined
  readonly command: readonly string[] | undefined
}
