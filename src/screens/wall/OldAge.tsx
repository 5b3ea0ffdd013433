// The age of what a tile shows, where it is older than it should be.
import { History } from 'lucide-react'
import { isOld } from '../../domain/wallFreshness.ts'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Props = {
  /** By this machine's clock, ms. */
  readonly seenAt: number
  /** The oldest that it should get, ms. */
  readonly promised: number
}

/** In steps, so that what stands still need not be drawn again each second. */
const STEP_MS = 5_000

export function OldAge({ seenAt, promised }: Props) {
  const { clock } = useCordboard()
  const age = useNow(() => {
    const ms = Math.floor((clock.now() - seenAt) / STEP_MS) * STEP_MS
    return isOld(ms, promised) ? ms : 0
  })
  if (age === 0) return null
  return (
    <span className="text-quiet inline-flex items-center gap-1 tabular-nums">
      <History aria-hidden className="size-[1em] shrink-0" />
      {t('wall.age', { age: elapsedText(age / 1_000) })}
    </span>
  )
}
