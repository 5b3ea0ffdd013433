// What is bound to the person goes when their session ends (docs/quality.md, Security).
import type { Person } from '../domain/person/person.ts'
import type { Cancel } from '../lib/clock.ts'
import { localStore } from '../lib/storage.ts'
import { forgetDrafts } from '../state/person/useDraft.ts'
import { dropKept } from '../state/person/kept.ts'
import type { Cordboard } from '../state/useCordboard.ts'

type Bound = Pick<Cordboard, 'session' | 'calls' | 'prefs' | 'queryClient'>

export function forgetAtSignOut({ session, calls, prefs, queryClient }: Bound): Cancel {
  return session.onEnded(() => {
    const me = queryClient.getQueryData<Person>(['people', 'me'])
    if (me) dropKept(localStore(), me.id)
    calls.forget()
    prefs.forget()
    forgetDrafts()
    queryClient.clear()
  })
}
