// Failed requests are told once for each cause.
import { expect, test } from 'vitest'
import type { Failure } from '../failure.ts'
import type { IntentKey } from '../intents/intents.ts'
import type { Notice } from './intent.ts'
import { noticeGroups } from './noticeGroups.ts'

const failed = (key: string, failure: Failure, more: Partial<Notice> = {}): Notice => ({
  key: key as IntentKey,
  what: 'hold',
  why: { is: 'failed', failure },
  ...more,
})
const unconfirmed = (key: string): Notice => ({
  key: key as IntentKey,
  what: 'mute',
  why: { is: 'notConfirmed' },
})
const keysOf = (notices: readonly Notice[]) =>
  noticeGroups(notices).map((group) => group.notices.map(({ key }) => key))

test('requests that one cause stopped are one group, where the first of them was', () => {
  const offline = { is: 'offline' } as const
  const all = [failed('a', offline), unconfirmed('b'), failed('c', offline), unconfirmed('d')]
  expect(keysOf(all)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
})

test('refusals stay apart: each is about one call', () => {
  const refused = { is: 'notPossibleNow', reason: 'Not now' } as const
  expect(keysOf([failed('a', refused), failed('b', refused)])).toEqual([['a'], ['b']])
})

test('calls that were not placed stay apart: each can be tried again', () => {
  const offline = { is: 'offline' } as const
  const all = [failed('a', offline, { dialed: '2001' }), failed('b', offline, { dialed: '2002' })]
  expect(keysOf(all)).toEqual([['a'], ['b']])
})

test('what we gave up ourselves is not told', () => {
  expect(noticeGroups([failed('a', { is: 'cancelled' })])).toEqual([])
})
