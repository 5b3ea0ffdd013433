// The destination for the dial command, from typed or chosen input, or the problem with it.
import type { PersonId } from '../../domain/brand.ts'
import type { BadDestination } from '../../domain/dial/address.ts'
import type { AfterAnswer } from '../../domain/dial/afterAnswer.ts'
import type { ContactNumber } from '../../domain/directory/foundContacts.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Party } from '../../domain/calls/party.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { DialingRules } from '../../state/dial/dialing.ts'

export type Chosen = {
  /** Normalized, as it is sent. */
  readonly destination: string
  readonly party: Party
  readonly isEmergency: boolean
  /** The emergency number after the digit of an outside line. */
  readonly mayReach?: string | undefined
  /** A feature code: sent as a code, and no call is expected. */
  readonly isCode?: boolean
  /** Costs extra, like 1-900. */
  readonly isPremium?: boolean
  /** Digits to send once the far end has answered. */
  readonly after?: AfterAnswer | undefined
  /** A person's id was typed: the person must be looked up first. */
  readonly lookUp?: PersonId
}

export type Problem =
  | { readonly is: BadDestination; readonly typed: string }
  | { readonly is: 'noNumber'; readonly name: string }
  | { readonly is: 'pickOne' }
  | { readonly is: 'emergency' }
  /** Digits for after the answer, but the answer cannot be noticed for this person. */
  | { readonly is: 'noAfter'; readonly after: string }
  /** The parser of numbers has not loaded yet. */
  | { readonly is: 'notReady' }
  | { readonly is: 'notLoaded' }
  | { readonly is: 'notFound'; readonly failure: Failure }

/** The matches of a field's text. */
export type Match =
  | { readonly is: 'person'; readonly name: string; readonly person: Person }
  | { readonly is: 'contact'; readonly name: string; readonly contact: ContactNumber }

/** The extension, else the work number, else any. */
export function numberOf({ extension, numbers }: Person): string | undefined {
  return extension ?? (numbers.find(({ type }) => type === 'work') ?? numbers[0])?.value
}

export function chosenPerson(person: Person): Result<Chosen, Problem> {
  const destination = numberOf(person)
  if (destination === undefined) return fail({ is: 'noNumber', name: person.name })
  const { id: personId, name, isNumberOnly } = person
  const party: Party = {
    is: 'known',
    name,
    address: destination,
    ...(!isNumberOnly && { personId }),
    reach: 'organization',
  }
  return ok({ destination, party, isEmergency: false })
}

type Rules = Pick<DialingRules, 'parseDestination' | 'isFeatureCode' | 'isPremiumDestination'>

export function chosenText(
  rules: Rules,
  typed: string,
  region: string | undefined,
): Result<Chosen, Problem> {
  const parsed = rules.parseDestination(typed, { region })
  if (!parsed.ok) return fail({ is: parsed.error, typed })
  const { dial, kind, mayReach, after } = parsed.value
  const isEmergency = kind === 'emergency'
  const reach = isEmergency ? 'emergency' : 'unknown'
  return ok({
    destination: dial,
    party: { is: 'known', address: dial, reach },
    isEmergency,
    isPremium: rules.isPremiumDestination(dial, region),
    mayReach,
    after,
    ...(rules.isFeatureCode(parsed.value) && after === undefined && { isCode: true }),
    ...(kind === 'person' && { lookUp: dial as PersonId }),
  })
}

type NamedNumber = {
  readonly number: string
  readonly name?: string
  readonly personId?: PersonId
}

/** Somebody's number; for an emergency number the person does not matter. */
export function chosenNumber(
  rules: Rules,
  { number, name, personId }: NamedNumber,
  region: string | undefined,
): Result<Chosen, Problem> {
  const chosen = chosenText(rules, number, region)
  if (!chosen.ok || chosen.value.isEmergency || chosen.value.party.is !== 'known') return chosen
  const party = {
    ...chosen.value.party,
    ...(name !== undefined && { name }),
    ...(personId !== undefined && { personId }),
  }
  return ok({ ...chosen.value, party })
}

export function chosenMatch(
  rules: Rules | undefined,
  match: Match,
  region: string | undefined,
): Result<Chosen, Problem> {
  if (match.is === 'person') return chosenPerson(match.person)
  return rules ? chosenNumber(rules, match.contact, region) : fail({ is: 'notReady' })
}
