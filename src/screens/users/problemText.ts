// Problems of a user's fields in words.
import type { DraftProblem } from '../../domain/users/userDraft.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'

/** @param said as typed or as in the file; for duplicates, the first line. */
export function problemText(problem: DraftProblem | undefined, said = ''): string | undefined {
  if (problem === undefined) return undefined
  if (problem === 'twiceAddress' || problem === 'twiceExtension' || problem === 'twiceNumber') {
    return t(`users.problem.${problem}`, { line: said })
  }
  return problem === 'unknownLicence' || problem === 'unknownLocation'
    ? t(`users.problem.${problem}`, { said: displayText(said, 60) })
    : t(`users.problem.${problem}`)
}
