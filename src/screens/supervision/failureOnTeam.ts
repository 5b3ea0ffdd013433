// Words for failures on the team view, where the member's row shows the state instead of a card.
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import { t } from '../../i18n/translate.ts'
import type { FailureWords } from '../../parts/failureWords.ts'
import { failureWords } from '../../parts/failureWords.ts'

/** Of an action for a member. */
export function teamFailureWords(failure: Failure): FailureWords {
  const words = failureWords(failure, 'call')
  if (failure.is === 'notPossibleNow') return { ...words, next: t('team.rowShows') }
  return isOutcomeUnknown(failure) ? { ...words, next: t('team.rowFirst') } : words
}

/** Of a read, which cannot have changed anything. */
export function readFailureWords(failure: Failure): FailureWords {
  const words = failureWords(failure, 'call')
  const isCardNamed = failure.is === 'notPossibleNow' || isOutcomeUnknown(failure)
  return isCardNamed ? { ...words, next: t('team.readAgain') } : words
}
