// How long until a parked call comes back by itself, by the last recall that was seen.
import type { Instant } from '../../domain/brand.ts'
import { recallInSeconds } from '../../domain/calls/recall.ts'
import { callsWords } from '../../i18n/en.calls.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { useNow } from '../../lib/useNow.ts'
import { useRecallMs } from '../../state/calls/useRecallMs.ts'

addWords(callsWords)

type Props = { readonly parkedAt: Instant; readonly cloudNow: () => Instant }

export function RecallCountdown({ parkedAt, cloudNow }: Props) {
  const recallMs = useRecallMs()
  const seconds = useNow(() => recallInSeconds(parkedAt, cloudNow(), recallMs))
  return (
    <span className="block tabular-nums">
      {seconds === 'overdue'
        ? t('parked.overdue')
        : seconds > 0
          ? t('parked.back', { seconds })
          : t('parked.backSoon')}
    </span>
  )
}
