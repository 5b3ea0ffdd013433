// Parses an administrator's request about a person (docs/webex/facts.md 7.1).
import type { WireRole } from '../../../wire/licence.ts'
import type { WirePersonRequest } from '../../../wire/person.ts'
import { sparkId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { Member, MemberProfile } from '../types.ts'

/** The role that makes a person an administrator here; others are only stored. */
export const roleTable = [
  { id: sparkId('ROLE', 'id_full_admin'), name: 'Full Administrator' },
  { id: sparkId('ROLE', 'id_readonly_admin'), name: 'Read-only Administrator' },
  { id: sparkId('ROLE', 'id_user_admin'), name: 'User Administrator' },
  { id: sparkId('ROLE', 'id_device_admin'), name: 'Device Administrator' },
] as const satisfies readonly WireRole[]

export const fullAdministratorRole = roleTable[0].id

const said = (text: string | undefined) => text?.trim() ?? ''

/** @throws Refusal 400 without any name. */
function namesOf({ displayName, firstName, lastName }: WirePersonRequest) {
  const [first, last] = [said(firstName), said(lastName)]
  const shown = said(displayName) || `${first} ${last}`.trim()
  if (shown === '') {
    throw new Refusal(400, 'displayName, or firstName and lastName, should be specified.')
  }
  return { displayName: shown, firstName: first, lastName: last }
}

/** @throws Refusal 400 */
function rolesOf(wanted: WirePersonRequest): readonly string[] {
  const roles = wanted.roles ?? []
  const unknown = roles.find((id) => !roleTable.some((role) => role.id === id))
  if (unknown !== undefined) throw new Refusal(400, `Invalid role: ${unknown}`)
  return roles
}

const kept = ['nickName', 'avatar', 'manager', 'managerId', 'addresses', 'siteUrls'] as const

function profileOf(
  wanted: WirePersonRequest,
  roles: readonly string[],
  now: number,
): MemberProfile {
  const given = kept.flatMap((name) => (wanted[name] === undefined ? [] : [[name, wanted[name]]]))
  return {
    ...(Object.fromEntries(given) as Partial<MemberProfile>),
    ...(wanted.loginEnabled !== undefined && { loginEnabled: wanted.loginEnabled }),
    lastModified: new Date(now).toISOString(),
    otherRoles: roles.filter((id) => id !== fullAdministratorRole),
  }
}

type NewMember = Pick<Member, 'id' | 'email' | 'location'> & { readonly now: number }

/** Without calling. @throws Refusal 400 */
export function newMember({ now, ...who }: NewMember, wanted: WirePersonRequest): Member {
  const roles = rolesOf(wanted)
  const profile = profileOf(wanted, roles, now)
  return {
    ...who,
    ...namesOf(wanted),
    extension: '',
    department: said(wanted.department),
    title: said(wanted.title),
    roles: roles.includes(fullAdministratorRole) ? ['user', 'administrator'] : ['user'],
    hasCallingLicence: false,
    isPrivate: false,
    endpoints: [],
    profile: { ...profile, created: profile.lastModified },
  }
}

/** The fields that a `PUT` replaces, except calling and address. @throws Refusal 400 */
export function plainChanges(
  member: Member,
  wanted: WirePersonRequest,
  now: number,
): Partial<Member> {
  const roles = rolesOf(wanted)
  const created = member.profile?.created
  const others = member.roles.filter((role) => role !== 'administrator')
  return {
    ...namesOf(wanted),
    department: said(wanted.department),
    title: said(wanted.title),
    roles: roles.includes(fullAdministratorRole) ? [...others, 'administrator'] : others,
    profile: {
      ...profileOf(wanted, roles, now),
      ...(created !== undefined && { created }),
    },
  }
}
