// A new user before it is created: input, validation, and the request (docs/webex/facts.md 7.1,
// 7.3).
import type { LicenceId, LocationId } from '../brand.ts'
import { cleanLine, cleanText } from '../cleanText.ts'
import { wholeNumber } from '../dial/plainNumber.ts'
import type { Licence } from './licence.ts'
import { freeUnits } from './licence.ts'
import type { User } from './user.ts'

/** Everything as it was typed. */
export type UserDraft = {
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  readonly department: string
  readonly title: string
  /** The id of a licence of Webex Calling; empty: no calling. */
  readonly licence: string
  readonly location: string
  readonly extension: string
  readonly number: string
}

/** The fields in the order of the form and of exported tables. */
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

/** The form of a new user before anything is typed. */
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
  /** Of a table: another row above has the same. */
  | 'twiceAddress'
  | 'twiceExtension'
  | 'twiceNumber'
  | 'manyLicences'

/** Problems by field; empty where the draft can be sent. */
export type DraftProblems = Partial<Readonly<Record<keyof UserDraft, DraftProblem>>>

/** ISO 3166 region of a location, where it is known. */
type RegionOf = (location: string) => string | undefined

/** Who and what there is already. */
export type Known = {
  readonly emails: ReadonlySet<string>
  readonly extensions: ReadonlySet<string>
  /** As `userNumber` has them. */
  readonly numbers: ReadonlySet<string>
  readonly regionOf: RegionOf
  readonly licences: readonly Licence[]
}

const ADDRESS = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@"<>(),;:.]+$/
/** Without the location's routing prefix (docs/webex/facts.md 7.1). */
const EXTENSION = /^\d{2,10}$/
const E164 = /^\+[1-9]\d{6,14}$/
/** Webex takes bare digits for a number of the United States (docs/webex/facts.md 7.3). */
const USUAL_REGION = 'US'

/**
 * As it is sent, in E.164: a national number has the country of the user's location. What cannot
 * be read stays as it is.
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

/** @param except who may keep what is theirs. */
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

/** What is wrong with how somebody will be reached. */
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

/** None: it can be sent. */
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

/** Where somebody is called and under what. */
export type Reach = {
  readonly location: LocationId
  readonly extension: string
  readonly number: string
}

/** Where the draft's user is called, cleaned of formatting. */
export const reachOf = (draft: Pick<UserDraft, 'location' | 'extension' | 'number'>): Reach => ({
  location: draft.location as LocationId,
  extension: cleanText(draft.extension),
  number: userNumber(draft.number),
})

/** With its number as it is sent: a national one has the country of the draft's location. */
export const withWholeNumber = <Draft extends Pick<UserDraft, 'location' | 'number'>>(
  draft: Draft,
  { regionOf }: Pick<Known, 'regionOf'>,
): Draft => ({ ...draft, number: userNumber(draft.number, regionOf(draft.location)) })

/** One license to assign or remove. */
export type LicenceChange =
  | { readonly do: 'remove'; readonly licence: LicenceId }
  /** With calling: where, and under what. */
  | { readonly do: 'add'; readonly licence: LicenceId; readonly reach?: Reach }

/**
 * What is sent; the location goes along with every licence of calling (docs/webex/facts.md 7.1).
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
