// People of the organisation: myself, by id, and searched by name or e-mail
// (docs/webex/facts.md 2.5).
import type { PersonId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodePeople, decodePerson } from '../decode/person.ts'
import { operations } from '../operations.ts'
import { present } from '../decode/read.ts'

/** The people of one answer, and entries that could not be read. */
export type PeopleFound = {
  readonly people: readonly Person[]
  readonly rejected: readonly Rejection[]
}

/** One page; `next` is missing on the last one. */
export type PeoplePage = PeopleFound & { readonly next?: string }

/** Reads people of the organization. */
export type PeopleResource = {
  me(signal?: AbortSignal): Promise<Result<Person, Failure>>
  byId(id: PersonId, signal?: AbortSignal): Promise<Result<Person, Failure>>
  /** One page of results, or of everyone for an empty text; `next` if there are more. */
  page(
    text: string,
    options?: {
      page?: string | undefined
      max?: number
      signal?: AbortSignal | undefined
    },
  ): Promise<Result<PeoplePage, Failure>>
  /**
   * By e-mail where `text` has an `@`, else by the beginning of the name; at most `max`
   * people (default 20). Nothing is asked for an empty text.
   */
  search(
    text: string,
    options?: { max?: number; signal?: AbortSignal | undefined },
  ): Promise<Result<PeopleFound, Failure>>
}

/** Webex gives no more than 100 with calling data in one answer. */
const LARGEST_PAGE = 100
/** What one screen of the directory shows at a time. */
const DIRECTORY_PAGE = 30
const NOBODY: PeopleFound = { people: [], rejected: [] }
// Extensions and work numbers come only when they are asked for.
const callingData = true

export function createPeopleResource(client: WebexClient): PeopleResource {
  return {
    me: (signal) =>
      client.request({
        operation: operations.getPeopleMe,
        query: { callingData },
        signal,
        decode: ({ body }) => decodePerson(body),
      }),
    byId: (personId, signal) =>
      client.request({
        operation: operations.getPeoplePersonId,
        params: { personId },
        query: { callingData },
        signal,
        decode: ({ body }) => decodePerson(body),
      }),
    page: (text, { page, max = DIRECTORY_PAGE, signal } = {}) =>
      searchPage(client, { text: text.trim(), max, signal }, page),
    search: (text, { max = 20, signal } = {}) => search(client, { text: text.trim(), max, signal }),
  }
}

type Search = {
  readonly text: string
  readonly max: number
  readonly signal?: AbortSignal | undefined
}

async function search(client: WebexClient, request: Search): Promise<Result<PeopleFound, Failure>> {
  let found = NOBODY
  if (request.text === '') return ok(found)
  let page: string | undefined
  do {
    const answer = await searchPage(client, request, page)
    // What was found before a later page failed is still a find.
    if (!answer.ok) return page === undefined ? answer : ok(found)
    const before = found.people.length
    found = joined(found, answer.value, request.max)
    // Some lists keep linking to a next page without new items (docs/webex/facts.md 2.5).
    page = found.people.length === before ? undefined : answer.value.next
  } while (page !== undefined && found.people.length < request.max)
  return ok(found)
}

function searchPage(
  client: WebexClient,
  { text, max, signal }: Search,
  page: string | undefined,
): Promise<Result<PeopleFound & { next?: string }, Failure>> {
  const by = text === '' ? {} : text.includes('@') ? { email: text } : { displayName: text }
  return client.request({
    operation: operations.getPeople,
    query: { ...by, callingData, max: Math.min(max, LARGEST_PAGE) },
    ...present({ page }),
    signal,
    decode({ body, next }) {
      const people = decodePeople(body)
      if (!people.ok) return people
      const { items, rejected } = people.value
      return ok({ people: items, rejected, ...present({ next }) })
    },
  })
}

/** The directory may change between two pages, so that one person comes twice. */
function joined(before: PeopleFound, page: PeopleFound, max: number): PeopleFound {
  const people = new Map([...before.people, ...page.people].map((one) => [one.id, one]))
  return {
    people: [...people.values()].slice(0, max),
    rejected: [...before.rejected, ...page.rejected],
  }
}
