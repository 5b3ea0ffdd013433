// The keys of a person as they are kept.
import * as v from 'valibot'
import type { Keys } from '../../domain/keys/shortcuts.ts'
import { keysFrom } from '../../domain/keys/shortcuts.ts'
import type { Latest } from '../../domain/person/stamped.ts'
import { latestFrom } from '../person/earlierItems.ts'
import { latest, partOf } from '../person/part.ts'

/** Shortcuts as they are kept. */
export type KeysDoc = {
  /** Whether single keys act at all. */
  readonly isOn: Latest<boolean>
  readonly keys: Latest<Keys>
}

const keys: v.GenericSchema<unknown, Keys> = v.pipe(v.unknown(), v.transform(keysFrom))

/** The schema, version and merge rule of `KeysDoc`. */
export const keysPart = partOf<KeysDoc>({
  name: 'keys',
  version: 1,
  fields: { isOn: latest<boolean>(v.boolean()), keys: latest(keys) },
  earlier: {
    names: ['keys'],
    read({ keys: kept }) {
      const fields = kept as Readonly<Record<string, unknown>>
      return {
        isOn: latestFrom(fields['isOn'], v.boolean()),
        keys: latestFrom(fields['keys'], keys),
      }
    },
  },
})
