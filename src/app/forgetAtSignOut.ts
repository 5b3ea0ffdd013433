// Clears the fetched data when the person's session ends. Their stored data are closed by their own stores
// (state/person).
import type { Cancel } from '../lib/clock.ts'
import type { Cordboard } from '../state/useCordboard.ts'

export function forgetAtSignOut({
  session,
  queryClient,
}: Pick<Cordboard, 'session' | 'queryClient'>): Cancel {
  return session.onEnded(() => queryClient.clear())
}
