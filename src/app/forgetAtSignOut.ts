// What was fetched for the person goes when their session ends. What they keep in this browser is
// closed by its own stores (state/person).
import type { Cancel } from '../lib/clock.ts'
import type { Cordboard } from '../state/useCordboard.ts'

export function forgetAtSignOut({
  session,
  queryClient,
}: Pick<Cordboard, 'session' | 'queryClient'>): Cancel {
  return session.onEnded(() => queryClient.clear())
}
