// What is bound to the person goes when their session ends (quality.md, security).
import type { Cancel } from '../lib/clock.ts'
import type { Cordboard } from '../state/useCordboard.ts'

type Bound = Pick<Cordboard, 'session' | 'calls' | 'prefs' | 'queryClient'>

export function forgetAtSignOut({ session, calls, prefs, queryClient }: Bound): Cancel {
  return session.onEnded(() => {
    calls.forget()
    prefs.forget()
    queryClient.clear()
  })
}
