// What can be done with which call.
import { describe, expect, it } from 'vitest'
import { allowedActions, canPerform } from './actions.ts'
import { aCall, id, ringing, talking } from './callForTests.ts'
import type { Call } from './call.ts'
import type { CallView } from './view.ts'

const aView = (call: Partial<Call>, more: Partial<CallView> = {}): CallView => ({
  key: 'a',
  call: aCall('a', call),
  pending: [],
  ...more,
})
const names = (view: CallView) => allowedActions(view).map(({ name }) => name)

describe('what is offered', () => {
  it.each<[string, CallView, string[]]>([
    [
      'ringing',
      aView({ state: ringing }),
      ['answer', 'decline', 'sendToVoicemail', 'forward', 'ignore', 'unavailable'],
    ],
    [
      'talking',
      aView({ can: { mute: true, recording: 'none' } }),
      ['hold', 'mute', 'keypad', 'transfer', 'park', 'move', 'endCall'],
    ],
    [
      'talking, muted, not recordable',
      aView({ state: talking({ muted: true }), can: { mute: true, recording: 'none' } }),
      ['hold', 'unmute', 'keypad', 'transfer', 'park', 'move', 'endCall'],
    ],
    [
      'held by me',
      aView({ state: talking({ heldBy: 'me' }) }),
      ['resume', 'transfer', 'park', 'endCall'],
    ],
    [
      'held by the other party',
      aView({ state: talking({ heldBy: 'them' }) }),
      ['hold', 'transfer', 'park', 'endCall'],
    ],
    ['calling', aView({ state: { is: 'calling' } }), ['endCall']],
    ['my own phone rings', aView({ state: { is: 'ringingMyPhone' } }), ['endCall']],
    ['a state of tomorrow', aView({ state: { is: 'unrecognised', wire: 'x' } }), ['endCall']],
    [
      'consulting',
      aView({ can: { mute: false, recording: 'none' } }, { consultFor: id('b') }),
      ['completeTransfer', 'cancelTransfer', 'hold', 'keypad', 'merge', 'endCall'],
    ],
    [
      'active beside the only held call',
      aView({ can: { mute: false, recording: 'none' } }, { mergeWith: id('b') }),
      ['hold', 'keypad', 'transfer', 'park', 'move', 'merge', 'endCall'],
    ],
    [
      'consulting, not answered yet',
      aView({ state: { is: 'calling' } }, { consultFor: id('b') }),
      ['cancelTransfer', 'endCall'],
    ],
    [
      'recording, all controls',
      aView({ state: talking({ recording: 'on' }), can: { mute: false, recording: 'all' } }),
      ['hold', 'keypad', 'transfer', 'park', 'move', 'pauseRecording', 'stopRecording', 'endCall'],
    ],
    [
      'always recorded, with pause',
      aView({
        state: talking({ recording: 'paused' }),
        can: { mute: false, recording: 'pauseResume' },
      }),
      ['hold', 'keypad', 'transfer', 'park', 'move', 'resumeRecording', 'endCall'],
    ],
  ])('C19 %s', (_, view, expected) => {
    expect(names(view)).toEqual(expected)
  })

  it('C19 nothing on a call that the cloud has not named, or that has ended', () => {
    expect(names(aView({}, { provisional: 'k' as never }))).toEqual([])
    expect(names(aView({ state: { is: 'ended', at: 0 as never, why: 'hungUp' } }))).toEqual([])
  })

  it('C6 what is on its way is offered but cannot be pressed', () => {
    const view = aView(
      { state: ringing },
      { pending: [{ what: 'answer', name: 'answer', stage: 'sent' }] },
    )
    expect(names(view)).toContain('decline')
    expect(canPerform(view, 'decline')).toBe(false)
    expect(canPerform(aView({ state: ringing }), 'decline')).toBe(true)
  })
})
