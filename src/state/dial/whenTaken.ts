// When Webex has accepted a command that creates a call: until then its typed text is kept.
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Calls } from '../calls/calls.ts'

/**
 * Calls `then` once, as soon as the command is accepted or its call is in the list. Never if the command
 * is refused or canceled.
 */
export function whenTaken(calls: Pick<Calls, 'store'>, key: IntentKey, then: () => void): void {
  function look() {
    const { views, codes } = calls.store.getState()
    const code = codes.find((one) => one.key === key)
    if (code && !code.isTaken) return
    const view = code ?? views.find((one) => one.key === key)
    const isWaiting =
      view && 'provisional' in view && !view.pending.some(({ stage }) => stage === 'accepted')
    if (isWaiting) return
    stop()
    if (view) then()
  }
  const stop = calls.store.subscribe(look)
  look()
}
