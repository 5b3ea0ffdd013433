// What a failure says fits what was asked for.
import { describe, expect, it } from 'vitest'
import { devicesWords } from '../i18n/en.devices.ts'
import { addWords } from '../i18n/translate.ts'
import type { Failure } from '../domain/failure.ts'
import { failureWords, isWorthRepeating } from './failureWords.ts'

addWords(devicesWords)

const refused: Failure = { is: 'notPossibleNow', reason: "[Command 'X' not supported]" }
const gone: Failure = { is: 'gone' }
const textOf = (failure: Failure, about?: 'call' | 'device') =>
  Object.values(failureWords(failure, about)).join(' ')

describe('a failure in words', () => {
  it('of a device speaks of the device, and not of a call', () => {
    for (const failure of [refused, gone]) {
      expect(textOf(failure, 'device')).toMatch(/device/i)
      expect(textOf(failure, 'device')).not.toMatch(/call/i)
    }
    expect(textOf(refused, 'device')).toContain("[Command 'X' not supported]")
  })

  it('of a call speaks of the call', () => {
    for (const failure of [refused, gone]) expect(textOf(failure, 'call')).toMatch(/call/i)
  })

  it('of anything else speaks of neither', () => {
    for (const failure of [refused, gone]) expect(textOf(failure)).not.toMatch(/\bcall\b|device/i)
  })
})

describe('trying again', () => {
  const is = (failure: Failure) => isWorthRepeating(failure)

  it('is offered where the same request may do better', () => {
    const passing: readonly Failure[] = [
      refused,
      { is: 'cloudTrouble', status: 503 },
      { is: 'offline' },
      { is: 'timedOut' },
      { is: 'badAnswer', field: 'items' },
    ]
    expect(passing.map(is)).toEqual(passing.map(() => true))
  })

  it('is not offered after a 403 of any kind, nor where another sign-in or license is needed', () => {
    const lasting: readonly Failure[] = [
      { is: 'missingScope', scopes: ['spark:calls_write'] },
      { is: 'missingScope', scopes: [] },
      { ...refused, is: 'notPossibleNow', needs: ['spark:calls_write'] },
      { is: 'signInAgain' },
      { is: 'wrongTokenKind' },
      { is: 'noCallingLicence' },
    ]
    expect(lasting.map(is)).toEqual(lasting.map(() => false))
  })
})
