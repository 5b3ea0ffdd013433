// What a failure says fits what was asked for.
import { describe, expect, it } from 'vitest'
import { devicesWords } from '../i18n/en.devices.ts'
import { addWords } from '../i18n/translate.ts'
import type { Failure } from '../domain/failure.ts'
import { failureWords } from './failureWords.ts'

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
