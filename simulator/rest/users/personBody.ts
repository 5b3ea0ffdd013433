// A member as the People API shows them (admin description, `Person`).
import type { WirePerson, WirePhoneNumber } from '../../../wire/person.ts'
import type { Member, World } from '../../model/types.ts'
import { fullAdministratorRole } from '../../model/users/personRequest.ts'

/** How much the caller gets to see (docs/webex/facts.md 1.10, 2.5). */
export type PersonView = {
  /** `callingData=true`: extension and location in addition to the numbers. */
  callingData: boolean
  /** Roles and licenses: one's own, or with `spark-admin:people_read`. */
  adminFields: boolean
  /** Presence; `excludeStatus=true` leaves it out. */
  status: boolean
}

const since = '2024-01-15T09:00:00.000Z'

function phoneNumbersOf(member: Member): WirePhoneNumber[] {
  return [
    ...(member.number ? [{ type: 'work', value: member.number, primary: true }] : []),
    ...(member.extension !== ''
      ? [{ type: 'work_extension', value: member.extension, primary: !member.number }]
      : []),
    ...(member.mobile ? [{ type: 'mobile', value: member.mobile, primary: false }] : []),
  ]
}

function adminFields(member: Member, { licences, invitations }: World): Partial<WirePerson> {
  const lastActivity = invitations.lastActivityOf(member.id)
  return {
    roles: [
      ...(member.roles.includes('administrator') ? [fullAdministratorRole] : []),
      ...(member.profile?.otherRoles ?? []),
    ],
    licenses: [...licences.of(member)],
    loginEnabled: String(member.profile?.loginEnabled ?? true),
    invitePending: String(invitations.isPending(member.id)),
    ...(lastActivity !== undefined && { lastActivity }),
  }
}

/** Fields that an administrator has set, as they were sent. */
function profileFields({ profile }: Member): Partial<WirePerson> {
  if (!profile) return {}
  const { nickName, avatar, manager, managerId, addresses, siteUrls } = profile
  const given = { nickName, avatar, manager, managerId, addresses, siteUrls }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

export function personBody(member: Member, world: World, view: PersonView): WirePerson {
  return {
    id: member.id,
    emails: [member.email],
    phoneNumbers: member.hasCallingLicence ? phoneNumbersOf(member) : [],
    ...(view.callingData && member.hasCallingLicence
      ? {
          ...(member.extension !== '' && { extension: member.extension }),
          locationId: member.location.id,
        }
      : {}),
    displayName: member.displayName,
    ...(member.firstName !== '' && { nickName: member.firstName }),
    firstName: member.firstName,
    lastName: member.lastName,
    orgId: world.organisation.id,
    ...(member.department !== '' && { department: member.department }),
    ...(member.title !== '' && { title: member.title }),
    created: member.profile?.created ?? since,
    lastModified: member.profile?.lastModified ?? since,
    timezone: member.location.timeZone,
    ...profileFields(member),
    ...(view.adminFields ? adminFields(member, world) : {}),
    ...(view.status ? { status: statusOf(member, world) } : {}),
    type: member.isBot ? 'bot' : 'person',
  }
}

function statusOf(member: Member, world: World): string {
  if (world.invitations.isPending(member.id)) return 'pending'
  if (!member.hasCallingLicence) return 'unknown'
  return world.calls.list(member.id).some((call) => call.state === 'connected') ? 'call' : 'active'
}
