// Does an action of a call from anywhere: at once, or by the dialog on the phone's page.
import { useNavigate } from 'react-router'
import type { ActionName } from '../../domain/actions.ts'
import { actions } from '../../domain/actions.ts'
import type { CallView } from '../../domain/view.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useCordboard } from '../../state/useCordboard.ts'

export function useAct(): (action: ActionName, key: CallView['key']) => void {
  const calls = useCalls()
  const { openRequests } = useCordboard()
  const navigate = useNavigate()
  return (action, key) => {
    if (actions.find(({ name }) => name === action)?.kind !== 'opens') {
      calls.perform(action, key)
      return
    }
    openRequests.ask({ action, key })
    void navigate('/')
  }
}
