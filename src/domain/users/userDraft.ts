// A new user before creation: input, validation, and the request (docs/webex/facts.md 7.1,
// 7.3).
import type { LicenceId, LocationId } from '../brand.ts'
import { cleanLine, cleanText } from '../cleanText.ts'
import { wholeNumber } from '../dial/plainNumber.ts'
import type { Licence } from './licence.ts'
import { freeUnits } from './licence.ts'
import type { User } from './user.ts'

/** All fields as typed. */
export type UserDraft = {
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly department: string
  readonly title: string
  /** The id of a Webex Calling license; empty: no calling. */
  readonly licence: string
  readonly location: string
  readonly extension: string
  readonly number: string
}

/** The fields in the order of the form and of exported files. */
export const draftFields = [
  'email',
  'firstName',
  'lastName',
  'licence',
  'location',
  'extension',
  'number',
  'department',
  'title',
] as const satisfies readonly (keyof UserDraft)[]

/** An empty form. */
export const emptyDraft: UserDraft = {
  email: '',
  firstName: '',
  lastName: '',
  department: '',
  title: '',
  licence: '',
  location: '',
  extension: '',
  number: '',
}

/** Why a field cannot be sent. */
export type DraftProblem =
  | 'noAddress'
  | 'badAddress'
  | 'takenAddress'
  | 'noName'
  | 'noUnits'
  | 'noLocation'
  | 'noReach'
  | 'badExtension'
  | 'takenExtension'
  | 'badNumber'
  | 'takenNumber'
  | 'unknownLicence'
  | 'unknownLocation'
  | 'callingWithoutLicence'
  /** In a table: a row above has the same value. */
  | 'twiceAddress'
  | 'twiceExtension'
  | 'twiceNumber'
  | 'manyLicences'

/** Problems by field; empty if the draft can be sent. */
export type DraftProblems = Partial<Readonly<Record<keyof UserDraft, DraftProblem>>>

/** ISO 3166 region of a location, if known. */
type RegionOf = (location: string) => string | undefined

/** The existing users, licenses and locations. */
export type Known = {
  readonly emails: ReadonlySet<string>
  readonly extensions: ReadonlySet<string>
  /** In the form of `userNumber`. */
  readonly numbers: ReadonlySet<string>
  readonly regionOf: RegionOf
  readonly licences: readonly Licence[]
}

const ADDRESS = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@"<>(),;:.]+$/
/** Without the location's routing prefix (docs/webex/facts.md 7.1). */
const EXTENSION = /^\d{2,10}$/
const E164 = /^\+[1-9]\d{6,14}$/
/** Webex reads digits without a plus as a number of the United States (docs/webex/facts.md 7.3). */
const USUAL_REGION = 'US'

/**
 * The number in E.164, as it is sent: a national one gets the country of the user's location. Text that
 * is not a number stays as it is.
 */
export function userNumber(typed: string, region?: string): string {
  const number = wholeNumber(typed, region ?? USUAL_REGION)
  return number.ok ? number.value : cleanText(typed)
}

type Place = { readonly id: string; readonly address?: { readonly country: string } }

const regionIn =
  (locations: readonly Place[]): RegionOf =>
  (location) =>
    locations.find(({ id }) => id === location)?.address?.country.toUpperCase()

/** @param except the user who already has these values. */
export function knownOf(
  users: readonly User[],
  licences: readonly Licence[],
  { except, locations = [] }: { except?: User; locations?: readonly Place[] } = {},
): Known {
  const others = users.filter(({ id }) => id !== except?.id)
  const regionOf = regionIn(locations)
  return {
    regionOf,
    emails: new Set(others.flatMap(({ email }) => email?.toLowerCase() ?? [])),
    extensions: new Set(others.flatMap(({ extension }) => extension ?? [])),
    numbers: new Set(
      others.flatMap(({ number, location = '' }) =>
        number ? [userNumber(number, regionOf(location))] : [],
      ),
    ),
    licences,
  }
}

