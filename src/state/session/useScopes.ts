// Whether the permissions that a page needs were granted, and the way to grant them.
import type { Role, Scopes } from './scopes.ts'
import { missingScopes } from './scopes.ts'
import { scopeWords } from './scopeWords.ts'
import { useSession, useSessionState } from './useSession.ts'

export type MissingScope = { readonly scope: string; readonly words: string }

export type ScopeGate = {
  readonly missing: readonly MissingScope[]
  readonly signIn: () => void
}

/** None where nobody knows what was granted: trying will tell. */
export function useMissingScopes(needed: readonly string[]): readonly string[] {
  const state = useSessionState()
  const granted: Scopes = 'scopes' in state ? state.scopes : []
  return missingScopes(granted, needed)
}

/** For parts/ScopeGate. @param needed all of them. */
export function useScopeGate(needed: readonly string[], role: Role = 'admin'): ScopeGate {
  const session = useSession()
  const missing = useMissingScopes(needed)
  return {
    missing: missing.map((scope) => ({ scope, words: scopeWords(scope) })),
    signIn: () => void session.signIn({ role }),
  }
}
