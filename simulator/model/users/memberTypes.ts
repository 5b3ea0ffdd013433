// The people of the simulated company, and ways to find them.
import type { WireEndpoint } from '../../../wire/endpoint.ts'
import type { WirePersonRequest } from '../../../wire/person.ts'

export type Location = { id: string; name: string; country: string; timeZone: string }

export type Member = {
  /** REST id: base64url of `ciscospark://us/PEOPLE/<uuid>` (docs/webex/facts.md 2.6). */
  id: string
  email: string
  displayName: string
  firstName: string
  lastName: string
  /** Empty: none. */
  extension: string
  /** E.164; missing for members with an extension only. */
  number?: string
  mobile?: string
  location: Location
  department: string
  title: string
  /** `user`, `supervisor`, `administrator`. */
  roles: readonly string[]
  hasCallingLicence: boolean
  /** A program with an account of its own: it writes messages, and has no phone. */
  isBot?: true
  /** Hides name and number on outgoing calls. */
  isPrivate: boolean
  /** The endpoints that ring for this person; `canAnswerRemotely` as docs/webex/facts.md 3.6. */
  endpoints: readonly (WireEndpoint & { canAnswerRemotely: boolean })[]
  /** Other fields that an administrator has set. */
  profile?: MemberProfile
}

/** Stored as sent, without any effect. */
export type MemberProfile = Pick<
  WirePersonRequest,
  'nickName' | 'avatar' | 'manager' | 'managerId' | 'addresses' | 'siteUrls' | 'loginEnabled'
> & {
  /** ISO 8601 UTC. */
  readonly created?: string
  readonly lastModified: string
  /** Ids of roles in addition to full administrator. */
  readonly otherRoles: readonly string[]
}

export type Organisation = {
  readonly id: string
  readonly name: string
  readonly locations: readonly Location[]
  readonly members: readonly Member[]
  /** Virtual lines (docs/webex/facts.md 3.1). */
  readonly virtualLines: readonly Member[]
  /** They are found by id and address only, and are no members. */
  readonly bots: readonly Member[]
  /** The lines that initially appear on this person's devices. */
  linesOf(personId: string): readonly Member[]
  memberById(id: string): Member | undefined
  memberByEmail(email: string): Member | undefined
  memberByExtension(extension: string): Member | undefined
  /** By extension, E.164, national number, `tel:`/`sip:` URI or user@domain. */
  memberByAddress(address: string): Member | undefined
  /** Prefix match on any word of the name, case and accents ignored, in a stable order. */
  searchByName(prefix: string): readonly Member[]
  add(member: Member): void
  addBot(bot: Member): void
  /** Changes the member object itself, so that all its holders see it. A missing number is removed. */
  change(member: Member, changes: MemberChanges): void
  remove(member: Member): void
}

export type MemberChanges = { [K in keyof Member]?: Member[K] | undefined }
