// A queue is read however little its calls say.
import { describe, expect, it } from 'vitest'
import { decodeQueueCalls } from './queue.ts'

describe('a queue', () => {
  it('reads who waits since when', () => {
    const full = {
      callId: 'c1',
      callSessionId: 's1',
      remoteParty: { name: 'Grace', number: '+12025550123', callType: 'external' },
      addTime: '2026-11-21T10:00:00.000Z',
      queueName: 'Sales',
      priority: 1,
      bounced: true,
    }
    expect(decodeQueueCalls({ items: [full, { origCallId: 'c2' }, { priority: 2 }] })).toEqual({
      ok: true,
      value: {
        items: [
          {
            id: 'c1',
            party: { is: 'known', name: 'Grace', address: '+12025550123', reach: 'external' },
            since: Date.parse('2026-11-21T10:00:00.000Z'),
            queueName: 'Sales',
            isBounced: true,
          },
          { id: 'c2', party: { is: 'unknown' }, isBounced: false },
        ],
        rejected: [{ field: 'items[2].callId' }],
      },
    })
  })

  it('takes no answer without a list for an empty queue', () => {
    expect(decodeQueueCalls({}).ok).toBe(false)
  })
})
