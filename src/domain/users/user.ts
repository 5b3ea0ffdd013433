// A user as administrators see and edit them. A PUT replaces the user, so every field is sent
// (docs/webex/facts.md 7.1).
import type { Instant, LicenceId, LocationId, PersonId, RoleId } from '../brand.ts'
import { cleanLine, cleanText } from '../cleanText.ts'

/** A user of the organization, decoded from `/people` with calling data. */
export type User = {
  readonly id: PersonId
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly email?: string
  readonly extension?: string
  /** The work number. */
  readonly number?: string
  readonly location?: LocationId
  readonly licences: readonly LicenceId[]
  readonly roles: readonly RoleId[]
  readonly department?: string
  readonly title?: string
  /** Invited, but never signed in. */
  readonly isInvited: boolean
  readonly created?: Instant
  readonly lastActive?: Instant
}

/** Webex's record: unchanged fields are sent back as they came. */
export type UserRecord = Readonly<Record<string, unknown>>

/** The editable fields of a user. */
export type UserEdits = {
  readonly firstName: string
  readonly lastName: string
  /** The display name; empty: first and last name. */
  readonly displayName: string
  readonly department: string
  readonly title: string
  /** Both only for users with calling. */
  readonly extension: string
  readonly number: string
}

/** The form filled in with the user's values; missing fields are empty. */
export const userEdits = (user: User): UserEdits => ({
  firstName: user.firstName,
  lastName: user.lastName,
  displayName: user.name,
  department: user.department ?? '',
  title: user.title ?? '',
  extension: user.extension ?? '',
  number: user.number ?? '',
})

/**
 * The fields of a GET that a PUT accepts. Not the location: it is refused for users who have one
 * (docs/webex/facts.md 7.1).
 */
const keptFields = [
  'emails',
  'nickName',
  'avatar',
  'orgId',
  'roles',
  'licenses',
  'manager',
  'managerId',
  'addresses',
  'siteUrls',
] as const

const said = (typed: string): string | undefined => cleanLine(typed) || undefined

/** The body of the PUT; fields that are not edited stay as in `record`. */
export function userBody(record: UserRecord, edits: UserEdits): UserRecord {
  const kept = keptFields.flatMap((name) =>
    record[name] === undefined || record[name] === null ? [] : [[name, record[name]] as const],
  )
  const [first, last] = [cleanLine(edits.firstName), cleanLine(edits.lastName)]
  const [department, title] = [said(edits.department), said(edits.title)]
  const [extension, number] = [said(cleanText(edits.extension)), said(edits.number)]
  // Webex returns a text and requires a boolean.
  const { loginEnabled } = record
  return {
    ...Object.fromEntries(kept),
    displayName: said(edits.displayName) ?? `${first} ${last}`.trim(),
    firstName: first,
    lastName: last,
    ...(department !== undefined && { department }),
    ...(title !== undefined && { title }),
    ...(extension !== undefined && { extension }),
    ...(number !== undefined && { phoneNumbers: [{ type: 'work', value: number }] }),
    ...((loginEnabled === 'true' || loginEnabled === 'false') && {
      loginEnabled: loginEnabled === 'true',
    }),
  }
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Sorts by name. */
export function byUserName(a: User, b: User): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
