// Asks before a page is left on which something still runs. The only blocker of the router, around all
// its pages.
import { Outlet, useBlocker } from 'react-router'
import { guardForNavigation } from '../state/guards.ts'
import { LeaveDialog } from './LeaveDialog.tsx'

export function Leaving() {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      guardForNavigation(currentLocation, nextLocation) !== undefined,
  )
  return (
    <>
      {blocker.state === 'blocked' && <LeaveDialog blocker={blocker} />}
      <Outlet />
    </>
  )
}
