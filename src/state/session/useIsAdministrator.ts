// Whether whoever is signed in administers the organisation: the pages for it are theirs to find.
import { isAdministrator } from '../../domain/person/person.ts'
import { missingScopes } from './scopes.ts'
import { useSessionState } from './useSession.ts'
import { useMe } from '../person/useMe.ts'

const ADMIN_SCOPE = 'spark-admin:people_write'

/** By the role; the permissions may be missing still, and the pages ask for them. */
export function useIsAdministrator(): boolean {
  const me = useMe()
  const session = useSessionState()
  if (me) return isAdministrator(me)
  const granted = 'scopes' in session ? session.scopes : []
  return granted !== 'unknown' && missingScopes(granted, [ADMIN_SCOPE]).length === 0
}
