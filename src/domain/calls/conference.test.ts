// What a conference looks like right after a request.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CallId } from '../brand.ts'
import type { Conference, ConferenceRequest } from './conference.ts'
import { afterRequest } from './conference.ts'

const call = (id: string) => id as CallId
const ids = ['a', 'b', 'c', 'd'].map(call)
const conference: Conference = {
  isHeld: false,
  isMuted: false,
  kind: 'mine',
  participants: [
    { call: call('a'), isMuted: false, isDeafened: false },
    { call: call('b'), isMuted: false, isDeafened: false },
  ],
}
const requests: fc.Arbitrary<ConferenceRequest> = fc.oneof(
  fc.record({ do: fc.constantFrom('hold', 'resume', 'muteMe', 'unmuteMe') }),
  fc.record({
    do: fc.constantFrom('add', 'mute', 'unmute', 'deafen', 'undeafen'),
    call: fc.constantFrom(...ids),
  }),
)

describe('afterRequest', () => {
  it('shows the change that was asked for', () => {
    expect(afterRequest(conference, { do: 'hold' })?.isHeld).toBe(true)
    expect(afterRequest(conference, { do: 'muteMe' })?.isMuted).toBe(true)
    expect(afterRequest(conference, { do: 'deafen', call: call('b') })?.participants[1]).toEqual({
      call: 'b',
      isMuted: false,
      isDeafened: true,
    })
    expect(afterRequest(conference, { do: 'end' })).toBeUndefined()
  })

  it('connects a held conference when somebody is added', () => {
    const held = { ...conference, isHeld: true }
    const after = afterRequest(held, { do: 'add', call: call('c') })
    expect(after?.isHeld).toBe(false)
    expect(after?.participants).toHaveLength(3)
  })

  it('never lists a call twice, never loses one, and asking twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.array(requests, { maxLength: 30 }), (history) => {
        let now: Conference = conference
        for (const request of history) {
          const once = afterRequest(now, request)
          if (!once) throw new Error('nothing here ends it')
          expect(afterRequest(once, request)).toEqual(once)
          const calls = once.participants.map((one) => one.call)
          expect(new Set(calls).size).toBe(calls.length)
          expect(calls).toEqual(expect.arrayContaining(now.participants.map((one) => one.call)))
          now = once
        }
      }),
    )
  })
})
