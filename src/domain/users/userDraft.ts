// A user who is to be: what was typed, what is wrong with it, and what is sent
// (docs/webex/facts.md 7.1, 7.3).
import type { LicenceId, LocationId } from '../brand.ts'
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

export type DraftProblems = Partial<Readonly<Record<keyof UserDraft, DraftProblem>>>

/** Who and what there is already. */
export type Known = {
  readonly emails: ReadonlySet<string>
  readonly extensions: ReadonlySet<string>
  /** As `numberKey` has them. */
  readonly numbers: ReadonlySet<string>
  readonly licences: readonly Licence[]
}

const ADDRESS = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@"<>(),;:.]+$/
/** Without the location's routing prefix (docs/webex/facts.md 7.1). */
const EXTENSION = /^\d{2,10}$/
const E164 = /^\+[1-9]\d{6,14}$/
const TEN_DIGITS = /^\d{10}$/

/** What people put between digits, and `00` for the plus. */
export const plainNumber = (typed: string): string =>
  typed.replaceAll(/[\s().\-/]/g, '').replace(/^00(?=[1-9])/, '+')

/** Two ways of writing one number have one key: Webex takes bare ten digits for the United States'. */
export function numberKey(typed: string): string {
  const plain = plainNumber(typed)
  return TEN_DIGITS.test(plain) ? `+1${plain}` : plain
}

/** @param except who may keep what is theirs. */
export function knownOf(
  users: readonly User[],
  licences: readonly Licence[],
  except?: User,
): Known {
  const others = users.filter(({ id }) => id !== except?.id)
  return {
    emails: new Set(others.flatMap(({ email }) => email?.toLowerCase() ?? [])),
    extensions: new Set(others.flatMap(({ extension }) => extension ?? [])),
    numbers: new Set(others.flatMap(({ number }) => (number ? [numberKey(number)] : []))),
    licences,
  }
}

function addressProblem(email: string, { emails }: Known): DraftProblem | undefined {
  const typed = email.trim()
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
  { extension, number }: Pick<UserDraft, 'extension' | 'number'>,
  { extensions, numbers }: Pick<Known, 'extensions' | 'numbers'>,
): DraftProblems {
  const [short, long] = [extension.trim(), plainNumber(number)]
  if (short === '' && long === '') return { extension: 'noReach' }
  const isNumber = E164.test(long) || TEN_DIGITS.test(long)
  return {
    ...(short !== '' && !EXTENSION.test(short) && { extension: 'badExtension' }),
    ...(extensions.has(short) && { extension: 'takenExtension' }),
    ...(long !== '' && !isNumber && { number: 'badNumber' }),
    ...(long !== '' && numbers.has(numberKey(long)) && { number: 'takenNumber' }),
  }
}

/** None: it can be sent. */
export function draftProblems(draft: UserDraft, known: Known): DraftProblems {
  const email = addressProblem(draft.email, known)
  const isNamed = `${draft.firstName}${draft.lastName}`.trim() !== ''
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

export const isSound = (problems: DraftProblems): boolean => Object.keys(problems).length === 0

/** Where somebody is called and under what. */
export type Reach = {
  readonly location: LocationId
  readonly extension: string
  readonly number: string
}

export const reachOf = (draft: Pick<UserDraft, 'location' | 'extension' | 'number'>): Reach => ({
  location: draft.location as LocationId,
  extension: draft.extension.trim(),
  number: plainNumber(draft.number),
})

export type LicenceChange =
  | { readonly do: 'remove'; readonly licence: LicenceId }
  /** With calling: where, and under what. */
  | { readonly do: 'add'; readonly licence: LicenceId; readonly reach?: Reach }

const said = (typed: string) => typed.trim()

/**
 * What is sent; the location goes along with every licence of calling (docs/webex/facts.md 7.1).
 */
export function newUserBody(draft: UserDraft): Readonly<Record<string, unknown>> {
  const [firstName, lastName] = [said(draft.firstName), said(draft.lastName)]
  const [department, title] = [said(draft.department), said(draft.title)]
  const { location, extension, number } = reachOf(draft)
  return {
    emails: [said(draft.email)],
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
