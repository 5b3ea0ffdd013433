// The app for whoever is signed in: calls run as long as this is there.
import { useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import { CallsContext } from '../state/calls/useCalls.ts'
import { useMe } from '../state/person/useMe.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { Shell } from './Shell.tsx'

export default function SignedIn() {
  const { calls, prefs } = useCordboard()
  const id = useMe()?.id
  useEffect(() => calls.start(), [calls])
  useEffect(() => {
    if (!id) return
    calls.knownAs(id)
    prefs.knownAs(id)
  }, [calls, prefs, id])
  return (
    <CallsContext value={calls}>
      <BrowserRouter>
        <Shell />
      </BrowserRouter>
    </CallsContext>
  )
}
