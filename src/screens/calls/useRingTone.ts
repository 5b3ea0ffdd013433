// Sound and notification for calls that ring, in the one tab that speaks for all.
import { useEffect, useEffectEvent } from 'react'
import type { Mask } from '../../domain/supervision/maskedView.ts'
import { callWords } from '../../i18n/en.call.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { notify } from '../../lib/notify.ts'
import { beep } from '../../lib/ringTone.ts'
import { allowSoundsOnFirstGesture, play, setOutput } from '../../lib/sounds.ts'
import { tones } from '../../lib/tones.ts'
import { useNow } from '../../lib/useNow.ts'
import { useCalls, useCallViews, useIsLeader } from '../../state/calls/useCalls.ts'
import { nameOf } from '../../parts/words.ts'
import { usePrefs } from '../../state/person/usePrefs.ts'
import { isBusy, ringingViews } from './ringing.ts'
import { useSilencedRings } from './useRingSound.ts'

addWords(callWords)

/** A full ring when nothing else goes on, else one soft beep for each new call. */
export function useRingTone(): void {
  const views = useCallViews()
  const [{ ringTone, output }] = usePrefs()
  const isLeader = useIsLeader()
  const isAwake = useIsAwake()
  const silenced = useSilencedRings()
  const loud = ringingViews(views).filter(({ key }) => !silenced.has(key))
  // After sleep what was last known may be long over: first the list, then the ring.
  const keys = isLeader && isAwake ? loud.map(({ key }) => key).join(' ') : ''
  const isRinging = keys !== '' && !isBusy(views)
  const isBeeping = keys !== '' && !isRinging
  useEffect(allowSoundsOnFirstGesture, [])
  useEffect(() => {
    if (!isRinging) return undefined
    // A loudspeaker that is gone: what the system uses rings.
    if (output !== '') setOutput(output).catch(() => undefined)
    return play(tones[ringTone], { isRepeated: true })
  }, [isRinging, ringTone, output])
  useEffect(() => {
    if (isBeeping) play(beep)
  }, [isBeeping, keys])
}

/** Whether the calls as they are known may be acted on: false after sleep, until news has come. */
function useIsAwake(): boolean {
  const calls = useCalls()
  return useNow(() => calls.isCurrent())
}

/** Tells of the first ringing call while the page is not being looked at. */
export function useRingNotification(mask: Mask): void {
  const first = ringingViews(useCallViews())[0]
  const isLeader = useIsLeader()
  const calls = useCalls()
  const isAwake = useIsAwake()
  const key = isLeader && isAwake ? first?.key : undefined
  const act = useEffectEvent((action: string) => {
    const chosen = (['answer', 'decline'] as const).find((one) => one === action)
    if (chosen && key !== undefined) calls.perform(chosen, key)
  })
  const party = first && nameOf(mask(first.call.party))
  useEffect(() => {
    if (key === undefined || party === undefined || document.hasFocus()) return undefined
    const title = t('incoming.title', { party })
    const actions = (['answer', 'decline'] as const).map((action) => ({
      action,
      title: t(`action.${action}`),
    }))
    return notify({ title, body: '', tag: key, actions, onAction: act })
  }, [key, party])
}
