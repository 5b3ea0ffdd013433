// Myself as an agent: polled only while I am one, as Webex reports changes to no ordinary sign-in.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Failure } from '../../domain/failure.ts'
import type { Agent } from '../../domain/queues/agent.ts'
import type { AgentChange, AgentResource } from '../../webex/resources/agent.ts'
import { createAgentResource } from '../../webex/resources/agent.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { failureOf, unwrap } from '../unwrap.ts'

/** My state and queues, as Webex last said. */
export type AgentDesk = {
  /** Missing until Webex has answered, and where it refuses: then I am no agent. */
  readonly agent?: Agent
  /** When the current state was first seen here, ms since 1970: Webex does not say since when. */
  readonly since: number
  readonly failure?: Failure
  readonly changing: Sending<AgentChange, undefined>
  /** What is on its way. */
  readonly pending?: AgentChange
}

const agentKey = ['agent'] as const
const OPEN_EVERY_MS = 10_000
/** Wrap-up ends by itself. */
const WRAP_UP_EVERY_MS = 10_000
const USUALLY_EVERY_MS = 60_000

const agentQuery = (resource: AgentResource) =>
  queryOptions({
    queryKey: agentKey,
    queryFn: async ({ signal }) => unwrap(await resource.read(signal)),
    staleTime: OPEN_EVERY_MS,
    retry: false,
  })

/** @param isOpen somebody looks at it: polled more often. */
export function useAgent(isOpen: boolean): AgentDesk {
  const { client, clock } = useCordboard()
  const resource = createAgentResource(client)
  const query = useQuery({
    ...agentQuery(resource),
    refetchInterval: ({ state: { data } }) => {
      // Somebody who is no agent does not become one while the page is open, or not often.
      if (!data || data.queues.length === 0) return false
      if (data.state === 'wrapUp') return WRAP_UP_EVERY_MS
      if (isOpen) return OPEN_EVERY_MS
      return data.state === 'signedOut' ? false : USUALLY_EVERY_MS
    },
  })
  const [asked, setAsked] = useState<AgentChange>()
  // Sending lasts until the state has been read again.
  const changing = useSending(
    (change: AgentChange) => {
      setAsked(change)
      return resource.change(change)
    },
    [agentKey],
  )
  const state = query.data?.state
  const [seen, setSeen] = useState({ state, since: clock.now() })
  if (seen.state !== state) setSeen({ state, since: clock.now() })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { agent: query.data }),
    since: seen.since,
    ...(failure && { failure }),
    changing,
    ...(changing.isSending && asked && { pending: asked }),
  }
}
