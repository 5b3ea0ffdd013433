// Failures on the team view never point to a card: there is none.
import { describe, expect, it } from 'vitest'
import type { Instant } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import { teamWords } from '../../i18n/en.team.ts'
import { addWords } from '../../i18n/translate.ts'
import { readFailureWords, teamFailureWords } from './failureOnTeam.ts'

addWords(teamWords)

const failures: readonly Failure[] = [
  { is: 'signInAgain' },
  { is: 'missingScope', scopes: [] },
  { is: 'wrongTokenKind' },
  { is: 'noCallingLicence' },
  { is: 'gone' },
  { is: 'notPossibleNow', reason: 'No.' },
  { is: 'slowDown', until: 0 as Instant },
  { is: 'cloudTrouble' },
  { is: 'offline' },
  { is: 'timedOut' },
  { is: 'badAnswer', field: 'items' },
  { is: 'cancelled' },
]

describe('a failure on the team view', () => {
  it.each(failures)('points to no card: $is', (failure) => {
    for (const words of [teamFailureWords(failure), readFailureWords(failure)]) {
      expect(words.next).not.toMatch(/\bcard\b/)
      expect(words.next).not.toMatch(/^team\./)
    }
  })

  it('says that what was only read changed nothing', () => {
    const timedOut = { is: 'timedOut' } as const
    expect(teamFailureWords(timedOut).next).toContain('may have worked')
    expect(readFailureWords(timedOut).next).not.toContain('may have worked')
  })
})
