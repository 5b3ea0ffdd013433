// Starts, follows and stops a report that needs many requests.
import { Play, Square } from 'lucide-react'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { t } from '../../i18n/translate.ts'
import { failureWords } from '../../parts/failureWords.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  readonly sweep: {
    readonly answers: ReadonlyMap<string, Result<unknown, Failure>>
    readonly all: number
    readonly isRunning: boolean
    readonly stop: () => void
  }
  /** The list of targets is still loading. */
  readonly isWaiting: boolean
  readonly onStart: () => void
}

export function SweepBar({ sweep, isWaiting, onStart }: Props) {
  const { answers, all, isRunning, stop } = sweep
  const failures = [...answers.values()].flatMap((answer) => (answer.ok ? [] : [answer.error]))
  const [first] = failures
  return (
    <div className="flex flex-wrap items-center gap-3">
      {isRunning ? (
        <Button icon={Square} onClick={stop}>
          {t('reports.stop')}
        </Button>
      ) : (
        <Button look="accent" icon={Play} isBusy={isWaiting} onClick={onStart}>
          {t(all === 0 ? 'reports.start' : 'reports.again')}
        </Button>
      )}
      {all > 0 && (
        <>
          <progress
            aria-label={t('reports.progress', { done: answers.size, all })}
            value={answers.size}
            max={all}
            className="accent-accent-fill h-3 w-40"
          />
          <p role="status" className="text-quiet text-sm">
            {t('reports.progress', { done: answers.size, all })}
          </p>
        </>
      )}
      {first && (
        <p className="text-warn w-full text-sm">
          {t('reports.failedCount', { count: failures.length })} {failureWords(first).why}
        </p>
      )}
    </div>
  )
}
