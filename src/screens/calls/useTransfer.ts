// What each way of transferring asks of Webex.
import { shownAfterAnswer } from '../../domain/dial/afterAnswer.ts'
import type { CallView } from '../../domain/calls/view.ts'
import { useCalls } from '../../state/calls/useCalls.ts'
import { useAfterAnswer } from '../../state/dial/useAfterAnswer.ts'
import { useEndpoints } from '../../state/person/useEndpoints.ts'
import type { Chosen, Problem } from '../dial/destination.ts'

export type TransferWay = 'now' | 'whenAnswered' | 'consult' | 'voicemail'

/** `giveUp` resumes the call where the dialog had held it (`didHold`). */
export function useTransfer({ call: { id: call } }: CallView, didHold: boolean) {
  const calls = useCalls()
  const { preferred } = useEndpoints()
  const keyIn = useAfterAnswer()

  function transfer(way: TransferWay, chosen: Chosen): Problem | undefined {
    const { destination, party, isEmergency, after } = chosen
    if (isEmergency) return { is: 'emergency' }
    // Only a call of one's own can be keyed into: what is handed over is gone.
    if (after !== undefined && way !== 'consult') {
      return { is: 'noAfter', after: shownAfterAnswer(after) }
    }
    switch (way) {
      case 'now':
        calls.command({ do: 'transferNow', call, destination, target: party })
        return undefined
      case 'voicemail':
        calls.command({ do: 'transferToVoicemail', call, destination, target: party })
        return undefined
      case 'whenAnswered':
        calls.command({ do: 'transferWhenAnswered', call, destination, party })
        return undefined
      case 'consult': {
        const endpoint = preferred && { endpoint: preferred }
        const key = calls.command({
          do: 'dial',
          destination,
          party,
          consultFor: call,
          ...endpoint,
        })
        if (key !== undefined && after !== undefined) keyIn(key, after)
        return undefined
      }
    }
  }
  return {
    transfer,
    giveUp: () => didHold && calls.wish(call, { facet: 'held', want: false }),
  }
}
