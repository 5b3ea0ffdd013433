// Colleagues by typed text: Webex searches the beginnings of names, this page everything else that it
// knows about them, also extensions and numbers.
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PersonId } from '../../domain/brand.ts'
import type { ContactNumber } from '../../domain/directory/foundContacts.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import { useCallingRegion, useDialingRules } from '../dial/useDialing.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'
import { peopleSearchKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useKnownPeople } from './useKnownPeople.ts'

const SHORTEST = 2
const TYPING_PAUSE_MS = 200
const MOST = 8
/** Fewer than people, who would be out of sight below them. */
const MOST_CONTACTS = 4

/** The best matches, a few. */
export type PeopleSearch = {
  readonly people: readonly Person[]
  /** Numbers of the person's own contacts. */
  readonly contacts: readonly ContactNumber[]
  readonly isSearching: boolean
  /** How many people of a larger organization are searched by more than the beginning of names. */
  readonly cutAt?: number
  readonly failure?: Failure
}

const none: readonly Person[] = []

/** @param id the person whose id was typed: then only that person is requested. */
const searchQuery = (
  people: Pick<PeopleResource, 'search' | 'byId'>,
  wanted: string,
  id: PersonId | undefined,
) =>
  queryOptions({
    queryKey: [...peopleSearchKey, wanted.toLowerCase(), id],
    queryFn: async ({ signal }) =>
      id === undefined
        ? unwrap(await people.search(wanted, { max: MOST, signal })).people
        : [unwrap(await people.byId(id, signal))],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

/** Searches from two characters on, after a short pause in typing. */
export function usePeopleSearch(text: string): PeopleSearch {
  const { people, shownNames } = useCordboard()
  const contactsOf = useStore(shownNames, ({ contacts }) => contacts)
  const rules = useDialingRules()
  const region = useCallingRegion()
  const wanted = useSettled(text.trim())
  const id = personIdIn(rules, wanted)
  const isWorth = wanted.length >= SHORTEST
  const hasLetters = isWorth && /\p{L}/u.test(wanted)
  const known = useKnownPeople(isWorth)
  const { data, isFetching, error } = useQuery({
    ...searchQuery(people, wanted, id),
    enabled: hasLetters,
  })
  const failure = failureOf(error)
  const here = isWorth && rules ? rules.foundPeople(known.people, wanted, region) : none
  const found = (hasLetters && data) || none
  return {
    people: (rules?.joinedPeople(found, here) ?? found).slice(0, MOST),
    contacts: isWorth ? contactsOf(wanted).slice(0, MOST_CONTACTS) : [],
    isSearching: hasLetters && isFetching,
    ...(isWorth && known.isCut && { cutAt: known.people.length }),
    ...(failure && { failure }),
  }
}

function personIdIn(
  rules: ReturnType<typeof useDialingRules>,
  typed: string,
): PersonId | undefined {
  const parsed = rules?.parseDestination(typed)
  return parsed?.ok && parsed.value.kind === 'person' ? (parsed.value.dial as PersonId) : undefined
}

/** The text once it has not changed for a moment. */
function useSettled(text: string): string {
  const { clock } = useCordboard()
  const [settled, setSettled] = useState(text)
  useEffect(() => clock.after(TYPING_PAUSE_MS, () => setSettled(text)), [clock, text])
  return settled
}
