// My single number reach numbers: each is added, changed and removed by a request of its own.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Reach } from '../../domain/person/callSettings.ts'
import type { Failure } from '../../domain/failure.ts'
import type { ReachNumberDraft } from '../../webex/resources/callSettings.ts'
import type { CallSetting } from './useCallSettings.ts'
import { callSettingQuery, useCallSetting, useCallSettingsResource } from './useCallSettings.ts'
import { failureOf, unwrap } from '../unwrap.ts'
import { reachDraft } from './reachDraft.ts'
import { useDrafts } from './useDraft.ts'

/** One change of one number. */
export type ReachChange =
  | { readonly do: 'add'; readonly number: ReachNumberDraft }
  | { readonly do: 'change'; readonly id: string; readonly number: ReachNumberDraft }
  | { readonly do: 'remove'; readonly id: string }

/** My numbers of single number reach. */
export type ReachSetting = CallSetting<Reach> & {
  readonly change: (change: ReachChange) => void
  readonly changeFailure?: Failure
}

/**
 * Each change is a request of its own; the list is read again after it. Adding a number clears its
 * draft, even if the form has closed.
 */
export function useReach(): ReachSetting {
  const resource = useCallSettingsResource()
  const cache = useQueryClient()
  const setting = useCallSetting('reach')
  const drafts = useDrafts()
  const mutation = useMutation({
    scope: { id: 'callSettings-reach' },
    async mutationFn(change: ReachChange) {
      switch (change.do) {
        case 'add': {
          const sent = drafts.get(reachDraft, '')
          unwrap(await resource.addReachNumber(change.number))
          // What was typed while the request was under way was not sent.
          if (drafts.get(reachDraft, '') === sent) drafts.set(reachDraft, '', undefined)
          return
        }
        case 'change':
          return unwrap(await resource.changeReachNumber(change.id, change.number))
        case 'remove':
          return unwrap(await resource.removeReachNumber(change.id))
      }
    },
    onSettled: () =>
      cache.invalidateQueries({ queryKey: callSettingQuery(resource, 'reach').queryKey }),
  })
  const changeFailure = failureOf(mutation.error)
  return {
    ...setting,
    isSaving: mutation.isPending,
    ...(changeFailure && { changeFailure }),
    change: (change) => mutation.mutate(change),
  }
}
