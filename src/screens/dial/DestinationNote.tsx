// What is wrong with a destination, what else it may reach, and what follows the answer, in words. Beside the dialogs of calls:
// it shows on a press, and with digits that few numbers have.
import { displayText } from '../../domain/displayText.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { failureWords } from '../../parts/failureWords.ts'
import type { Problem } from './destination.ts'

addWords(callsWords)

export function problemWords(problem: Exclude<Problem, { readonly is: 'notReady' }>): string {
  switch (problem.is) {
    case 'nonsense':
    case 'badContext':
      return t(`destination.${problem.is}`, { typed: displayText(problem.typed, 40) })
    case 'noNumber':
      return t('destination.noNumber', { name: displayText(problem.name) })
    case 'noAfter':
      return t('destination.noAfter', { digits: problem.after })
    case 'notFound':
      return t('destination.notFound', { why: failureWords(problem.failure).why })
    case 'empty':
    case 'tooLong':
    case 'pickOne':
    case 'emergency':
    case 'notLoaded':
      return t(`destination.${problem.is}`)
  }
}

type Props = {
  readonly problem: Problem | undefined
  /** An emergency number (`Destination.mayReach`). */
  readonly mayReach: string | undefined
  readonly after: string | undefined
}

export default function DestinationNote({ problem, mayReach, after }: Props) {
  if (problem && problem.is !== 'notReady') {
    return (
      <p role="alert" className="text-bad">
        {problemWords(problem)}
      </p>
    )
  }
  return (
    <div aria-live="polite">
      {mayReach !== undefined && (
        <p className="text-warn">{t('destination.mayReach', { number: mayReach })}</p>
      )}
      {after !== undefined && (
        <p className="text-quiet">
          <bdi>{t('destination.then', { digits: after })}</bdi>
        </p>
      )}
    </div>
  )
}
