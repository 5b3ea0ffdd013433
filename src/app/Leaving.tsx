// Asks before a page is left on which something still runs. The only blocker of the router.
import { useBlocker } from 'react-router'
import { guardForNavigation } from '../state/guards.ts'
import { LeaveDialog } from './LeaveDialog.tsx'

export default function Leaving() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      guardForNavigation(currentLocation, nextLocation) !== undefined,
  )
  if (blocker.state !== 'blocked') return null
  return <LeaveDialog blocker={blocker} />
}
