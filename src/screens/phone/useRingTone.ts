// Sound and notification for calls that ring, in the one tab that speaks for all.
import { useEffect, useState } from 'react'
import type { CallView } from '../../domain/view.ts'
import { t } from '../../i18n/translate.ts'
import { notify } from '../../lib/notifications.ts'
import { beep, ring } from '../../lib/ringTone.ts'
import { allowSoundsOnFirstGesture, isSilenced, play } from '../../lib/sounds.ts'
import { useNow } from '../../lib/useNow.ts'
import { nameOf } from '../../parts/words.ts'
import { useCallViews, useIsLeader } from '../../state/calls/useCalls.ts'
import { isBusy, ringingViews } from './ringing.ts'

export type RingTone = {
  readonly isBlocked: boolean
  readonly silenced: ReadonlySet<CallView['key']>
  readonly silence: (key: CallView['key']) => void
}

/** A full ring when nothing else goes on, else one soft beep for each new call. */
export function useRingTone(): RingTone {
  const views = useCallViews()
  const isLeader = useIsLeader()
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set())
  const loud = ringingViews(views).filter(({ key }) => !silenced.has(key))
  const keys = isLeader ? loud.map(({ key }) => key).join(' ') : ''
  const isRinging = keys !== '' && !isBusy(views)
  const isBeeping = keys !== '' && !isRinging
  useEffect(allowSoundsOnFirstGesture, [])
  useEffect(() => (isRinging ? play(ring, { isRepeated: true }) : undefined), [isRinging])
  useEffect(() => {
    if (isBeeping) play(beep)
  }, [isBeeping, keys])
  return {
    isBlocked: useNow(isSilenced) && isRinging,
    silenced,
    silence: (key) => setSilenced((before) => new Set([...before, key])),
  }
}

/** Tells of the first ringing call while the page is not being looked at. */
export function useRingNotification(): void {
  const first = ringingViews(useCallViews())[0]
  const isLeader = useIsLeader()
  const key = isLeader ? first?.key : undefined
  const party = first && nameOf(first.call.party)
  useEffect(() => {
    if (key === undefined || party === undefined || document.hasFocus()) return undefined
    const title = t('incoming.title', { party })
    return notify({ title, body: '', tag: key })
  }, [key, party])
}
