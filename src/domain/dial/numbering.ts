// Lookups in the tables of the world's numbering plans (scripts/numbering.ts generates them).
import { numbersWithZero, plans, premiumNumbers } from './numberingTables.ts'

/** The numbering plan of one country or of one non-geographic code. */
export type Plan = {
  /** Without the plus. */
  readonly callingCode: string
  /** Dialed before a national number inside the country; empty if there is none. */
  readonly trunk: string
  /** Dialed before a foreign number, at the beginning of a text. */
  readonly international: RegExp
  /** The lengths of national numbers, without the prefix. */
  readonly lengths: readonly number[]
}

/** By ISO 3166 region. `undefined` if unknown. */
export function planOf(region: string | undefined): Plan | undefined {
  const row = region === undefined || !Object.hasOwn(plans, region) ? undefined : plans[region]
  if (!row) return undefined
  const [callingCode, trunk, international, lengths] = row
  return {
    callingCode,
    trunk,
    international: new RegExp(`^(?:${international})`),
    lengths: lengths.split(' ').map(Number),
  }
}

type Code = { readonly trunks: ReadonlySet<string>; readonly lengths: ReadonlySet<number> }

const noCode: Code = { trunks: new Set(), lengths: new Set() }
let codes: ReadonlyMap<string, Code> | undefined

/** The common part of a calling code's regions: their prefixes, and lengths of numbers. */
function codeTable(): ReadonlyMap<string, Code> {
  if (codes) return codes
  const table = new Map<string, { trunks: Set<string>; lengths: Set<number> }>()
  for (const [code, trunk, , lengths] of Object.values(plans)) {
    const entry = table.get(code) ?? { trunks: new Set(), lengths: new Set() }
    if (trunk !== '') entry.trunks.add(trunk)
    for (const length of lengths.split(' ')) entry.lengths.add(Number(length))
    table.set(code, entry)
  }
  codes = table
  return table
}

/** The calling code at the beginning of the digits after a plus; no code is a prefix of another. */
export function callingCodeOf(digits: string): string | undefined {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length)
    if (codeTable().has(code)) return code
  }
  return undefined
}

const matches = (pattern: string | undefined, digits: string): boolean =>
  pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(digits)

/**
 * Whether `trunk`, written in brackets after a calling code as in `+44 (0)20`, is omitted when the number
 * is dialed with that code. Italy and others keep their zero.
 */
export function isLeftOut(callingCode: string, trunk: string, rest: string): boolean {
  const { trunks } = codeTable().get(callingCode) ?? noCode
  if (trunks.has(trunk)) return true
  if (trunk !== '0') return false
  const withZero = numbersWithZero[callingCode]
  if (withZero === undefined) return true
  return !matches(withZero, `0${rest}`) && matches(withZero, rest)
}

/** Prefixes that Mexico abolished in 2019 and 2020; `+52 1 55 …` is still how many contacts are stored. */
const ABOLISHED_IN_MEXICO = /^(?:1|01|04[45])(?=\d{10}$)/

/** `+44 020 …`: the national prefix, written after the calling code by mistake. */
export function withoutTrunk(callingCode: string, national: string): string {
  if (callingCode === '52') return national.replace(ABOLISHED_IN_MEXICO, '')
  const { trunks, lengths } = codeTable().get(callingCode) ?? noCode
  const prefix = [...trunks].find((one) => national.startsWith(one)) ?? '0'
  if (!national.startsWith(prefix)) return national
  const rest = national.slice(prefix.length)
  // Some numbers begin with 1 or 8 themselves, hardly any with a single 0.
  const isPrefix = prefix.startsWith('0')
    ? /^0(?!0)/.test(national)
    : !lengths.has(national.length) && lengths.has(rest.length)
  return isPrefix &&
    isLeftOut(callingCode, prefix, rest) &&
    !matches(numbersWithZero[callingCode], national)
    ? withoutTrunk(callingCode, rest)
    : national
}

/** Whether a number in E.164 has a valid length for its country. */
export function isPossible(e164: string): boolean {
  const digits = e164.slice(1)
  const code = callingCodeOf(digits)
  const lengths = code === undefined ? undefined : codeTable().get(code)?.lengths
  return code !== undefined && lengths?.has(digits.length - code.length) === true
}

/** Whether the call costs extra by the number's kind, like 1-900 or 0900. */
export function isPremium(e164: string): boolean {
  const digits = e164.slice(1)
  const code = callingCodeOf(digits)
  return code !== undefined && matches(premiumNumbers[code], digits.slice(code.length))
}

/** The main region of a number's calling code: enough if the country is otherwise unknown. */
export function regionOfNumber(e164: string): string | undefined {
  const code = e164.startsWith('+') ? callingCodeOf(e164.slice(1)) : undefined
  return code && Object.keys(plans).find((region) => plans[region]?.[0] === code)
}
