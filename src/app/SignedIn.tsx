// The app of a signed-in person. The call machine runs while it is mounted.
import { useEffect } from 'react'
import { RouterProvider } from 'react-router'
import { CallsContext } from '../state/calls/useCalls.ts'
import { useMe } from '../state/person/useMe.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { routes, useOwnRouter } from './router.tsx'

export default function SignedIn() {
  const { calls, prefs } = useCordboard()
  const id = useMe()?.id
  const router = useOwnRouter(routes)
  useEffect(() => calls.start(), [calls])
  useEffect(() => {
    if (!id) return
    calls.knownAs(id)
    prefs.knownAs(id)
  }, [calls, prefs, id])
  return (
    <CallsContext value={calls}>
      {/* Fields keep what is typed in the address: a transition would show the letter too late. */}
      <RouterProvider router={router} useTransitions={false} />
    </CallsContext>
  )
}
