// The stored part about spaces: when each was last open.
import * as v from 'valibot'
import { collected, highest, partOf } from '../person/part.ts'

/** Times in ms since 1970, by the cloud's clock. */
export type SpacesDoc = {
  /** By space: the newest activity that the person has seen. */
  readonly opened: Readonly<Record<string, number>>
  /** When this browser first listed the spaces: nothing older counts as unread. */
  readonly since: number
}

const MOST_SPACES = 5_000

function newest(opened: SpacesDoc['opened']): SpacesDoc['opened'] {
  const all = Object.entries(opened)
  if (all.length <= MOST_SPACES) return opened
  all.sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1))
  return Object.fromEntries(all.slice(0, MOST_SPACES))
}

/** The schema, version and merge rule of `SpacesDoc`. */
export const spacesPart = partOf<SpacesDoc>({
  name: 'spaces',
  version: 1,
  fields: {
    opened: collected(v.pipe(v.number(), v.finite()), Math.max, newest),
    since: highest,
  },
})
