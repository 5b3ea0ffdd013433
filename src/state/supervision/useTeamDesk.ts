// The team desk for components, connected to the member watch.
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createMembersResource } from '../../webex/resources/members.ts'
import type { Members } from './useMembers.ts'
import { useCordboard } from '../useCordboard.ts'
import type { TeamDesk, TeamState } from './createTeamDesk.ts'
import { createTeamDesk } from './createTeamDesk.ts'
import { useCalls } from '../calls/useCalls.ts'
import type { PickUp, PickUpState } from './createPickUp.ts'
import { createPickUp } from './createPickUp.ts'

/** @param hurry polls a member at once, after a request for them. */
export function useTeamDesk({
  watched,
  hurry,
}: Pick<Members, 'watched' | 'hurry'>): TeamState & { readonly desk: TeamDesk } {
  const { client, clock } = useCordboard()
  const desk = useMemo(
    () => createTeamDesk({ members: createMembersResource(client), clock, hurry }),
    [client, clock, hurry],
  )
  useEffect(() => desk.seen((member) => watched.seen.get(member)), [desk, watched])
  return { ...useStore(desk.store), desk }
}

// The member's call that I am picking up, for components.

/** For the screen from which calls are picked up. */
export function usePickUp(): PickUpState & { readonly desk: PickUp } {
  const calls = useCalls()
  const desk = useMemo(() => createPickUp(calls), [calls])
  useEffect(() => desk.start(), [desk])
  return { ...useStore(desk.store), desk }
}
