// Words for refused member calls despite the right scope, and what works anyway.
import type { Failure } from '../domain/failure.ts'
import { t } from '../i18n/translate.ts'
import type { FailureWords } from './failureWords.ts'
import { failureWords, isPassing } from './failureWords.ts'

/** Whether Webex will not tell, however often it is asked. */
export const isMemberRefusal = (failure: Failure): boolean =>
  failure.is === 'notPossibleNow' || !isPassing(failure)

/** With the words of the wall (en.wall.ts), which whoever uses it has to add. */
export function memberRefusalWords(failure: Failure): FailureWords {
  // What Webex says is about the request, which is right with the role: it would mislead.
  return failure.is === 'notPossibleNow'
    ? { why: t('wall.roleWhy'), next: t('wall.roleNext') }
    : failureWords(failure, 'call')
}
