// What rings, and when it is a ring or a beep.
import { describe, expect, it } from 'vitest'
import { aCall, ringing, talking } from '../../domain/calls/callForTests.ts'
import type { CallState } from '../../domain/calls/call.ts'
import type { CallView, Pending } from '../../domain/calls/view.ts'
import { activeView, isBusy, ringingViews } from './ringing.ts'

const view = (name: string, state: CallState, ...pending: ('answer' | 'decline')[]): CallView => ({
  key: name,
  call: aCall(name, { state }),
  pending: pending.map((what): Pending => ({ what, name: what, stage: 'sent' })),
})

describe('ringing', () => {
  it('is announced until it is being dealt with', () => {
    const calls = [view('a', ringing), view('b', ringing, 'answer'), view('c', ringing, 'decline')]
    expect(ringingViews(calls).map(({ key }) => key)).toEqual(['a'])
    expect(ringingViews([view('a', talking())])).toEqual([])
  })

  it('holds the call that I am in, not one that is held already', () => {
    const held = view('h', talking({ heldBy: 'me' }))
    expect(activeView([held, view('a', talking()), view('r', ringing)])?.key).toBe('a')
    expect(activeView([held, view('r', ringing)])).toBeUndefined()
  })

  it('is soft while another call goes on, held or not', () => {
    expect(isBusy([view('r', ringing)])).toBe(false)
    expect(isBusy([view('r', ringing), view('h', talking({ heldBy: 'me' }))])).toBe(true)
    expect(isBusy([view('r', ringing), view('c', { is: 'calling' })])).toBe(true)
  })
})
