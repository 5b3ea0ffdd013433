// The session for components.
import { useStore } from 'zustand'
import { isAdministrator } from '../../domain/person/person.ts'
import { useMe } from '../person/useMe.ts'
import { useCordboard } from '../useCordboard.ts'
import { isOfDisplay, missingScopes } from './scopes.ts'
import type { Session, SessionState } from './session.ts'

/** For sign-in and sign-out. */
export const useSession = (): Session => useCordboard().session

/** Renders again with every change of the session. */
export const useSessionState = (): SessionState => useStore(useSession().store)

/** A display shows nobody's own calls: the person who signed it in is a member like the others. */
export function useIsDisplay(): boolean {
  const { scopes } = useCordboard().config.oauth
  const state = useSessionState()
  return 'scopes' in state && isOfDisplay(state.scopes, scopes)
}

const ADMIN_SCOPE = 'spark-admin:people_write'

/**
 * Whether the signed-in person administers the organization, by role: permissions may still be missing,
 * and the pages then ask for them.
 */
export function useIsAdministrator(): boolean {
  const me = useMe()
  const session = useSessionState()
  if (me) return isAdministrator(me)
  const granted = 'scopes' in session ? session.scopes : []
  return granted !== 'unknown' && missingScopes(granted, [ADMIN_SCOPE]).length === 0
}
