// Words for refused member calls despite the right scope, and what works anyway.
import type { Failure } from '../domain/failure.ts'
import { t } from '../i18n/translate.ts'
import type { FailureWords } from './failureWords.ts'
import { failureWords, isPassing } from './failureWords.ts'

/** Whether repeating the request cannot help. */
export const isMemberRefusal = (failure: Failure): boolean =>
  failure.is === 'notPossibleNow' || !isPassing(failure)

/** Uses the texts of en.wall.ts, which the caller has to add. */
export function memberRefusalWords(failure: Failure): FailureWords {
  // Webex blames the request, which is correct and lacks only the role: its reason would mislead.
  return failure.is === 'notPossibleNow'
    ? { why: t('wall.roleWhy'), next: t('wall.roleNext') }
    : failureWords(failure, 'call')
}
