// A member as the People API shows them (admin description, `Person`).
import type { WirePerson, WirePhoneNumber } from '../../wire/person.ts'
import type { Member, World } from '../model/types.ts'
import { restId } from './restIds.ts'

/** How much the caller gets to see (facts 1.10, 2.5). */
export type PersonView = {
  /** `callingData=true`: extension and location beside the numbers. */
  callingData: boolean
  /** Roles and licences: of oneself, or with `spark-admin:people_read`. */
  adminFields: boolean
  /** Presence; `excludeStatus=true` leaves it out. */
  status: boolean
}

/** The id of the role that makes a person an administrator. */
export const fullAdministratorRole = restId('ROLE', 'id_full_admin')
const callingLicence = restId('LICENSE', 'webex_calling_professional')
const since = '2024-01-15T09:00:00.000Z'

function phoneNumbersOf(member: Member): WirePhoneNumber[] {
  return [
    ...(member.number ? [{ type: 'work', value: member.number, primary: true }] : []),
    { type: 'work_extension', value: member.extension, primary: !member.number },
    ...(member.mobile ? [{ type: 'mobile', value: member.mobile, primary: false }] : []),
  ]
}

function adminFields(member: Member): Partial<WirePerson> {
  return {
    roles: member.roles.includes('administrator') ? [fullAdministratorRole] : [],
    licenses: member.hasCallingLicence ? [callingLicence] : [],
    loginEnabled: 'true',
    invitePending: 'false',
  }
}

export function personBody(member: Member, world: World, view: PersonView): WirePerson {
  return {
    id: member.id,
    emails: [member.email],
    phoneNumbers: member.hasCallingLicence ? phoneNumbersOf(member) : [],
    ...(view.callingData && member.hasCallingLicence
      ? { extension: member.extension, locationId: member.location.id }
      : {}),
    displayName: member.displayName,
    nickName: member.firstName,
    firstName: member.firstName,
    lastName: member.lastName,
    orgId: world.organisation.id,
    department: member.department,
    title: member.title,
    created: since,
    lastModified: since,
    timezone: member.location.timeZone,
    ...(view.adminFields ? adminFields(member) : {}),
    ...(view.status ? { status: statusOf(member, world) } : {}),
    type: 'person',
  }
}

function statusOf(member: Member, world: World): string {
  if (!member.hasCallingLicence) return 'unknown'
  return world.calls.list(member.id).some((call) => call.state === 'connected') ? 'call' : 'active'
}
