// Virtual lines: they belong to no person and appear on the devices of several people
// (docs/webex/facts.md 3.1).
import { sparkId } from '../ids.ts'
import type { Member } from '../types.ts'

/** Below all extensions of people, which start at 2001. */
const extension = '1990'
/** On no phone until an administrator adds it to one. */
const spareExtension = '1991'
/** The people on whose desks the front desk's line is. */
const emails = ['dmitri.volkov@cordboard.example', 'layla.hassan@cordboard.example']

type SharedLines = {
  readonly lines: readonly Member[]
  readonly linesOf: (personId: string) => readonly Member[]
}

/** None in an organization without the people for whom it would appear. */
export function sharedLines(members: readonly Member[]): SharedLines {
  const hosts = members.filter(({ email }) => emails.includes(email))
  const [first] = hosts
  if (!first) return { lines: [], linesOf: () => [] }
  const line: Member = {
    id: sparkId('VIRTUAL_LINE', `${first.location.id}-front-desk`),
    email: 'front.desk@cordboard.example',
    displayName: 'Front desk',
    firstName: 'Front',
    lastName: 'desk',
    extension,
    location: first.location,
    department: first.department,
    title: '',
    roles: [],
    hasCallingLicence: true,
    isPrivate: false,
    endpoints: hosts.flatMap(({ endpoints }) => endpoints),
  }
  const spare: Member = {
    ...line,
    id: sparkId('VIRTUAL_LINE', `${first.location.id}-loading-dock`),
    email: 'loading.dock@cordboard.example',
    displayName: 'Loading dock',
    firstName: 'Loading',
    lastName: 'dock',
    extension: spareExtension,
    endpoints: [],
  }
  const ids = new Set(hosts.map(({ id }) => id))
  return {
    lines: [line, spare],
    linesOf: (personId) => (ids.has(personId) ? [line] : []),
  }
}
