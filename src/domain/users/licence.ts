// Licenses: their kinds, and the units that are left (docs/webex/facts.md 7.2).
import type { LicenceId } from '../brand.ts'
import type { User } from './user.ts'

/** A license of the organization with its units. */
export type Licence = {
  readonly id: LicenceId
  readonly name: string
  /** Missing: unlimited. */
  readonly total?: number
  readonly used: number
}

/** Recognized by several names, because Webex renames licenses (docs/webex/facts.md 12.1). */
const CALLING =
  /\bwebex calling\b|^webex suite$|\bcustomer assist\b|\bcx essentials\b|\bcustomer experience\b.*\bessentials?\b/i
const FOR_WORKSPACES = /workspace|common area/i
/** Running low: at most this share of all units, or this many. */
const NEAR_END_SHARE = 0.05
const NEAR_END_UNITS = 2

/** Whether the license lets a person call; only its name tells. */
export const isCallingLicence = ({ name }: Licence): boolean =>
  CALLING.test(name) && !FOR_WORKSPACES.test(name)

/** Licenses that include Webex Calling. */
export const callingLicences = (licences: readonly Licence[]): readonly Licence[] =>
  licences.filter(isCallingLicence)

/** Shortens `Webex Calling - Professional`, where all licenses are for Webex Calling. */
export const shortLicenceName = ({ name }: Licence): string =>
  name.replace(/^webex calling\s*[-–]\s*|\s*[-–]\s*webex calling$/i, '')

/** Units that can still be assigned; `Infinity` if there is no limit. */
export const freeUnits = ({ total, used }: Licence): number =>
  total === undefined ? Infinity : Math.max(0, total - used)

/** Whether it is time to buy more. */
export function isNearEnd(licence: Licence): boolean {
  const { total } = licence
  if (total === undefined || total === 0) return false
  return freeUnits(licence) <= Math.max(NEAR_END_UNITS, Math.floor(total * NEAR_END_SHARE))
}

/** The user's first license that allows calls. */
export const callingLicenceOf = (
  { licences: own }: User,
  licences: readonly Licence[],
): Licence | undefined => licences.find((one) => isCallingLicence(one) && own.includes(one.id))

/** Whether the user can call, even if the licenses are not known. */
export const hasCalling = (user: User, licences: readonly Licence[]): boolean =>
  callingLicenceOf(user, licences) !== undefined ||
  (licences.length === 0 && (user.extension ?? user.number) !== undefined)
