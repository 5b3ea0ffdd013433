// History rows as Webex may send them.
import { describe, expect, it } from 'vitest'
import { decodeHistory } from './history.ts'

describe('decodeHistory', () => {
  it('reads rows, and leaves out what has no moment or an unknown type', () => {
    const items = [
      {
        type: 'missed',
        name: 'Ana',
        number: '2001',
        privacyEnabled: false,
        time: '2026-11-21T10:00:00Z',
      },
      { type: 'received', privacyEnabled: true, time: '2026-11-21T09:00:00Z' },
      { type: 'placed', number: '2002', privacyEnabled: false },
      { type: 'teleported', number: '2002', time: '2026-11-21T09:00:00Z' },
      'nonsense',
    ]
    const read = decodeHistory({ items })
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'missed',
          at: Date.parse('2026-11-21T10:00:00Z'),
          party: { name: 'Ana', address: '2001' },
        },
        { kind: 'received', party: { is: 'private' } },
      ],
    })
  })

  it('refuses an answer without rows', () => {
    expect(decodeHistory({})).toEqual({ ok: false, error: { field: 'items' } })
  })
})
