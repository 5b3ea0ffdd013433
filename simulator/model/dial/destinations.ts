// Resolves a dialed string for the person who dials it (docs/webex/facts.md 3.2).
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import { plainAddress } from './addressIndex.ts'
import { featureCodeNames, type FeatureCode } from './featureCodes.ts'
import type { Outsider } from '../calls/legs.ts'
import { emergencyNumbers } from '../places/locationTables.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Organisation } from '../types.ts'

export type Target =
  | { readonly is: 'member'; readonly member: Member }
  | { readonly is: 'outsider'; readonly party: Outsider }
  /** An unassigned number: accepted, and ended as soon as it is dialed. */
  | { readonly is: 'nowhere'; readonly party: Outsider }
  | {
      readonly is: 'code'
      readonly code: FeatureCode
      readonly extension: string | undefined
      readonly party: Outsider
    }

const longest = 256
const mostDigits = 64
/** Shorter numbers that are no extension lead nowhere. */
const longestExtension = 6

const badDestination = (): Refusal => new Refusal(400, 'The destination is not valid.')

const outsider = (number: string, callType: Outsider['callType'] = 'external'): Outsider => ({
  is: 'outsider',
  number,
  callType,
})

function licensed(member: Member | undefined): Target | undefined {
  return member?.hasCallingLicence ? { is: 'member', member } : undefined
}

function isEmergency(digits: string, country: string): boolean {
  return ['112', '911', ...(emergencyNumbers[country] ?? [])].includes(digits)
}

function featureCode(dialled: string): Target {
  const party = outsider(dialled, 'other')
  const known = featureCodeNames.find(({ code }) => dialled.startsWith(code))
  if (!known) return { is: 'outsider', party }
  const { code: prefix, feature } = known
  return { is: 'code', code: feature, extension: dialled.slice(prefix.length) || undefined, party }
}

function uri(address: string, organisation: Organisation): Target {
  if (!/^[^@\s<>"]+@[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d+)?$/.test(address)) throw badDestination()
  const member = organisation.memberByAddress(address)
  if (!member) return { is: 'outsider', party: outsider(address) }
  return licensed(member) ?? { is: 'nowhere', party: outsider(address) }
}

function digits(dialled: string, organisation: Organisation, dialler: Member): Target {
  const { country } = dialler.location
  if (isEmergency(dialled, country)) {
    const party: Outsider = { ...outsider(dialled, 'emergency'), name: 'Emergency services' }
    return { is: 'outsider', party }
  }
  const byExtension = licensed(organisation.memberByExtension(dialled))
  if (byExtension) return byExtension
  const parsed = parsePhoneNumberFromString(dialled, country as CountryCode)
  if (parsed?.isPossible()) return e164(parsed.number, organisation)
  if (dialled.startsWith('+')) throw badDestination()
  const party = outsider(dialled)
  return { is: dialled.length <= longestExtension ? 'nowhere' : 'outsider', party }
}

function e164(number: string, organisation: Organisation): Target {
  const member = organisation.memberByAddress(number)
  return licensed(member) ?? { is: 'outsider', party: outsider(number) }
}

/** @throws Refusal 400 for an invalid destination. */
export function parseDestination(
  text: string,
  organisation: Organisation,
  dialler: Member,
): Target {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && !['tel', 'sip', 'sips'].includes(scheme)) throw badDestination()
  const address = text.length > longest ? '' : plainAddress(text)
  if (address.includes('@')) return uri(address, organisation)
  if (!/^\+?[0-9*#]+$/.test(address) || address.length > mostDigits) throw badDestination()
  return /[*#]/.test(address) ? featureCode(address) : digits(address, organisation, dialler)
}
