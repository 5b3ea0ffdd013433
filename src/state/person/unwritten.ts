// What was changed so shortly before the page went that the database does not have it: sealed at
// once, as no page that is being closed can wait, and taken in by the next page of that person.
import * as v from 'valibot'
import type { Cipher } from '../../lib/cipher.ts'
import type { Store } from '../../lib/storage.ts'

/** What a store has not written yet of its part. */
export type Unwritten = {
  readonly part: string
  readonly version: number
  readonly change: unknown
}

const KEY = 'cordboard.unwritten'
/** Some hundred changes. More than that is not changed within the time of one write. */
const MOST_BYTES = 32_000
/** Pages whose person has not come back; the oldest goes first. */
const MOST_PAGES = 20

const pagesSchema = v.array(
  v.object({ owner: v.string(), key: v.string(), iv: v.string(), text: v.string() }),
)
const changesSchema = v.array(
  v.object({ part: v.string(), version: v.number(), change: v.unknown() }),
)
type Page = v.InferOutput<typeof pagesSchema>[number]

function pagesIn(store: Store): readonly Page[] {
  try {
    return v.parse(pagesSchema, JSON.parse(store.get(KEY) ?? '[]'))
  } catch {
    return []
  }
}

function setPages(store: Store, pages: readonly Page[]): void {
  if (pages.length === 0) store.remove(KEY)
  else store.set(KEY, JSON.stringify(pages.slice(-MOST_PAGES)))
}

/** Drops what an owner's pages have left. */
export const dropUnwritten = (store: Store, owner: string): void =>
  setPages(
    store,
    pagesIn(store).filter((page) => page.owner !== owner),
  )

/** What earlier pages of the owner have left. `done`: it is written now. */
export async function readUnwritten(
  store: Store,
  owner: string,
  cipher: Cipher,
): Promise<{ readonly changes: readonly Unwritten[]; done(): void }> {
  const pages = pagesIn(store).filter((page) => page.owner === owner)
  const opened = await Promise.all(pages.map((page) => cipher.openAtOnce(page)))
  const changes = opened.flatMap((page) => {
    const parsed = v.safeParse(changesSchema, page?.value)
    return parsed.success ? parsed.output : []
  })
  return {
    changes,
    done() {
      // What no key opens stays: its key may come back.
      const read = new Set(pages.filter((_, index) => opened[index]).map(({ iv }) => iv))
      setPages(
        store,
        pagesIn(store).filter(({ iv }) => !read.has(iv)),
      )
    },
  }
}

/** Resolves to what keeps changes without waiting, once; nothing of more than 32 kB. */
export async function prepareUnwritten(
  store: Store,
  owner: string,
  cipher: Cipher,
): Promise<(changes: readonly Unwritten[]) => void> {
  const seal = await cipher.prepare(MOST_BYTES)
  return (changes) => {
    const sealed = changes.length > 0 ? seal(changes) : undefined
    if (sealed) setPages(store, [...pagesIn(store), { owner, ...sealed }])
  }
}
