// The session for components.
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import { isOfDisplay } from './scopes.ts'
import type { Session, SessionState } from './session.ts'

export const useSession = (): Session => useCordboard().session

export const useSessionState = (): SessionState => useStore(useSession().store)

/** A display reads nobody's own calls: whoever signed it in is a member like the others. */
export function useIsDisplay(): boolean {
  const { scopes } = useCordboard().config.oauth
  const state = useSessionState()
  return 'scopes' in state && isOfDisplay(state.scopes, scopes)
}
