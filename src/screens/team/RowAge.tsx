// The age of what a row shows, where it is older than it should be.
import { History } from 'lucide-react'
import { isOld } from '../../domain/wallFreshness.ts'
import { t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { elapsedText } from '../../parts/elapsed.ts'
import { useCordboard } from '../../state/useCordboard.ts'

type Props = {
  /** Monotonic ms. */
  readonly askedAt: number
  /** The oldest that it should get, ms. */
  readonly promised: number
}

/** In steps, so that what stands still need not be drawn again each second. */
const STEP_MS = 5_000

export function RowAge({ askedAt, promised }: Props) {
  const { clock } = useCordboard()
  const age = useNow(() => {
    const ms = Math.floor((clock.monotonic() - askedAt) / STEP_MS) * STEP_MS
    return isOld(ms, promised) ? ms : 0
  })
  if (age === 0) return null
  return (
    <span className="text-quiet ms-auto inline-flex shrink-0 items-center gap-1 text-xs tabular-nums">
      <History aria-hidden className="size-3.5 shrink-0" />
      {t('wall.age', { age: elapsedText(age / 1_000) })}
    </span>
  )
}
