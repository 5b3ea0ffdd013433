// Performs a call action from any page: at once, or through the dialog on the phone page.
import { useNavigate } from '../../lib/useNavigation.tsx'
import type { ActionName } from '../../domain/calls/actions.ts'
import { actions } from '../../domain/calls/actions.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { messageRequestOf } from '../../state/requests.ts'
import { useCordboard } from '../../state/useCordboard.ts'

export function useAct(): (action: ActionName, key: CallView['key']) => void {
  const calls = useCalls()
  const { openRequests, messageRequests } = useCordboard()
  const navigate = useNavigate()
  return (action, key) => {
    if (actions.find(({ name }) => name === action)?.kind !== 'opens') {
      calls.perform(action, key)
      return
    }
    if (action === 'message') {
      const view = calls.store.getState().views.find((one) => one.key === key)
      const request = view && messageRequestOf(view)
      if (request) messageRequests.ask(request)
      return
    }
    openRequests.ask({ action, key })
    void navigate('/')
  }
}
