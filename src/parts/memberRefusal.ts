// Members are refused though the permission is there: in words, with what works all the same.
import type { Failure } from '../domain/failure.ts'
import { t } from '../i18n/translate.ts'
import type { FailureWords } from './failureWords.ts'
import { failureWords } from './failureWords.ts'

/** With the words of the wall (en.wall.ts), which whoever uses it has to add. */
export function memberRefusalWords(failure: Failure): FailureWords {
  const words = failureWords(failure)
  return failure.is === 'notPossibleNow' ? { ...words, next: t('wall.roleNext') } : words
}
