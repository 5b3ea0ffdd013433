// The three path families of call control (docs/webex/facts.md 3.2 to 3.4): one's own calls,
// `members/me`, and the calls of other members for supervisors.
import { Refusal } from '../../model/refusal.ts'
import type { World } from '../../model/types.ts'
import { lineOwner } from '../person/ownLine.ts'
import { forbidden, notFound } from '../refusals.ts'
import type { RestRequest } from '../types.ts'

export type CallFamily = {
  readonly base: string
  /** The path of the list of calls; details are below it. */
  readonly list: string
  /** The path of the actions on a conference, and of the conference itself. */
  readonly conferenceBase: string
  readonly conference: string
  readonly read: string
  readonly write: string
  /**
   * The member whose calls are meant.
   *
   * @throws Refusal 400 for a line that is not theirs, 403, or 404 for an unknown member.
   */
  owner(request: RestRequest, world: World, lineOwnerId: string | undefined): string
}

const own = { read: 'spark:calls_read', write: 'spark:calls_write' } as const
const base = '/telephony/calls'
const conference = '/telephony/conference'

/** A supervisor or administrator; the requested member must have calling. */
function member({ params, caller }: RestRequest, { organisation }: World): string {
  const roles = organisation.memberById(caller.personId)?.roles ?? []
  if (!roles.some((role) => role === 'supervisor' || role === 'administrator')) throw forbidden()
  const asked = organisation.memberById(params['memberId'] ?? '')
  if (!asked) throw notFound()
  if (asked.hasCallingLicence) return asked.id
  throw new Refusal(404, 'The user does not have a Webex Calling license.', 4008)
}

export const families = {
  own: {
    ...own,
    base,
    list: base,
    conferenceBase: conference,
    conference,
    owner: ({ caller }, world, line) => lineOwner(line, caller, world),
  },
  me: {
    ...own,
    base: `${base}/members/me`,
    list: `${base}/members/me/calls`,
    conferenceBase: `${conference}/members/me`,
    conference: `${conference}/members/me/conference`,
    owner: ({ caller }, world, line) => lineOwner(line, caller, world),
  },
  member: {
    read: 'spark-admin:calls_read',
    write: 'spark-admin:calls_write',
    base: `${base}/members/{memberId}`,
    list: `${base}/members/{memberId}/calls`,
    conferenceBase: `${conference}/members/{memberId}`,
    conference: `${conference}/members/{memberId}/conference`,
    owner: (request, world) => member(request, world),
  },
} as const satisfies Record<string, CallFamily>