function addressProblem(email: string, { emails }: Known): DraftProblem | undefined {
  const typed = cleanText(email)
  if (typed === '') return 'noAddress'
  if (!ADDRESS.test(typed)) return 'badAddress'
  return emails.has(typed.toLowerCase()) ? 'takenAddress' : undefined
}

function licenceProblem({ licence }: UserDraft, { licences }: Known): DraftProblem | undefined {
  const found = licences.find(({ id }) => id === licence)
  if (!found) return 'unknownLicence'
  return freeUnits(found) < 1 ? 'noUnits' : undefined
}

/** Problems of location, number and extension. */
export function reachProblems(
  { location, extension, number }: Pick<UserDraft, 'location' | 'extension' | 'number'>,
  { extensions, numbers, regionOf }: Pick<Known, 'extensions' | 'numbers' | 'regionOf'>,
): DraftProblems {
  const [short, long] = [cleanText(extension), userNumber(number, regionOf(location))]
  if (short === '' && long === '') return { extension: 'noReach' }
  return {
    ...(short !== '' && !EXTENSION.test(short) && { extension: 'badExtension' }),
    ...(extensions.has(short) && { extension: 'takenExtension' }),
    ...(long !== '' && !E164.test(long) && { number: 'badNumber' }),
    ...(numbers.has(long) && { number: 'takenNumber' }),
  }
}

/** All problems of a draft; none: it can be sent. */
export function draftProblems(draft: UserDraft, known: Known): DraftProblems {
  const email = addressProblem(draft.email, known)
  const isNamed = cleanLine(`${draft.firstName}${draft.lastName}`) !== ''
  const licence = draft.licence === '' ? undefined : licenceProblem(draft, known)
  return {
    ...(email && { email }),
    ...(!isNamed && { firstName: 'noName' }),
    ...(licence && { licence }),
    ...(draft.licence !== '' && {
      ...(draft.location === '' && { location: 'noLocation' }),
      ...reachProblems(draft, known),
    }),
  }
}

/** Whether there are no problems. */
export const isSound = (problems: DraftProblems): boolean => Object.keys(problems).length === 0

/** A user's location, number and extension. */
export type Reach = {
  readonly location: LocationId
  readonly extension: string
  readonly number: string
}

/** The draft's location, number and extension, without formatting. */
export const reachOf = (draft: Pick<UserDraft, 'location' | 'extension' | 'number'>): Reach => ({
  location: draft.location as LocationId,
  extension: cleanText(draft.extension),
  number: userNumber(draft.number),
})

/** The same with the number as it is sent: a national one gets the country of the draft's location. */
export const withWholeNumber = <Draft extends Pick<UserDraft, 'location' | 'number'>>(
  draft: Draft,
  { regionOf }: Pick<Known, 'regionOf'>,
): Draft => ({ ...draft, number: userNumber(draft.number, regionOf(draft.location)) })

/** One license to assign or remove. */
export type LicenceChange =
  | { readonly do: 'remove'; readonly licence: LicenceId }
  /** For calling licenses. */
  | { readonly do: 'add'; readonly licence: LicenceId; readonly reach?: Reach }

/**
 * The request; every calling license includes the location (docs/webex/facts.md 7.1).
 */
export function newUserBody(draft: UserDraft): Readonly<Record<string, unknown>> {
  const [firstName, lastName] = [cleanLine(draft.firstName), cleanLine(draft.lastName)]
  const [department, title] = [cleanLine(draft.department), cleanLine(draft.title)]
  const { location, extension, number } = reachOf(draft)
  return {
    emails: [cleanText(draft.email)],
    displayName: `${firstName} ${lastName}`.trim(),
    ...(firstName !== '' && { firstName }),
    ...(lastName !== '' && { lastName }),
    ...(department !== '' && { department }),
    ...(title !== '' && { title }),
    ...(draft.licence !== '' && {
      licenses: [draft.licence as LicenceId],
      locationId: location,
      ...(extension !== '' && { extension }),
      ...(number !== '' && { phoneNumbers: [{ type: 'work', value: number }] }),
    }),
  }
}
