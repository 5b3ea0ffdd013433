// What others see when I call: the choices there are, and mine.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallerIdChoice } from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import { callSettingKey, useCallSettingsResource } from './useCallSettings.ts'
import { failureOf, unwrap } from '../unwrap.ts'

export type CallerId = {
  readonly choices: readonly CallerIdChoice[]
  readonly chosen?: CallerIdChoice
  readonly choose: (choice: CallerIdChoice) => void
  readonly isSaving: boolean
  readonly failure?: Failure
}

const none: readonly CallerIdChoice[] = []

export function useCallerId(): CallerId {
  const resource = useCallSettingsResource()
  const cache = useQueryClient()
  const choices = useQuery({
    queryKey: callSettingKey('callerIds'),
    queryFn: async ({ signal }) => unwrap(await resource.callerIds(signal)),
  })
  const selected = useQuery({
    queryKey: callSettingKey('selectedCallerId'),
    queryFn: async ({ signal }) => unwrap(await resource.callerId(signal)),
  })
  const choice = useMutation({
    scope: { id: 'callSettings-callerId-choice' },
    mutationFn: async (wanted: CallerIdChoice) => unwrap(await resource.chooseCallerId(wanted)),
    onSuccess: (_, wanted) => cache.setQueryData(callSettingKey('selectedCallerId'), wanted),
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
