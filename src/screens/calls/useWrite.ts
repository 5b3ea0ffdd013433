// Opens the message composer for the party of a call.
import { useCallback } from 'react'
import type { CallView } from '../../domain/calls/view.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { messageRequestOf } from '../../state/requests.ts'
import { useCordboard } from '../../state/useCordboard.ts'

/** The same function each time. */
export function useWrite(): (key: CallView['key']) => void {
  const calls = useCalls()
  const { messageRequests } = useCordboard()
  return useCallback(
    (key) => {
      const view = calls.store.getState().views.find((one) => one.key === key)
      const request = view && messageRequestOf(view)
      if (request) messageRequests.ask(request)
    },
    [calls, messageRequests],
  )
}
