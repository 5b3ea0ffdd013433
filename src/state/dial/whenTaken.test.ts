// What was typed for a call is kept until Webex has taken it.
import { describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Instant } from '../../domain/brand.ts'
import type { BookEvent } from '../../domain/calls/bookEvents.ts'
import { emptyBook, next, sentCodes } from '../../domain/calls/book.ts'
import type { Call } from '../../domain/calls/call.ts'
import { aCall, aSnapshot } from '../../domain/calls/callForTests.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { CallsState } from '../calls/calls.ts'
import { whenTaken } from './whenTaken.ts'

const key = 'k' as IntentKey
const request = {
  do: 'dial',
  destination: '2002',
  party: { is: 'known', address: '2002', reach: 'unknown' },
} as const
const commanded: BookEvent = {
  is: 'commanded',
  command: { type: 'command', key, request, before: [], stage: { at: 'queued' } },
}
const sent: BookEvent = { is: 'sent', key, at: 10 }
const accepted: BookEvent = { is: 'accepted', key, at: 50 }
const failed = (is: 'notPossibleNow' | 'timedOut' | 'offline'): BookEvent => ({
  is: 'failed',
  key,
  at: 50,
  failure: { is },
})
const listed = (calls: readonly Call[], askedAt: number): BookEvent => ({
  is: 'received',
  snapshot: aSnapshot(calls, askedAt),
})

/** How often the command was called taken after each of the events. */
function takenAfter(...events: readonly BookEvent[]) {
  return takenOf(commanded, events)
}

function takenOf(command: BookEvent, events: readonly BookEvent[]) {
  let book = next(emptyBook, command, 0 as Instant)
  const store = createStore<CallsState>(() => ({
    views: book.views,
    parked: [],
    notices: [],
    rejected: [],
    placed: [],
    codes: sentCodes(book),
    withdrawables: [],
    freshness: { is: 'fresh' },
    isLeader: true,
  }))
  const then = vi.fn()
  whenTaken({ store }, key, then)
  return events.map((event) => {
    book = next(book, event, 0 as Instant)
    store.setState({ views: book.views, codes: sentCodes(book) })
    return then.mock.calls.length
  })
}

describe('a command that makes a call', () => {
  it('C24 is taken once it is accepted, and only once', () => {
    const out = { ...aCall('a'), direction: 'out' } as const
    expect(takenAfter(sent, accepted, listed([out], 60), listed([], 70))).toEqual([0, 1, 1, 1])
  })

  it('C24 C26 is taken once it is accepted, where it is a feature code', () => {
    const code: BookEvent = {
      is: 'commanded',
      command: {
        type: 'command',
        key,
        request: { ...request, do: 'sendCode' },
        before: [],
        stage: { at: 'queued' },
      },
    }
    expect(takenOf(code, [sent, accepted, listed([], 60)])).toEqual([0, 1, 1])
    expect(takenOf(code, [sent, failed('offline')])).toEqual([0, 0])
  })

  it('C24 is taken where the list shows its call before the answer', () => {
    const out = { ...aCall('a'), direction: 'out' } as const
    expect(takenAfter(sent, listed([out], 20), accepted)).toEqual([0, 1, 1])
  })

  it.each(['notPossibleNow', 'offline'] as const)('C24 is not taken when it failed: %s', (why) => {
    expect(takenAfter(sent, failed(why), listed([], 60), listed([], 20_000))).toEqual([0, 0, 0, 0])
  })

  it('C24 is not taken while nobody knows, nor when it is given up', () => {
    expect(takenAfter(sent, failed('timedOut'), listed([], 60), listed([], 20_000))).toEqual([
      0, 0, 0, 0,
    ])
  })
})
