// The space of two people, where there is one.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PersonId, SpaceId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { MessagesResource } from '../../webex/resources/messages.ts'
import { messagesKey } from '../listKeys.ts'
import { useDrafts } from '../person/useDraft.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { messageDraft } from './useMessages.ts'
import { useSpacesOf } from './useSpaces.ts'

/** The space with a person. */
export type DirectSpace = {
  /** Missing: not known yet, or the two have never written. */
  readonly space?: SpaceId
  readonly isWaiting: boolean
  readonly failure?: Failure
  readonly retry: () => void
  /** The first message, which makes the space. */
  readonly start: Sending<string, Message>
}

const directQuery = (messages: MessagesResource, person: PersonId) =>
  queryOptions({
    queryKey: [...messagesKey, 'space', person],
    queryFn: async ({ signal }) => {
      const written = unwrap(await messages.with({ id: person }, signal))
      return { space: written.find(({ space }) => space !== undefined)?.space }
    },
    staleTime: 0,
  })

/** @param person with whom there may be no space yet. */
export function useDirectSpace(person: PersonId): DirectSpace {
  const { messages, listing } = useSpacesOf()
  const cache = useQueryClient()
  const drafts = useDrafts()
  const options = directQuery(messages, person)
  const query = useQuery(options)
  const start = useSending(
    (words: string) => messages.post({ id: person }, { text: words }),
    [],
    ({ space, at }, words) => {
      if (drafts.get(messageDraft, person)?.trim() === words) {
        drafts.set(messageDraft, person, undefined)
      }
      if (space === undefined) return
      listing.touched(space, at)
      cache.setQueryData(options.queryKey, { space })
    },
  )
  const failure = failureOf(query.error)
  return {
    ...(query.data?.space !== undefined && { space: query.data.space }),
    isWaiting: query.isPending,
    ...(failure && { failure }),
    retry: () => void query.refetch(),
    start,
  }
}
