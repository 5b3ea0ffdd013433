// The effect of an import on existing contacts: new ones, and additions to known ones.
import { cleanText } from '../cleanText.ts'
import { numberKey } from '../dial/numberKey.ts'
import { folded } from '../search.ts'
import type { CardFlaw, ForeignContact } from './contactFiles.ts'
import type { Contact, ContactProblem } from './contacts.ts'
import { canBeCalled, contactOf } from './contacts.ts'

/** Reported with its line; the rest of the contact is used. */
export type LeftOut =
  | { readonly is: 'number'; readonly line: number; readonly text: string }
  | { readonly is: 'line'; readonly line: number }

/** The effect of the import for one contact of the file. */
export type PlannedContact = {
  readonly line: number
  /** As it is in the file. */
  readonly name: string
  readonly leftOut: readonly LeftOut[]
} & (
  | { readonly is: 'new'; readonly contact: Contact }
  /** Additions to an existing contact, or to one in an earlier line of the file. */
  | {
      readonly is: 'more'
      readonly contact: Contact
      readonly numbers: readonly string[]
      readonly ofLine?: number
    }
  /** Nothing new compared with existing contacts and earlier lines. */
  | { readonly is: 'known'; readonly ofLine?: number }
  | { readonly is: 'refused'; readonly why: ContactProblem | CardFlaw }
)

type Options = {
  readonly newId: () => string
  /** The region of national numbers in the file. */
  readonly region?: string | undefined
}

/** Contacts with the same name are one, unless their organizations differ. */
function isSame(one: Contact, other: Contact): boolean {
  const [own, others] = [one.organization, other.organization].map((text) => folded(text ?? ''))
  return folded(one.name) === folded(other.name) && (!own || !others || own === others)
}

/** Each contact of the file in turn; existing data are never removed. */
export function planImport(
  found: readonly ForeignContact[],
  here: readonly Contact[],
  { newId, region }: Options,
): readonly PlannedContact[] {
  const all = new Map<string, { contact: Contact; line?: number }[]>()
  const namesakes = ({ name }: Contact) => all.get(folded(name)) ?? []
  const add = (entry: { contact: Contact; line?: number }) =>
    all.set(folded(entry.contact.name), [...namesakes(entry.contact), entry])
  for (const contact of here) add({ contact })

  return found.map((one): PlannedContact => {
    const { line, name, organization, note, badLines } = one
    const good = one.numbers.filter(({ text }) => canBeCalled(text, region))
    const leftOut = [
      ...one.numbers
        .filter(({ text }) => !canBeCalled(text, region))
        .map(({ line: at, text }) => ({ is: 'number', line: at, text }) as const),
      ...badLines.map((at) => ({ is: 'line', line: at }) as const),
    ]
    const row = { line, name, leftOut }
    const [flaw] = one.flaws
    if (flaw) return { ...row, is: 'refused', why: flaw }
    const numbers = distinct(
      good.map(({ text }) => cleanText(text)),
      [],
      region,
    )
    const texts = { name, organization, note, numbers: numbers.join('\n') }
    const made = contactOf(newId(), texts, region)
    if (!made.ok) return { ...row, is: 'refused', why: made.error }
    const match = namesakes(made.value).find(({ contact }) => isSame(contact, made.value))
    if (!match) {
      add({ contact: made.value, line })
      return { ...row, is: 'new', contact: made.value }
    }
    const ofLine = match.line === undefined ? {} : { ofLine: match.line }
    const added = distinct(made.value.numbers, match.contact.numbers, region)
    const together = {
      name: match.contact.name,
      organization: match.contact.organization ?? made.value.organization ?? '',
      note: joinedNotes(match.contact.note, made.value.note),
      numbers: [...match.contact.numbers, ...added].join('\n'),
    }
    const joined = contactOf(match.contact.id, together, region)
    if (!joined.ok) return { ...row, is: 'refused', why: joined.error }
    const { contact } = match
    const isMore =
      added.length > 0 ||
      joined.value.note !== contact.note ||
      joined.value.organization !== contact.organization
    if (!isMore) return { ...row, is: 'known', ...ofLine }
    match.contact = joined.value
    return { ...row, is: 'more', contact: joined.value, numbers: added, ...ofLine }
  })
}

/** Those that are not among `known` in any notation, each once. */
function distinct(
  numbers: readonly string[],
  known: readonly string[],
  region: string | undefined,
): readonly string[] {
  const keys = new Set(known.map((number) => numberKey(number, region)))
  return numbers.filter((number) => {
    const key = numberKey(number, region)
    const isNew = !keys.has(key)
    keys.add(key)
    return isNew
  })
}

function joinedNotes(one = '', other = ''): string {
  if (one === '' || one.includes(other)) return one === '' ? other : one
  return other.includes(one) ? other : `${one}\n${other}`
}

/** The contacts to save, each in its final form. */
export function contactsToSave(planned: readonly PlannedContact[]): readonly Contact[] {
  const changed = planned.flatMap((one) => ('contact' in one ? [one.contact] : []))
  return [...new Map(changed.map((contact) => [contact.id, contact])).values()]
}
