// All of a person's data as one file, and restoring it: missing data are added, later changes here
// stay.
import * as v from 'valibot'
import type { PersonStore } from './createPersonStore.ts'

const FORMAT = 1

const fileSchema = v.object({
  app: v.literal('cordboard'),
  format: v.literal(FORMAT),
  parts: v.record(v.string(), v.object({ version: v.number(), value: v.unknown() })),
})

/** @param stores of all parts, read as far as they can be. */
export function backupOf(stores: readonly PersonStore<object>[]): string {
  const parts = Object.fromEntries(
    stores.map(({ part, store }) => [
      part.name,
      { version: part.version, value: store.getState().doc },
    ]),
  )
  return `${JSON.stringify({ app: 'cordboard', format: FORMAT, parts }, null, 2)}\n`
}

/** @returns false if the text is no file of `backupOf`, or of a later build: then nothing is changed. */
export function restoreBackup(stores: readonly PersonStore<object>[], text: string): boolean {
  const file = v.safeParse(fileSchema, parsed(text))
  if (!file.success) return false
  const { parts } = file.output
  if (stores.some(({ part }) => (parts[part.name]?.version ?? 0) > part.version)) return false
  for (const store of stores) {
    const { part } = store
    const found = parts[part.name]
    if (!found) continue
    let value = found.value
    for (let from = found.version; from < part.version; from++) {
      value = part.migrations[from]?.(value)
    }
    const doc = v.parse(part.schema, value)
    store.change((here, at) => part.restored(doc, here, at))
  }
  return true
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
