// My caller ID: the possible choices, and the current one.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallerIdChoice } from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CallSettingsResource } from '../../webex/resources/callSettings.ts'
import { useCallSettingsResource } from './useCallSettings.ts'
import { failureOf, unwrap } from '../unwrap.ts'

/** My caller ID and the choices there are. */
export type CallerId = {
  readonly choices: readonly CallerIdChoice[]
  readonly chosen?: CallerIdChoice
  readonly choose: (choice: CallerIdChoice) => void
  readonly isSaving: boolean
  readonly failure?: Failure
}

const none: readonly CallerIdChoice[] = []

type Reads = Pick<CallSettingsResource, 'callerIds' | 'callerId'>

const choicesQuery = (resource: Reads) =>
  queryOptions({
    queryKey: ['callSettings', 'callerIds'],
    queryFn: async ({ signal }) => unwrap(await resource.callerIds(signal)),
  })

const chosenQuery = (resource: Reads) =>
  queryOptions({
    queryKey: ['callSettings', 'selectedCallerId'],
    queryFn: async ({ signal }) => unwrap(await resource.callerId(signal)),
  })

/** Shows a choice at once, and reverts it if Webex refuses it. */
export function useCallerId(): CallerId {
  const resource = useCallSettingsResource()
  const cache = useQueryClient()
  const choices = useQuery(choicesQuery(resource))
  const selected = useQuery(chosenQuery(resource))
  const choice = useMutation({
    scope: { id: 'callSettings-callerId-choice' },
    mutationFn: async (wanted: CallerIdChoice) => unwrap(await resource.chooseCallerId(wanted)),
    onSuccess: (_, wanted) => cache.setQueryData(chosenQuery(resource).queryKey, wanted),
  })
  const chosen = choice.isPending ? choice.variables : selected.data
  const failure = failureOf(choice.error ?? choices.error ?? selected.error)
  return {
    choices: choices.data ?? none,
    ...(chosen && { chosen }),
    choose: (wanted) => choice.mutate(wanted),
    isSaving: choice.isPending,
    ...(failure && { failure }),
  }
}
