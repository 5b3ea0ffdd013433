// What each way of transferring asks of Webex.
import type { CallView } from '../../domain/calls/view.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { Chosen, Problem } from '../dial/destination.ts'

export type TransferWay = 'now' | 'whenAnswered' | 'consult' | 'voicemail'

/** `giveUp` resumes the call where the dialog had held it (`didHold`). */
export function useTransfer({ call: { id: call } }: CallView, didHold: boolean) {
  const calls = useCalls()
  const { preferred } = useEndpoints()

  function transfer(way: TransferWay, chosen: Chosen): Problem | undefined {
    const { destination, party, isEmergency } = chosen
    if (isEmergency) return { is: 'emergency' }
    switch (way) {
      case 'now':
        calls.command({ do: 'transferNow', call, destination })
        return undefined
      case 'voicemail':
        calls.command({ do: 'transferToVoicemail', call, destination })
        return undefined
      case 'whenAnswered':
        calls.command({ do: 'transferWhenAnswered', call, destination, party })
        return undefined
      case 'consult': {
        const endpoint = preferred && { endpoint: preferred }
        calls.command({ do: 'dial', destination, party, consultFor: call, ...endpoint })
        return undefined
      }
    }
  }
  return {
    transfer,
    giveUp: () => didHold && calls.wish(call, { facet: 'held', want: false }),
  }
}
