// Whether this sign-in may see what rooms measured: for administrators only.
import { useSessionState } from '../session/useSession.ts'

const SCOPE = 'spark-admin:workspace_metrics_read'

export function useMayMeasure(): boolean {
  const state = useSessionState()
  return 'scopes' in state && (state.scopes === 'unknown' || state.scopes.includes(SCOPE))
}
