// Adds several people to a space, one after the other: some may be refused and the others not.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { spaceMembersKey } from './spaces.ts'
import { useSpacesOf } from './useSpaces.ts'

/** Somebody who was not added, and why. */
export type NotAdded<Person> = { readonly person: Person; readonly failure: Failure }

/** Adds people. */
export type AddPeople<Person> = {
  /** Resolves to those who were not added. Never rejects. */
  readonly add: (space: SpaceId, people: readonly Person[]) => Promise<readonly NotAdded<Person>[]>
  readonly isAdding: boolean
  readonly refused: readonly NotAdded<Person>[]
}

/** For a new space, and for one that exists. */
export function useAddPeople<Person extends { readonly id: PersonId }>(): AddPeople<Person> {
  const { resource } = useSpacesOf()
  const cache = useQueryClient()
  const [isAdding, setAdding] = useState(false)
  const [refused, setRefused] = useState<readonly NotAdded<Person>[]>([])
  return {
    isAdding,
    refused,
    async add(space, people) {
      setAdding(true)
      const failed: NotAdded<Person>[] = []
      for (const person of people) {
        const answer = await resource.members(space).add(person.id)
        // Somebody else may have added them already.
        if (!answer.ok && !isThereAlready(answer.error)) {
          failed.push({ person, failure: answer.error })
        }
      }
      setRefused(failed)
      setAdding(false)
      void cache.invalidateQueries({ queryKey: spaceMembersKey(space) })
      return failed
    },
  }
}

const isThereAlready = (failure: Failure): boolean =>
  failure.is === 'notPossibleNow' && /already/i.test(failure.reason ?? '')
