// Queues are chosen from a list or typed by their ids, and neither takes away the other.
import { describe, expect, it } from 'vitest'
import type { QueueId } from '../brand.ts'
import { isQueueTyped, withQueue } from './wallDraft.ts'

const sales = { id: 'q1' as QueueId, name: 'Sales' }

describe('the queues of the wall', () => {
  it('are added and taken away by their ids, whatever they are called', () => {
    const typed = 'q9 Typed by hand\n\nq8'
    const added = withQueue(typed, sales, true)
    expect(added).toBe('q9 Typed by hand\nq8\nq1 Sales')
    expect(withQueue(added, { ...sales, name: 'Sales team' }, true)).toBe(
      'q9 Typed by hand\nq8\nq1 Sales team',
    )
    expect(withQueue(added, sales, false)).toBe('q9 Typed by hand\nq8')
    expect([isQueueTyped(added, sales.id), isQueueTyped(typed, sales.id)]).toEqual([true, false])
  })

  it('are not mixed up where one id begins like another', () => {
    expect(withQueue('q11 Support', sales, false)).toBe('q11 Support')
    expect(isQueueTyped('q11 Support', sales.id)).toBe(false)
  })
})
