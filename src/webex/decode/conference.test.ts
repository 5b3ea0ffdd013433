// Conferences as Webex may send them.
import { describe, expect, it } from 'vitest'
import { decodeConference } from './conference.ts'

describe('decodeConference', () => {
  it('reads a conference', () => {
    const body = {
      state: 'held',
      created: '2026-11-21T10:00:00Z',
      muted: true,
      participants: [
        { callId: 'a', muted: true },
        { callId: 'b', deafened: true },
        { muted: true },
      ],
    }
    expect(decodeConference(body)).toEqual({
      ok: true,
      value: {
        isHeld: true,
        isMuted: true,
        kind: 'mine',
        created: Date.parse('2026-11-21T10:00:00Z'),
        participants: [
          { call: 'a', isMuted: true, isDeafened: false },
          { call: 'b', isMuted: false, isDeafened: true },
        ],
      },
    })
  })

  it.each([{}, { state: 'disconnected', participants: [{ callId: 'a' }] }])(
    'takes %j for none',
    (body) => {
      expect(decodeConference(body)).toEqual({ ok: true, value: null })
    },
  )

  it('refuses what is no object, and lives with words that it does not know', () => {
    expect(decodeConference([])).toEqual({ ok: false, error: { field: 'body' } })
    const strange = decodeConference({ state: 'levitating', type: 'seance', participants: [] })
    expect(strange).toMatchObject({ ok: true, value: { isHeld: false, kind: 'mine' } })
  })
})
