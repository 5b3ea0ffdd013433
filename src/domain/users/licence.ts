// Licenses: what they are for, and how many units are left (docs/webex/facts.md 7.2).
import type { LicenceId } from '../brand.ts'
import type { User } from './user.ts'

/** A license of the organization with its units. */
export type Licence = {
  readonly id: LicenceId
  readonly name: string
  /** Missing: as many as are wanted. */
  readonly total?: number
  readonly used: number
}

/** Names change: by what they are for, and not by one beginning (docs/webex/facts.md 12.1). */
const CALLING =
  /\bwebex calling\b|^webex suite$|\bcustomer assist\b|\bcx essentials\b|\bcustomer experience\b.*\bessentials?\b/i
const FOR_WORKSPACES = /workspace|common area/i
/** Of all units; at least so many, too. */
const NEAR_END_SHARE = 0.05
const NEAR_END_UNITS = 2

/** Of people: Webex tells it by the name only. */
export const isCallingLicence = ({ name }: Licence): boolean =>
  CALLING.test(name) && !FOR_WORKSPACES.test(name)

/** The licenses that include Webex Calling. */
export const callingLicences = (licences: readonly Licence[]): readonly Licence[] =>
  licences.filter(isCallingLicence)

/** `Webex Calling - Professional` is long where all are of Webex Calling. */
export const shortLicenceName = ({ name }: Licence): string =>
  name.replace(/^webex calling\s*[-–]\s*|\s*[-–]\s*webex calling$/i, '')

/** Units that can still be assigned; `Infinity` where there is no limit. */
export const freeUnits = ({ total, used }: Licence): number =>
  total === undefined ? Infinity : Math.max(0, total - used)

/** Time to buy more. */
export function isNearEnd(licence: Licence): boolean {
  const { total } = licence
  if (total === undefined || total === 0) return false
  return freeUnits(licence) <= Math.max(NEAR_END_UNITS, Math.floor(total * NEAR_END_SHARE))
}

/** The one that lets the user call; of several the first. */
export const callingLicenceOf = (
  { licences: own }: User,
  licences: readonly Licence[],
): Licence | undefined => licences.find((one) => isCallingLicence(one) && own.includes(one.id))

/** Whether the user can call, also where the licences are not known. */
export const hasCalling = (user: User, licences: readonly Licence[]): boolean =>
  callingLicenceOf(user, licences) !== undefined ||
  (licences.length === 0 && (user.extension ?? user.number) !== undefined)
