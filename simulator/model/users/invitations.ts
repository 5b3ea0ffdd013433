// Invited people who have not signed in yet, and when everybody was last active.
import type { Invitations } from './provisioningTypes.ts'
import type { Organisation, SimTime } from '../types.ts'

/** Initial members were last active at some time in the week before. */
const minutesApart = 37
const minutesOfWeek = 7 * 24 * 60

export function createInvitations(organisation: Organisation, time: SimTime): Invitations {
  const openedAt = time.now()
  const lastActive = new Map(
    organisation.members.map(({ id }, index) => {
      const minutes = (index * minutesApart) % minutesOfWeek
      return [id, openedAt - minutes * 60_000] as const
    }),
  )
  const pending = new Set<string>()
  return {
    invite: (personId) => void pending.add(personId),
    isPending: (personId) => pending.has(personId),
    note(personId) {
      pending.delete(personId)
      lastActive.set(personId, time.now())
    },
    lastActivityOf(personId) {
      const at = lastActive.get(personId)
      return at === undefined ? undefined : new Date(at).toISOString()
    },
  }
}
