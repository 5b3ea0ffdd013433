// "Confirmed" is said only of what a snapshot has shown.
import { describe, expect, it } from 'vitest'
import { aCall, ringing, talking } from '../domain/calls/callForTests.ts'
import type { CallState } from '../domain/calls/call.ts'
import type { IntentKey } from '../domain/intents/intents.ts'
import type { CallView, Pending } from '../domain/calls/view.ts'
import { isConfirmed } from './confirmed.ts'

const view = (state: CallState, ...pending: Pending['what'][]): CallView => ({
  key: 'a',
  call: aCall('a', { state }),
  pending: pending.map((what) => ({ what, stage: 'sent' })),
})
const held = talking({ heldBy: 'me' })

describe('confirmed', () => {
  it('when the wish stays without its mark', () => {
    expect(isConfirmed(view(held, 'held'), view(held))).toBe(true)
    expect(
      isConfirmed(view(talking({ muted: true }), 'muted'), view(talking({ muted: true }))),
    ).toBe(true)
  })

  it('not when the wish was refused', () => {
    expect(isConfirmed(view(held, 'held'), view(talking()))).toBe(false)
  })

  it('not while it is on its way, nor when nothing was', () => {
    expect(isConfirmed(view(held, 'held'), view(held, 'held'))).toBe(false)
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
