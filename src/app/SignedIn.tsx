// The app of a signed-in person. The call machine runs while it is mounted.
import { useEffect, useState } from 'react'
import type { Cancel } from '../lib/clock.ts'
import { createNavigation } from '../lib/navigation.ts'
import { NavigationProvider } from '../lib/useNavigation.tsx'
import { CallsContext } from '../state/calls/useCalls.ts'
import type { Cordboard } from '../state/useCordboard.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { Shell } from './Shell.tsx'

/** The stored data load after the phone is shown. */
function keep(cordboard: Cordboard): Cancel {
  let isOver = false
  let end: Cancel = () => {}
  void import('../state/keepForPerson.ts').then(({ keepForPerson }) => {
    if (!isOver) end = keepForPerson(cordboard)
  })
  return () => {
    isOver = true
    end()
  }
}

export default function SignedIn() {
  const cordboard = useCordboard()
  const { calls } = cordboard
  const [navigation] = useState(() => createNavigation())
  useEffect(() => calls.start(), [calls])
  useEffect(() => keep(cordboard), [cordboard])
  return (
    <CallsContext value={calls}>
      <NavigationProvider navigation={navigation}>
        <Shell />
      </NavigationProvider>
    </CallsContext>
  )
}
