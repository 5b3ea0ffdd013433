// What is keyed in after the answer: pauses, presses, digits.
import { describe, expect, it } from 'vitest'
import { shownAfterAnswer, stepsOf } from './afterAnswer.ts'

describe('digits for after the answer', () => {
  it('are shown without the pauses before them', () => {
    expect(shownAfterAnswer(',,1234567890#')).toBe('1234567890#')
    expect(shownAfterAnswer('w1234#,5')).toBe('1234#,5')
  })

  it('wait two seconds for each comma, and for a press', () => {
    expect(stepsOf(',,12,3w45#')).toEqual([
      { is: 'wait', ms: 4_000 },
      { is: 'send', digits: '12' },
      { is: 'wait', ms: 2_000 },
      { is: 'send', digits: '3' },
      { is: 'waitForPress' },
      { is: 'send', digits: '45#' },
    ])
    expect(stepsOf('7')).toEqual([{ is: 'send', digits: '7' }])
  })
})
