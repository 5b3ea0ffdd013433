// Converts a list that an earlier build stored without stamps.
import * as v from 'valibot'
import type { Items, Latest } from '../../domain/person/stamped.ts'
import { STAMP_OF_OLD } from '../../domain/person/stamped.ts'

type Schema<Value> = v.GenericSchema<unknown, Value>

/** The valid items by their ids. @param kept unchecked. */
export function itemsFrom<Value>(
  kept: unknown,
  schema: Schema<Value>,
  idOf: (value: Value) => string,
): Items<Value> {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : []
  return Object.fromEntries(
    list.flatMap((one) => {
      const parsed = v.safeParse(schema, one)
      return parsed.success
        ? [[idOf(parsed.output), { at: STAMP_OF_OLD, value: parsed.output }] as const]
        : []
    }),
  )
}

/** The value, if it is valid. */
export function latestFrom<Value>(kept: unknown, schema: Schema<Value>): Latest<Value> {
  const parsed = v.safeParse(schema, kept)
  return parsed.success ? { at: STAMP_OF_OLD, value: parsed.output } : null
}
