// The age of shown data, when it is older than it should be.
import { History } from 'lucide-react'
import { isOld } from '../domain/wall/wallFreshness.ts'
import { t } from '../i18n/translate.ts'
import { useNow } from '../lib/useNow.ts'
import { elapsedText } from './elapsed.ts'

type Props = {
  /** ms, as of now. */
  readonly age: () => number
  /** The allowed age, ms. */
  readonly promised: number
  readonly className?: string
}

/** Rounded to steps, so that it is not rendered every second. */
const STEP_MS = 5_000

/** Needs `wallWords`. */
export function OldAge({ age, promised, className = '' }: Props) {
  const old = useNow(() => {
    const ms = Math.floor(age() / STEP_MS) * STEP_MS
    return isOld(ms, promised) ? ms : 0
  })
  if (old === 0) return null
  return (
    <span className={`text-quiet inline-flex items-center gap-1 tabular-nums ${className}`}>
      <History aria-hidden className="size-[1em] shrink-0" />
      {t('wall.age', { age: elapsedText(old / 1_000) })}
    </span>
  )
}
