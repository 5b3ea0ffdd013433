// The buttons of the large card, and why one cannot be used.
import { describe, expect, it } from 'vitest'
import type { IntentKey } from '../intents/intents.ts'
import { allowedActions } from './actions.ts'
import type { Call, CallState } from './call.ts'
import { aCall, id, instant, ringing, talking } from './callForTests.ts'
import { barOf, moreOf, rowOf, whyNotEnded } from './bar.ts'
import type { CallView } from './view.ts'

const aView = (call: Partial<Call>, more: Partial<CallView> = {}): CallView => ({
  key: 'a',
  call: aCall('a', call),
  pending: [],
  ...more,
})
const held = talking({ heldBy: 'me' })
const ended: CallState = { is: 'ended', at: instant(0), why: 'hungUp' }
const names = (view: CallView) => barOf(view).map(({ name }) => name)

describe('the bar of a call', () => {
  it('C25 has five places in one order, whatever the state of the call', () => {
    expect(names(aView({}))).toEqual(['hold', 'mute', 'keypad', 'transfer', 'park'])
    expect(names(aView({ state: held }))).toEqual(['resume', 'mute', 'keypad', 'transfer', 'park'])
    const muted = talking({ muted: true })
    expect(names(aView({ state: muted }))[1]).toBe('unmute')
    const consult = aView({}, { consultFor: id('b') })
    expect(names(consult)).toEqual(['hold', 'mute', 'keypad', 'completeTransfer', 'merge'])
    for (const state of [{ is: 'calling' }, ended] as const) {
      expect(names(aView({ state }))).toEqual(['hold', 'mute', 'keypad', 'transfer', 'park'])
    }
  })

  it.each<[string, CallView, (string | undefined)[]]>([
    ['connected', aView({}), [undefined, undefined, undefined, undefined, undefined]],
    ['held', aView({ state: held }), [undefined, 'held', 'held', undefined, undefined]],
    [
      'not to be muted',
      aView({ can: { mute: false, recording: 'none' } }),
      [undefined, 'notHere', undefined, undefined, undefined],
    ],
    ['being placed', aView({}, { provisional: 'k' as IntentKey }), Array(5).fill('placing')],
    ['calling', aView({ state: { is: 'calling' } }), Array(5).fill('notAnswered')],
    ['ended', aView({ state: ended }), Array(5).fill('ended')],
  ])('C25 says why a button of a call that is %s cannot be used', (_, view, why) => {
    expect(barOf(view).map((place) => place.why)).toEqual(why)
  })

  it('C25 can always end a call, but one that is only being placed or is over', () => {
    expect(whyNotEnded(aView({}))).toBeUndefined()
    expect(whyNotEnded(aView({ state: { is: 'calling' } }))).toBeUndefined()
    expect(whyNotEnded(aView({}, { provisional: 'k' as IntentKey }))).toBe('placing')
    expect(whyNotEnded(aView({ state: ended }))).toBe('ended')
  })

  it('C25 leaves no possible action out', () => {
    const views = [
      aView({}),
      aView({ state: held }),
      aView({}, { mergeWith: id('b') }),
      aView({ party: { is: 'known', name: 'A', personId: 'p' as never, reach: 'location' } }),
      aView({ state: talking({ recording: 'on' }) }),
    ]
    for (const view of views) {
      const possible = barOf(view).flatMap(({ name, why }) => (why ? [] : [name]))
      const shown = [...possible, ...moreOf(view), 'endCall']
      expect([...shown].sort()).toEqual(
        allowedActions(view)
          .map(({ name }) => name)
          .sort(),
      )
      const { main, more } = rowOf(view)
      expect([main, ...more].sort()).toEqual([...shown].sort())
    }
  })

  it('C25 offers a row what matters most', () => {
    expect(rowOf(aView({ state: held })).main).toBe('resume')
    expect(rowOf(aView({})).main).toBe('hold')
    expect(rowOf(aView({ state: { is: 'calling' } })).main).toBe('endCall')
    expect(rowOf(aView({ state: ringing })).main).toBeUndefined()
  })
})
