// What counts as done in a conference, and the one card that it has from beginning to end.
import { describe, expect, it } from 'vitest'
import type { CallId } from '../brand.ts'
import type { IntentKey } from '../intents/intents.ts'
import { aCall, instant, talking } from './callForTests.ts'
import type { CallState } from './call.ts'
import type { Conference, ConferenceRequest } from './conference.ts'
import type { ConferenceIntent, ConferenceState } from './conferenceIntents.ts'
import {
  conferenceEvidence,
  conferenceRules,
  shownConference,
  slotOf,
  withAnswer,
} from './conferenceIntents.ts'
import type { CallView } from './view.ts'

const call = (id: string) => id as CallId
const conference: Conference = {
  isHeld: false,
  isMuted: false,
  kind: 'mine',
  participants: [
    { call: call('a'), isMuted: false, isDeafened: false },
    { call: call('b'), isMuted: true, isDeafened: true },
  ],
}
const intent = (request: ConferenceRequest): ConferenceIntent => ({
  key: 'k' as IntentKey,
  stage: { at: 'queued' },
  request,
})
const ended: CallState = { is: 'ended', at: instant(0), why: 'hungUp' }
const view = (name: string, state: CallState = talking()): CallView => ({
  key: name,
  call: aCall(name, { state }),
  pending: [],
})
const none: ConferenceState = { intents: [] }
const on = withAnswer(none, { conference, askedAt: 100 })
const both = [view('a'), view('b')]
const phase = (state: ConferenceState, views: readonly CallView[]) =>
  shownConference(state, views)?.phase

describe('evidence', () => {
  const isShown = (request: ConferenceRequest, now: Conference | null = conference) =>
    conferenceEvidence({ conference: now, askedAt: 5 })(intent(request))?.isShown

  it('is what the conference says', () => {
    const held = { ...conference, isHeld: true, isMuted: true }
    expect([isShown({ do: 'hold' }), isShown({ do: 'hold' }, held)]).toEqual([false, true])
    expect([isShown({ do: 'resume' }), isShown({ do: 'resume' }, held)]).toEqual([true, false])
    expect([isShown({ do: 'muteMe' }), isShown({ do: 'muteMe' }, held)]).toEqual([false, true])
    expect([isShown({ do: 'unmuteMe' }), isShown({ do: 'unmuteMe' }, held)]).toEqual([true, false])
    const of = (what: 'mute' | 'unmute' | 'deafen' | 'undeafen' | 'add', who: string) =>
      isShown({ do: what, call: call(who) })
    expect([of('mute', 'a'), of('mute', 'b')]).toEqual([false, true])
    expect([of('unmute', 'a'), of('unmute', 'b')]).toEqual([true, false])
    expect([of('deafen', 'a'), of('deafen', 'b')]).toEqual([false, true])
    expect([of('undeafen', 'a'), of('undeafen', 'b')]).toEqual([true, false])
    expect([of('add', 'a'), of('add', 'c')]).toEqual([true, false])
    expect(isShown({ do: 'end' })).toBe(false)
  })

  it('of a conference that is over ends what was asked of it, but nobody was added', () => {
    expect(isShown({ do: 'end' }, null)).toBe(true)
    expect(isShown({ do: 'mute', call: call('a') }, null)).toBe(true)
    expect(isShown({ do: 'add', call: call('c') }, null)).toBe(false)
    expect(conferenceEvidence(undefined)(intent({ do: 'hold' }))).toBeUndefined()
  })

  it('takes turns for each thing that is changed', () => {
    const same: readonly (readonly [ConferenceRequest, ConferenceRequest])[] = [
      [{ do: 'hold' }, { do: 'resume' }],
      [{ do: 'muteMe' }, { do: 'unmuteMe' }],
      [
        { do: 'mute', call: call('a') },
        { do: 'unmute', call: call('a') },
      ],
      [
        { do: 'deafen', call: call('a') },
        { do: 'undeafen', call: call('a') },
      ],
    ]
    for (const [one, other] of same) {
      expect(slotOf(one)).toBe(slotOf(other))
      expect(conferenceRules.aimOf(intent(one))).not.toBe(conferenceRules.aimOf(intent(other)))
    }
    const slots = [...same.map(([one]) => slotOf(one)), slotOf({ do: 'mute', call: call('b') })]
    expect(new Set([...slots, slotOf({ do: 'end' })]).size).toBe(6)
  })
})

describe('the card', () => {
  const ending: ConferenceState = { ...on, intents: [intent({ do: 'end' })] }
  const over = withAnswer(on, { conference: null, askedAt: 200 })

  it('is there while there are calls in it', () => {
    expect(phase(none, both)).toBeUndefined()
    expect(phase(on, both)).toBe('on')
    expect(phase(on, [view('a')])).toBeUndefined()
  })

  it('is one card that ends, whichever of the two answers tells of the end first', () => {
    expect(phase(ending, both)).toBe('ending')
    const gone: ConferenceState = {
      ...withAnswer(ending, { conference: null, askedAt: 200 }),
      intents: [],
      isEnded: true,
    }
    expect(phase(gone, both)).toBe('ending')
    expect(phase(gone, [view('a', ended), view('b')])).toBe('ending')
    expect(phase(gone, [view('a', ended), view('b', ended)])).toBe('ended')
    expect(phase(gone, [])).toBeUndefined()
    expect(phase(ending, [view('a', ended), view('b', ended)])).toBe('ended')
  })

  it('ends as one where somebody else ended it, for as long as a list may lag', () => {
    expect(phase(over, both)).toBe('ending')
    const later = withAnswer(over, { conference: null, askedAt: 4_200 })
    expect(phase(later, both)).toBeUndefined()
    expect(phase(over, [view('a', ended), view('b', ended)])).toBe('ended')
  })

  it('gives way to an ordinary call where one is left', () => {
    expect(phase(over, [view('a')])).toBeUndefined()
    expect(phase(over, [view('a'), view('b', ended)])).toBeUndefined()
    expect(phase(over, [view('b', ended)])).toBeUndefined()
  })

  it('is that of the next conference once there is one', () => {
    const again = withAnswer({ ...over, isEnded: true }, { conference, askedAt: 300 })
    expect(phase(again, both)).toBe('on')
    expect(withAnswer(again, { conference: null, askedAt: 299 })).toBe(again)
  })
})
