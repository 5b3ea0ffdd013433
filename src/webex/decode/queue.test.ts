// A queue is read however little its calls say.
import { describe, expect, it } from 'vitest'
import { decodeQueueCalls, decodeQueues } from './queue.ts'

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

describe('the queues of the organization', () => {
  it('are read with a name to choose them by; one without an id cannot be watched', () => {
    const queues = [
      { id: 'q1', name: 'Sales', locationName: 'Oslo', hasCxEssentials: true },
      { id: 'q2', name: null, phoneNumber: '+4722000000' },
      { name: 'nobody' },
    ]
    expect(decodeQueues({ queues })).toEqual({
      ok: true,
      value: [
        { id: 'q1', name: 'Sales', location: 'Oslo' },
        { id: 'q2', name: '+4722000000' },
      ],
    })
    expect(decodeQueues({})).toEqual({ ok: true, value: [] })
    expect(decodeQueues(undefined)).toEqual({ ok: false, error: { field: 'queues' } })
  })
})
