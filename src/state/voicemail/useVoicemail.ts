// My mailbox: read when an event says that it has changed, and otherwise slowly.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../domain/failure.ts'
import type { MessageNotice, ShownMessage } from '../../domain/voicemail/mailbox.ts'
import { shownMessages } from '../../domain/voicemail/mailbox.ts'
import { newestFirst, unreadCount, voicePortalCode } from '../../domain/voicemail/voiceMessage.ts'
import type { WebexClient } from '../../webex/client.ts'
import type { VoicemailResource } from '../../webex/resources/voicemail.ts'
import { createVoicemailResource } from '../../webex/resources/voicemail.ts'
import { voicemailKey } from '../listKeys.ts'
import { useMe } from '../person/useMe.ts'
import { untilTurn } from '../quietPoll.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useAskAgain } from '../useAskAgain.ts'
import type { Cordboard } from '../useCordboard.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Mailbox } from './createMailbox.ts'
import { createMailbox } from './createMailbox.ts'

/** The mailbox as it is shown. */
export type Voicemail = {
  /** Newest first; missing until Webex has answered. */
  readonly messages?: readonly ShownMessage[]
  readonly unread: number
  /** So many messages could not be read. */
  readonly left: number
  readonly notices: readonly MessageNotice[]
  readonly mailbox: Mailbox
  readonly failure?: Failure
  readonly retry: () => void
}

const ASKED_EVERY_MS = 60_000
/** Until the list shows what was done. */
const ASKED_FOR_EVIDENCE_MS = 1_500
const FRESH_FOR_MS = 10_000
const messagesKey = [...voicemailKey, 'messages'] as const

const mailboxes = new WeakMap<WebexClient, Mailbox>()

/** One for all screens of the page, so that a deletion goes on when its screen closes. */
function mailboxOf({ client, clock, session }: Cordboard): Mailbox {
  const known = mailboxes.get(client)
  if (known) return known
  const made = createMailbox({ resource: createVoicemailResource(client), clock })
  session.onEnded(() => made.forget())
  mailboxes.set(client, made)
  return made
}

const messagesQuery = (mailbox: Pick<Mailbox, 'read'>) =>
  queryOptions({
    queryKey: messagesKey,
    queryFn: async ({ signal }) => unwrap(await mailbox.read(signal)),
    retry: false,
  })

/** @param isQuiet no screen shows the messages: read every few minutes, or when an event says so. */
export function useVoicemail(isQuiet = false): Voicemail {
  const cordboard = useCordboard()
  const { clock, shownNames } = cordboard
  const cache = useQueryClient()
  const mailbox = mailboxOf(cordboard)
  const state = useStore(mailbox.store)
  const askAgain = useAskAgain()
  const isWaiting = state.intents.some(({ stage }) => stage.at !== 'queued')
  const query = useQuery({
    ...messagesQuery(mailbox),
    staleTime: isQuiet ? ASKED_EVERY_MS : FRESH_FOR_MS,
    refetchInterval: () => {
      if (isWaiting) return ASKED_FOR_EVIDENCE_MS
      return isQuiet ? untilTurn('voiceMessages', clock.now()) : ASKED_EVERY_MS
    },
  })
  const { data } = query
  // An answer to another tab is new here.
  useEffect(() => {
    if (data) mailbox.receive(data)
  }, [mailbox, data])
  useEffect(
    () => mailbox.onSent(() => void cache.invalidateQueries({ queryKey: messagesKey })),
    [mailbox, cache],
  )
  const nameParty = useStore(shownNames).party
  const messages = useMemo(
    () => newestFirst(shownMessages(state)).map((one) => ({ ...one, from: nameParty(one.from) })),
    [state, nameParty],
  )
  const failure = failureOf(query.error)
  return {
    ...(state.known && { messages }),
    unread: unreadCount(state.known?.messages ?? []),
    left: data?.left ?? 0,
    notices: state.notices,
    mailbox,
    ...(failure && { failure }),
    retry: () => askAgain(query),
  }
}

const codesQuery = (resource: VoicemailResource) =>
  queryOptions({
    queryKey: ['featureCodes'],
    queryFn: async ({ signal }) => unwrap(await resource.featureCodes(signal)),
    staleTime: Infinity,
    retry: false,
  })

/**
 * What to dial to hear the messages: the organization's code, or where none is listed the own extension,
 * which Webex connects with the own mailbox. `undefined`: neither is known (yet).
 */
export function useVoicePortal(): string | undefined {
  const { client } = useCordboard()
  const { data, isPending } = useQuery(codesQuery(createVoicemailResource(client)))
  const extension = useMe()?.extension
  if (isPending) return undefined
  return voicePortalCode(data ?? []) ?? extension
}
