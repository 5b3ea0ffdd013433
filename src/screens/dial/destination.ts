// Whom to call: what was typed or chosen, as the dial command wants it, or why not.
import type { BadDestination } from '../../domain/dial/address.ts'
import { parseDestination } from '../../domain/dial/address.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { t } from '../../i18n/translate.ts'

export type Chosen = {
  /** Normalised, as it is sent. */
  readonly destination: string
  readonly party: Party
  readonly isEmergency: boolean
}

export type Problem =
  | { readonly is: BadDestination; readonly typed: string }
  | { readonly is: 'noNumber'; readonly name: string }
  | { readonly is: 'pickOne' }
  | { readonly is: 'emergency' }

/** The extension, else the work number, else any. */
export function numberOf({ extension, numbers }: Person): string | undefined {
  return extension ?? (numbers.find(({ type }) => type === 'work') ?? numbers[0])?.value
}

export function chosenPerson(person: Person): Result<Chosen, Problem> {
  const destination = numberOf(person)
  if (destination === undefined) return fail({ is: 'noNumber', name: person.name })
  const { id: personId, name } = person
  const party: Party = {
    is: 'known',
    name,
    address: destination,
    personId,
    reach: 'organization',
  }
  return ok({ destination, party, isEmergency: false })
}

export function chosenText(typed: string, homeRegion: string): Result<Chosen, Problem> {
  const parsed = parseDestination(typed, { homeRegion })
  if (!parsed.ok) return fail({ is: parsed.error, typed })
  const { dial, kind } = parsed.value
  const isEmergency = kind === 'emergency'
  const reach = isEmergency ? 'emergency' : 'unknown'
  return ok({ destination: dial, party: { is: 'known', address: dial, reach }, isEmergency })
}

export function problemWords(problem: Problem): string {
  switch (problem.is) {
    case 'nonsense':
      return t('destination.nonsense', { typed: displayText(problem.typed, 40) })
    case 'noNumber':
      return t('destination.noNumber', { name: displayText(problem.name) })
    case 'empty':
    case 'tooLong':
    case 'pickOne':
    case 'emergency':
      return t(`destination.${problem.is}`)
  }
}
