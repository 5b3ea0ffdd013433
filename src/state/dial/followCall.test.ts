// Digits after the answer: never before it, pause by pause, and kept nowhere.
import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { aCall, talking } from '../../domain/calls/callForTests.ts'
import type { CallState } from '../../domain/calls/call.ts'
import type { CommandRequest } from '../../domain/calls/intent.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { CallView } from '../../domain/calls/view.ts'
import type { CallsState } from '../calls/calls.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createAfterAnswers } from './afterAnswers.ts'
import { followCall } from './followCall.ts'

const key = 'k' as IntentKey

function setUp(after: string) {
  const time = createTestClock()
  const sent: CommandRequest[] = []
  const store = createStore<CallsState>(() => ({
    views: [],
    parked: [],
    rejected: [],
    placed: [],
    codes: [],
    notices: [],
    withdrawables: [],
    freshness: { is: 'fresh' },
    isLeader: true,
  }))
  const is = (state: CallState, more: Partial<CallView> = {}) => {
    const view: CallView = { key, call: { ...aCall('a'), state }, pending: [], ...more }
    store.setState({ views: [view] })
  }
  const afterAnswers = createAfterAnswers()
  is({ is: 'ringingMyPhone' }, { provisional: key })
  const calls = {
    store,
    command(request: CommandRequest) {
      sent.push(request)
      return undefined
    },
  }
  followCall({ calls, clock: time.clock, afterAnswers }, key, after)
  const digits = () => sent.map((one) => (one.do === 'transmitDtmf' ? one.digits : one.do))
  return { time, is, digits, afterAnswers, gone: () => store.setState({ views: [] }) }
}
const answered = talking()

describe('digits after the answer', () => {
  it('are sent once the far end has answered, two seconds for each comma', async () => {
    const { time, is, digits, afterAnswers } = setUp(',,1234567890#')
    is({ is: 'ringingMyPhone' })
    is({ is: 'calling' })
    await time.advance(60_000)
    expect(digits()).toEqual([])
    expect(afterAnswers.getState()).toMatchObject([{ waitsFor: 'answer' }])
    is(answered)
    await time.advance(3_999)
    expect(digits()).toEqual([])
    expect(afterAnswers.getState()).toMatchObject([{ waitsFor: 'pause' }])
    await time.advance(1)
    expect(digits()).toEqual(['1234567890#'])
    expect(afterAnswers.getState()).toEqual([])
  })

  it('wait for a press at w', async () => {
    const { time, is, digits, afterAnswers } = setUp('12w34#')
    is(answered)
    expect(digits()).toEqual(['12'])
    await time.advance(60_000)
    const [entry] = afterAnswers.getState()
    expect(entry).toMatchObject({ waitsFor: 'press', after: 'w34#' })
    entry?.goOn()
    entry?.goOn()
    expect(digits()).toEqual(['12', '34#'])
    expect(afterAnswers.getState()).toEqual([])
  })

  it('go out one after the other, and not while the call is on hold', () => {
    const { is, digits } = setUp('w34#')
    is(talking({ heldBy: 'me' }))
    expect(digits()).toEqual([])
    const { is: isNow, digits: sent } = setUp('34#')
    isNow(answered, { pending: [{ what: 'transmitDtmf', name: 'transmitDtmf', stage: 'sent' }] })
    expect(sent()).toEqual([])
    isNow(answered)
    expect(sent()).toEqual(['34#'])
  })

  it.each<readonly [string, (set: ReturnType<typeof setUp>) => void]>([
    ['the call ends', ({ is }) => is({ is: 'ended', at: 0 as never, why: 'hungUp' })],
    ['the call is gone', ({ gone }) => gone()],
    ['somebody says so', ({ afterAnswers }) => afterAnswers.getState()[0]?.cancel()],
  ])('are forgotten when %s', async (_, end) => {
    const set = setUp(',12')
    set.is(answered)
    end(set)
    set.is(answered)
    await set.time.advance(10_000)
    expect(set.digits()).toEqual([])
    expect(set.afterAnswers.getState()).toEqual([])
  })
})
