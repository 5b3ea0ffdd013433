// The stored form of drafts: each draft is the JSON text of its form, which the kind of draft parses
// (drafts.ts).
import * as v from 'valibot'
import type { Items } from '../../domain/person/stamped.ts'
import { limitItems, liveItems } from '../../domain/person/stamped.ts'
import { items, partOf } from './part.ts'

/** The stored drafts. */
export type DraftsDoc = {
  /** By kind, and by the thing that the form is about. */
  readonly drafts: Items<string>
}

/** Characters of one draft; a larger one lasts as long as the page. */
export const LONGEST_DRAFT = 200_000
/** Characters of all drafts: the least recently changed are removed first. */
export const LONGEST_DRAFTS = 1_000_000
const MOST_DRAFTS = 100

/** The schema, version and merge rule of `DraftsDoc`. */
export const draftsPart = partOf<DraftsDoc>({
  name: 'drafts',
  version: 1,
  fields: { drafts: items(v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)), { most: MOST_DRAFTS }) },
  limit: (doc) => (sizeOf(doc) <= LONGEST_DRAFTS ? doc : withinSize(doc)),
})

const sizeOf = ({ drafts }: DraftsDoc) =>
  liveItems(drafts).reduce((sum, [, { value }]) => sum + value.length, 0)

function withinSize({ drafts }: DraftsDoc): DraftsDoc {
  const newestFirst = [...liveItems(drafts)].sort(([, a], [, b]) => (a.at > b.at ? -1 : 1))
  let size = 0
  const fitting = newestFirst.filter(([, { value }]) => {
    size += value.length
    return size <= LONGEST_DRAFTS
  })
  return { drafts: limitItems(drafts, fitting.length) }
}
