// The direct messages between two people, and sending one.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Message } from '../../domain/spaces/message.ts'
import type { MessagesResource } from '../../webex/resources/messages.ts'
import { createMessagesResource } from '../../webex/resources/messages.ts'
import { draftKind } from '../person/drafts.ts'
import { useDraft, useDrafts } from '../person/useDraft.ts'
import { messagesKey } from '../listKeys.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'

/** The messages between two people. */
export type Messages = {
  /** Oldest first; missing until they have been read. */
  readonly written?: readonly Message[]
  readonly readFailure?: Failure
  readonly send: (words: string, whenSent: () => void) => void
  readonly isSending: boolean
  readonly failure?: Failure
}

const ASKED_EVERY_MS = 10_000

/** By the id of the person. */
export const messageDraft = draftKind('message', v.string())

/** The unsent message to a person: kept until it is sent or emptied. */
export function useMessageDraft(to: PersonId): readonly [string, (words: string) => void] {
  const { draft = '', set } = useDraft(messageDraft, to)
  return [draft, (words) => set(words === '' ? undefined : words)]
}

const messagesQuery = (messages: MessagesResource, to: PersonId) =>
  queryOptions({
    queryKey: [...messagesKey, to],
    queryFn: async ({ signal }) => unwrap(await messages.with({ id: to }, signal)),
    refetchInterval: ASKED_EVERY_MS,
    staleTime: 0,
  })

/** Read again while they are shown; a sent message appears at once when Webex accepts it. */
export function useMessages(to: PersonId): Messages {
  const { client } = useCordboard()
  const messages = createMessagesResource(client)
  const cache = useQueryClient()
  const drafts = useDrafts()
  const options = messagesQuery(messages, to)
  const query = useQuery(options)
  const mutation = useMutation({
    mutationFn: async (words: string) => unwrap(await messages.send({ id: to }, words)),
    onSuccess(sent, words) {
      cache.setQueryData(options.queryKey, (was) => [...(was ?? []), sent])
      // A quick reply leaves the unsent message unchanged.
      if (drafts.get(messageDraft, to)?.trim() === words) drafts.set(messageDraft, to, undefined)
    },
  })
  const [readFailure, failure] = [failureOf(query.error), failureOf(mutation.error)]
  return {
    ...(query.data && { written: query.data }),
    ...(readFailure && { readFailure }),
    ...(failure && { failure }),
    isSending: mutation.isPending,
    send: (words, whenSent) => mutation.mutate(words, { onSuccess: whenSent }),
  }
}
