import { expect, test } from 'vitest'
import { commandIn } from './commands.ts'

test.each([
  ['Helper help', { is: 'help' }],
  ['', { is: 'help' }],
  ['Helper', { is: 'help' }],
  ['helper, who is on a call?', { is: 'whoIsOnACall' }],
  ['Who’s on the phone', { is: 'whoIsOnACall' }],
  ['Helper call Ben Okafor', { is: 'call', whom: 'Ben Okafor' }],
  ['  dial   +1 202 555 0147 ', { is: 'call', whom: '+1 202 555 0147' }],
  ['park 7102', { is: 'park', at: '7102' }],
  ['Helper park at 7102.', { is: 'park', at: '7102' }],
  ['park everything', { is: 'unknown' }],
  ['status of Curie', { is: 'status', of: 'Curie' }],
  ['Status Curie', { is: 'status', of: 'Curie' }],
  ['make me a sandwich', { is: 'unknown' }],
])('%j', (text, command) => {
  expect(commandIn(text, 'Helper')).toEqual(command)
})
