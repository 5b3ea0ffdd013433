// The app of a signed-in person. The call machine runs while it is mounted.
import { useEffect } from 'react'
import { RouterProvider } from 'react-router'
import type { Cancel } from '../lib/clock.ts'
import { CallsContext } from '../state/calls/useCalls.ts'
import type { Cordboard } from '../state/useCordboard.ts'
import { useCordboard } from '../state/useCordboard.ts'
import { routes, useOwnRouter } from './router.tsx'

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
  const router = useOwnRouter(routes)
  useEffect(() => calls.start(), [calls])
  useEffect(() => keep(cordboard), [cordboard])
  return (
    <CallsContext value={calls}>
      {/* Fields keep what is typed in the address: a transition would show the letter too late. */}
      <RouterProvider router={router} useTransitions={false} />
    </CallsContext>
  )
}
