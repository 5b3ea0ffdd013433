// One part of my call settings: shown as changed while it is sent, then as accepted.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CallSettings, CallSettingsPart } from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import type { CallSettingsResource } from '../../webex/resources/callSettings.ts'
import { createCallSettingsResource } from '../../webex/resources/callSettings.ts'
import { isQuietTurn, untilTurn } from '../quietPoll.ts'
import { useCordboard } from '../useCordboard.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { useAskAgain } from '../useAskAgain.ts'

/** One part of my call settings. */
export type CallSetting<Value> = {
  readonly value?: Value
  readonly isSaving: boolean
  readonly failure?: Failure
  readonly retry: () => void
}

/** A part with its changes. */
export type WritableSetting<Value> = CallSetting<Value> & {
  /** Omitted fields stay. */
  readonly change: (change: Partial<Value>) => void
}

/** They rarely change, but also elsewhere: on the phone itself, in Webex's own settings. */
const FRESH_FOR_MS = 60_000
const ASKED_EVERY_MS = 5 * 60_000

/** One part of the settings as read; its hook shows pending changes on top. */
export const callSettingQuery = <Name extends CallSettingsPart>(
  resource: Pick<CallSettingsResource, 'read'>,
  name: Name,
) =>
  queryOptions({
    queryKey: ['callSettings', name] as const,
    queryFn: async ({ signal }) => unwrap(await resource.read(name, signal)),
    staleTime: FRESH_FOR_MS,
  })

/** For hooks of single settings. */
export function useCallSettingsResource(): CallSettingsResource {
  return createCallSettingsResource(useCordboard().client)
}

/** Reads one part, and again every few minutes while it is shown. */
export function useCallSetting<Name extends CallSettingsPart>(
  name: Name,
): CallSetting<CallSettings[Name]> {
  const resource = useCallSettingsResource()
  const { clock } = useCordboard()
  const askAgain = useAskAgain()
  const query = useQuery({
    ...callSettingQuery(resource, name),
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

/** Shows a change at once, and reverts it if Webex refuses it. */
export function useWritableSetting<Name extends Exclude<CallSettingsPart, 'reach'>>(
  name: Name,
): WritableSetting<CallSettings[Name]> {
  const resource = useCallSettingsResource()
  const cache = useQueryClient()
  const setting = useCallSetting(name)
  type Value = CallSettings[Name]
  const { queryKey } = callSettingQuery(resource, name)
  const mutation = useMutation({
    mutationKey: queryKey,
    scope: { id: `callSettings-${name}` },
    mutationFn: async (change: Partial<Value>) => unwrap(await resource.write(name, change)),
    onMutate: () => cache.cancelQueries({ queryKey }),
    // Rarely read back: an accepted change is the current value.
    onSuccess: (_, change) =>
      void cache.setQueryData(queryKey, (was) => was && { ...was, ...change }),
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
