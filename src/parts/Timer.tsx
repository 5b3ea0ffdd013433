// A running duration by the cloud's clock. Only its text changes.
import type { Instant } from '../domain/brand.ts'
import { useNow } from '../lib/useNow.ts'
import { elapsedText, secondsSince } from './elapsed.ts'

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
