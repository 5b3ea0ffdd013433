// Follows a call until the far end answers, then sends the digits after the answer, pause by pause.
import type { CallView } from '../../domain/calls/view.ts'
import type { AfterAnswer, AfterAnswerStep } from '../../domain/dial/afterAnswer.ts'
import { stepsOf } from '../../domain/dial/afterAnswer.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { Calls } from '../calls/calls.ts'
import type { AfterAnswers, FollowedCall } from './afterAnswers.ts'

type Parts = {
  readonly calls: Pick<Calls, 'store' | 'command'>
  readonly clock: Pick<Clock, 'after'>
  readonly afterAnswers: AfterAnswers
}

/** The text of the remaining steps, including pauses. */
const rest = (steps: readonly AfterAnswerStep[]): AfterAnswer =>
  steps.map((step) => (step.is === 'send' ? step.digits : step.is === 'wait' ? ',' : 'w')).join('')

/** Digits are sent one after the other, and only into an answered call that is not on hold. */
function canTakeDigits({ call: { state }, provisional, pending }: CallView): boolean {
  return (
    state.is === 'talking' &&
    state.heldBy !== 'me' &&
    provisional === undefined &&
    !pending.some(({ what }) => what === 'transmitDtmf')
  )
}

/** Ends when all digits are sent, the call has ended, or somebody cancels. */
export function followCall(
  { calls, clock, afterAnswers }: Parts,
  key: CallView['key'],
  after: AfterAnswer,
): void {
  let steps = stepsOf(after)
  let waitsFor: FollowedCall['waitsFor'] = 'answer'
  let cancelPause: Cancel = () => {}

  const viewNow = () => calls.store.getState().views.find((view) => view.key === key)
  const others = () => afterAnswers.getState().filter((one) => one.key !== key)

  function show() {
    const entry = { key, after: rest(steps), waitsFor, goOn, cancel: end }
    afterAnswers.setState([...others(), entry], true)
  }
  function end() {
    stop()
    cancelPause()
    afterAnswers.setState(others(), true)
  }
  function take() {
    steps = steps.slice(1)
    waitsFor = 'answer'
  }
  function goOn() {
    if (waitsFor !== 'press') return
    take()
    proceed()
  }
  /** As far as possible now: to a pause, a press, or while the call accepts no digits. */
  function proceed() {
    const view = viewNow()
    const step = steps[0]
    if (!view || view.call.state.is === 'ended' || !step) return end()
    if (waitsFor === 'answer' && canTakeDigits(view)) {
      if (step.is === 'send') {
        take()
        calls.command({ do: 'transmitDtmf', call: view.call.id, digits: step.digits })
        return proceed()
      } else if (step.is === 'wait') {
        waitsFor = 'pause'
        cancelPause = clock.after(step.ms, () => {
          take()
          proceed()
        })
      } else {
        waitsFor = 'press'
      }
    }
    show()
  }

  const stop = calls.store.subscribe(proceed)
  proceed()
}
