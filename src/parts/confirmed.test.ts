// "Confirmed" is said only of what a snapshot has shown.
import { describe, expect, it } from 'vitest'
import { aCall, ringing, talking } from '../domain/calls/callForTests.ts'
import type { CallState } from '../domain/calls/call.ts'
import type { IntentKey } from '../domain/intents/intents.ts'
import type { CallView, Pending } from '../domain/calls/view.ts'
import { isConfirmed } from './confirmed.ts'

const view = (state: CallState, ...pending: Pending['name'][]): CallView => ({
  key: 'a',
  call: aCall('a', { state }),
  pending: pending.map((name) => ({ what: 'end', name, stage: 'sent', ...facets[name] })),
})
const facets: Partial<Record<Pending['name'], Pick<Pending, 'what' | 'want'>>> = {
  hold: { what: 'held', want: true },
  mute: { what: 'muted', want: true },
  record: { what: 'recording', want: 'on' },
  answer: { what: 'answer' },
  dial: { what: 'dial' },
  transmitDtmf: { what: 'transmitDtmf' },
}
const held = talking({ heldBy: 'me' })

describe('confirmed', () => {
  it('when what was wanted is there without its mark', () => {
    expect(isConfirmed(view(talking(), 'hold'), view(held))).toBe(true)
    expect(isConfirmed(view(talking(), 'mute'), view(talking({ muted: true })))).toBe(true)
    expect(isConfirmed(view(talking(), 'record'), view(talking({ recording: 'on' })))).toBe(true)
  })

  it('not when the wish was refused', () => {
    expect(isConfirmed(view(talking(), 'hold'), view(talking()))).toBe(false)
  })

  it('not while it is on its way, nor when nothing was', () => {
    expect(isConfirmed(view(held, 'hold'), view(held, 'hold'))).toBe(false)
    expect(isConfirmed(view(held), view(talking()))).toBe(false)
  })

  it('when an answered call is connected, not when it rings on', () => {
    expect(isConfirmed(view(ringing, 'answer'), view(talking()))).toBe(true)
    expect(isConfirmed(view(ringing, 'answer'), view(ringing))).toBe(false)
  })

  it('when the dialled call is in the list', () => {
    const provisional = { ...view({ is: 'ringingMyPhone' }, 'dial'), provisional: 'k' as IntentKey }
    expect(isConfirmed(provisional, view({ is: 'calling' }))).toBe(true)
    expect(isConfirmed(provisional, { ...provisional, pending: [] })).toBe(false)
  })

  it('never of what the list does not show', () => {
    expect(isConfirmed(view(talking(), 'transmitDtmf'), view(talking()))).toBe(false)
  })
})
