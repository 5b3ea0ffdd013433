// The numbers that I block: the list is read again after each change.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Failure } from '../../domain/failure.ts'
import type { BlockedNumber } from '../../domain/person/callSettings.ts'
import type { CallBlockResource } from '../../webex/resources/callBlock.ts'
import { createCallBlockResource } from '../../webex/resources/callBlock.ts'
import { useAskAgain } from '../useAskAgain.ts'
import { useCordboard } from '../useCordboard.ts'
import type { Sending } from '../useSending.ts'
import { useSending } from '../useSending.ts'
import { failureOf, unwrap } from '../unwrap.ts'

const callBlockKey = ['callSettings', 'callBlock'] as const

const callBlockQuery = (resource: CallBlockResource) =>
  queryOptions({
    queryKey: callBlockKey,
    queryFn: async ({ signal }) => unwrap(await resource.list(signal)),
    retry: false,
  })

/** My blocked numbers and their changes. */
export type CallBlock = {
  readonly value?: readonly BlockedNumber[]
  readonly isSaving: boolean
  readonly failure?: Failure
  readonly retry: () => void
  /** @param number E.164. */
  readonly block: Sending<string, undefined>
  /** By id. */
  readonly unblock: Sending<string, undefined>
}

/** Reads them while the settings are open. */
export function useCallBlock(): CallBlock {
  const { client } = useCordboard()
  const resource = createCallBlockResource(client)
  const query = useQuery({ ...callBlockQuery(resource) })
  const block = useSending((number: string) => resource.add(number), [callBlockKey])
  const unblock = useSending((id: string) => resource.remove(id), [callBlockKey])
  const askAgain = useAskAgain()
  const failure = failureOf(query.error)
  return {
    ...(query.data && { value: query.data }),
    isSaving: block.isSending || unblock.isSending,
    ...(failure && { failure }),
    retry: () => askAgain(query),
    block,
    unblock,
  }
}
