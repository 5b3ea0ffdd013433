// The session for components.
import { useStore } from 'zustand'
import { useCordboard } from '../useCordboard.ts'
import type { Session, SessionState } from './session.ts'

export const useSession = (): Session => useCordboard().session

export const useSessionState = (): SessionState => useStore(useSession().store)
