// The part of the directory that this person may list, for searching here: Webex itself finds only the
// beginnings of names.
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import type { PhoneBook } from '../../webex/resources/phoneBook.ts'

/** Thirty pages: more would take too long, and only the largest organizations have more. */
export const MOST_KNOWN = 3_000
const PAGE = 100

type Parts = {
  readonly people: Pick<PeopleResource, 'page'>
  readonly phoneBook: () => Promise<Result<PhoneBook, Failure>>
  /** Webex lists everybody to administrators only (docs/webex/facts.md 2.5). */
  readonly mayListAll: boolean
  readonly signal?: AbortSignal | undefined
}

const noBook: PhoneBook = { people: [], isFull: false }
const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What the directory could load. */
export type LoadedPeople = {
  /** By name; each person once. */
  readonly people: readonly Person[]
  /**
   * There are more than this page loads, or than could be read: Webex is asked for them by the
   * beginning of their names.
   */
  readonly isCut: boolean
}

/** Uses the pages that were read before one failed. Never rejects. */
export async function loadKnownPeople(parts: Parts): Promise<LoadedPeople> {
  const { people, isWhole, isCut } = await listed(parts)
  const book = isWhole ? undefined : await parts.phoneBook()
  const extensions = new Set(people.flatMap(({ extension }) => extension ?? []))
  const inBook = book?.ok ? book.value : noBook
  const more = inBook.people.filter(
    ({ extension }) => extension === undefined || !extensions.has(extension),
  )
  const all = new Map([...people, ...more].map((person) => [person.id, person]))
  return {
    people: [...all.values()].sort((a, b) => names.compare(a.name, b.name)),
    isCut: isCut || inBook.isFull,
  }
}

async function listed({ people, mayListAll, signal }: Parts) {
  const found: Person[] = []
  let page: string | undefined
  if (!mayListAll) return { people: found, isWhole: false, isCut: false }
  do {
    const answer = await people.page('', { page, max: PAGE, signal })
    if (!answer.ok) return { people: found, isWhole: false, isCut: found.length > 0 }
    found.push(...answer.value.people)
    // Some lists keep naming a next page without people (docs/webex/facts.md 2.5).
    page = answer.value.people.length > 0 ? answer.value.next : undefined
  } while (page !== undefined && found.length < MOST_KNOWN)
  return { people: found, isWhole: page === undefined, isCut: page !== undefined }
}
