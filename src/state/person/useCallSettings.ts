// One part of my call settings: shown as wished while it is sent, then as it was accepted.
import type { QueryClient } from '@tanstack/react-query'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallSettings, CallSettingsPart } from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CallSettingsResource } from '../../webex/resources/callSettings.ts'
import { createCallSettingsResource } from '../../webex/resources/callSettings.ts'
import { isQuietTurn, untilTurn } from '../quietPoll.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useAskAgain } from '../useAskAgain.ts'

export type CallSetting<Value> = {
  readonly value?: Value
  readonly isSaving: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

export type WritableSetting<Value> = CallSetting<Value> & {
  /** What is left out stays. */
  readonly change: (change: Partial<Value>) => void
}

export const callSettingKey = (name: CallSettingsPart | 'callerIds' | 'selectedCallerId') =>
  ['callSettings', name] as const

/** They change rarely, and elsewhere too: on the phone itself, in Webex's own settings. */
const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000

export function useCallSettingsResource(): CallSettingsResource {
  return createCallSettingsResource(useCordboard().client)
}

export function useCallSetting<Name extends CallSettingsPart>(
  name: Name,
): CallSetting<CallSettings[Name]> {
  const resource = useCallSettingsResource()
  const { clock } = useCordboard()
  const askAgain = useAskAgain()
  const query = useQuery({
    queryKey: callSettingKey(name),
    queryFn: async ({ signal }) => unwrap(await resource.read(name, signal)),
    staleTime: FRESH_FOR_MS,
    refetchInterval: () => (isQuietTurn(name) ? untilTurn(name, clock.now()) : ASKED_EVERY_MS),
  })
  const failure = failureOf(query.error)
  return {
    ...(query.data && { value: query.data }),
    ...(failure && { failure }),
    isSaving: false,
    retry: () => askAgain(query),
  }
}

export function useWritableSetting<Name extends Exclude<CallSettingsPart, 'reach'>>(
  name: Name,
): WritableSetting<CallSettings[Name]> {
  const resource = useCallSettingsResource()
  const cache = useQueryClient()
  const setting = useCallSetting(name)
  type Value = CallSettings[Name]
  const mutation = useMutation({
    mutationKey: callSettingKey(name),
    scope: { id: `callSettings-${name}` },
    mutationFn: async (change: Partial<Value>) => unwrap(await resource.write(name, change)),
    onMutate: () => cache.cancelQueries({ queryKey: callSettingKey(name) }),
    // Read back rarely: what was accepted is what there is.
    onSuccess: (_, change) => accept(cache, name, change),
  })
  const failure = failureOf(mutation.error) ?? setting.failure
  const { value } = setting
  return {
    ...setting,
    ...(value && { value: mutation.isPending ? { ...value, ...mutation.variables } : value }),
    ...(failure && { failure }),
    isSaving: mutation.isPending,
    change: (change) => mutation.mutate(change),
  }
}

function accept<Name extends CallSettingsPart>(
  cache: QueryClient,
  name: Name,
  change: Partial<CallSettings[Name]>,
): void {
  cache.setQueryData<CallSettings[Name]>(
    callSettingKey(name),
    (was) => was && { ...was, ...change },
  )
}
