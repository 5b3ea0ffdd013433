// Maps headset buttons to call actions, and call states to its lamps.
import { useEffect, useEffectEvent, useState } from 'react'
import type { HeadsetPress } from '../../domain/keys/headset.ts'
import { meantBy } from '../../domain/keys/shortcuts.ts'
import type { ShortcutName } from '../../domain/keys/shortcuts.ts'
import type { Headset } from '../../state/keys/headset.ts'
import { knownHeadset } from '../../state/keys/headset.ts'
import { useCalls, useCallViews, useIsLeader } from '../../state/calls/useCalls.ts'

const keys: Readonly<Record<HeadsetPress, ShortcutName>> = {
  answer: 'answer',
  end: 'end',
  toggleMute: 'mute',
}

/** In one tab only: the leader. @param again changes when another headset may have been allowed. */
export function useHeadset(again: unknown): void {
  const calls = useCalls()
  const isLeader = useIsLeader()
  const views = useCallViews()
  const [headset, setHeadset] = useState<Headset>()
  const onPress = useEffectEvent((press: HeadsetPress) => {
    const meant = meantBy(keys[press], calls.store.getState().views)
    if (meant) calls.perform(meant.action, meant.key)
  })
  useEffect(() => {
    if (!isLeader) return undefined
    let isWanted = true
    knownHeadset().then(
      (known) => isWanted && setHeadset(known),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [isLeader, again])
  useEffect(() => headset?.listen((press) => onPress(press)), [headset])
  const talking = views.flatMap(({ call: { state } }) => (state.is === 'talking' ? [state] : []))
  const active = talking.find(({ heldBy }) => heldBy === 'nobody')
  const isOffHook = active !== undefined
  const isMuted = active?.muted ?? false
  const isRinging = views.some(({ call: { state } }) => state.is === 'ringing')
  useEffect(
    () => headset?.show({ isOffHook, isMuted, isRinging }),
    [headset, isOffHook, isMuted, isRinging],
  )
}
