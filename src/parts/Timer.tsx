// A running duration by the cloud's clock. Only its text is updated.
import type { Instant } from '../domain/brand.ts'
import { useNow } from '../lib/useNow.ts'
import { elapsedText, secondsSince, ageText } from './elapsed.ts'
import { localeNow } from '../i18n/translate.ts'

type Props = {
  readonly since: Instant
  readonly cloudNow: () => Instant
  readonly className?: string
}

export function Timer({ since, cloudNow, className = '' }: Props) {
  const seconds = useNow(() => secondsSince(since, cloudNow()))
  return (
    <span role="timer" className={`tabular-nums ${className}`}>
      {elapsedText(seconds)}
    </span>
  )
}

// A coarse age that changes once a minute.

export function Age({ since, cloudNow }: Omit<Props, 'className'>) {
  return useNow(() => ageText(secondsSince(since, cloudNow()), localeNow()))
}
