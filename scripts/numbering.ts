// `npm run numbering`: generates the tables of numbering plans and emergency numbers that
// `src/domain/dial` reads, from Google's libphonenumber. Run it after an update of that package; the
// test beside this file prints what would change.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { format, resolveConfig } from 'prettier'
import { root } from './processes.ts'

/** The parts of google-libphonenumber that are used here; the package has no types. */
type NumberDesc = {
  getNationalNumberPattern(): string | null | undefined
  possibleLengthArray(): readonly number[]
}
type Metadata = {
  getCountryCode(): number
  getNationalPrefix(): string | null | undefined
  getInternationalPrefix(): string | null | undefined
  getGeneralDesc(): NumberDesc
  getPremiumRate(): NumberDesc | null
}
type Library = {
  PhoneNumberUtil: {
    getInstance(): {
      getSupportedRegions(): string[]
      getMetadataForRegion(region: string): Metadata
      getRegionCodeForCountryCode(callingCode: number): string
    }
  }
  ShortNumberInfo: { getInstance(): { isEmergencyNumber(digits: string, region: string): boolean } }
  shortnumbermetadata: { countryToMetadata: Record<string, readonly unknown[]> }
}

const require = createRequire(import.meta.url)
const library = require('google-libphonenumber') as Library
const file = `${root}/src/domain/dial/numberingTables.ts`

/** The field of a short number's emergency pattern: its tag in Google's phonemetadata.proto. */
const EMERGENCY_TAG = 27
const PATTERN_TAG = 2
/** Emergencies in every region (domain/dial/emergency.ts). */
const EVERYWHERE = ['112', '911']

/** Every text that a pattern of digits, classes, groups, `|` and `?` matches. */
export function matchesOf(pattern: string): readonly string[] {
  let at = 0
  const isEnd = () => at >= pattern.length
  function alternatives(): string[] {
    const all = [...sequence()]
    while (pattern[at] === '|') {
      at += 1
      all.push(...sequence())
    }
    return all
  }
  function sequence(): string[] {
    let texts = ['']
    while (!isEnd() && pattern[at] !== '|' && pattern[at] !== ')') {
      let piece = one()
      if (pattern[at] === '?') {
        at += 1
        piece = ['', ...piece]
      }
      texts = texts.flatMap((text) => piece.map((next) => text + next))
    }
    return texts
  }
  function one(): string[] {
    if (pattern.startsWith('(?:', at)) {
      at += 3
      const inner = alternatives()
      at += 1
      return inner
    }
    const token = /^(?:\\d|\[[\d-]+\]|\d)/.exec(pattern.slice(at))?.[0]
    if (token === undefined) throw new Error(`unknown in a pattern: ${pattern} at ${at}`)
    at += token.length
    const isOne = new RegExp(`^${token}$`)
    return [...'0123456789'].filter((digit) => isOne.test(digit))
  }
  return alternatives()
}

function emergencyPattern(region: string): string {
  const desc = library.shortnumbermetadata.countryToMetadata[region]?.[EMERGENCY_TAG]
  const pattern: unknown = Array.isArray(desc) ? desc[PATTERN_TAG] : undefined
  return typeof pattern === 'string' ? pattern : ''
}

function emergencyNumbers(regions: readonly string[]): Record<string, string> {
  const info = library.ShortNumberInfo.getInstance()
  // An empty pattern matches the empty text, which is not a number.
  const candidates = [...new Set(regions.flatMap((one) => matchesOf(emergencyPattern(one))))]
    .filter((digits) => digits !== '' && !EVERYWHERE.includes(digits))
    .sort()
  return Object.fromEntries(
    regions.flatMap((region) => {
      const numbers = candidates.filter((digits) => info.isEmergencyNumber(digits, region))
      return numbers.length === 0 ? [] : [[region, numbers.join(' ')]]
    }),
  )
}

/** Regions of one calling code share most patterns: each pattern is written once for its code. */
function byCallingCode(
  regions: readonly string[],
  of: (metadata: Metadata) => string,
): Record<string, string> {
  const util = library.PhoneNumberUtil.getInstance()
  const patterns = new Map<string, Set<string>>()
  for (const region of regions) {
    const metadata = util.getMetadataForRegion(region)
    const pattern = of(metadata)
    if (pattern === '') continue
    const code = String(metadata.getCountryCode())
    patterns.set(code, (patterns.get(code) ?? new Set()).add(pattern))
  }
  const sorted = [...patterns].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([code, all]) => [code, [...all].join('|')]))
}

/**
 * Whether a national number can begin with a single 0, whatever follows its first digits. Numbers that
 * begin with two zeros are services that cannot be reached from abroad.
 */
function canBeginWithZero(metadata: Metadata): boolean {
  const pattern = metadata.getGeneralDesc().getNationalNumberPattern() ?? ''
  const short = pattern.replaceAll(/\\d(?:\{[\d,]+\})?/g, '1')
  return matchesOf(short).some((digits) => /^0(?!0)/.test(digits))
}

type Row = readonly [code: string, trunk: string, international: string, lengths: string]

/** The main region of a calling code comes before the others. */
function plans(regions: readonly string[]): Record<string, Row> {
  const util = library.PhoneNumberUtil.getInstance()
  const isMain = (region: string) =>
    util.getRegionCodeForCountryCode(util.getMetadataForRegion(region).getCountryCode()) === region
  const mainFirst = [...regions.filter(isMain), ...regions.filter((region) => !isMain(region))]
  return Object.fromEntries(
    mainFirst.map((region) => {
      const metadata = util.getMetadataForRegion(region)
      return [
        region,
        [
          String(metadata.getCountryCode()),
          metadata.getNationalPrefix() ?? '',
          metadata.getInternationalPrefix() ?? '',
          metadata.getGeneralDesc().possibleLengthArray().join(' '),
        ],
      ]
    }),
  )
}

/** The text of the module `src/domain/dial/numberingTables.ts`. */
export async function numberingTables(): Promise<string> {
  const { version } = require('google-libphonenumber/package.json') as { version: string }
  const regions = library.PhoneNumberUtil.getInstance().getSupportedRegions().sort()
  const premium = byCallingCode(
    regions,
    (metadata) => metadata.getPremiumRate()?.getNationalNumberPattern() ?? '',
  )
  const zeros = byCallingCode(regions, (metadata) =>
    canBeginWithZero(metadata) ? (metadata.getGeneralDesc().getNationalNumberPattern() ?? '') : '',
  )
  const text = `
    // Generated by \`npm run numbering\` from google-libphonenumber ${version}: not for editing.

    /** Region (ISO 3166) → its emergency numbers, beside ${EVERYWHERE.join(' and ')}. */
    export const emergencyNumbers: Readonly<Record<string, string>> = ${JSON.stringify(emergencyNumbers(regions))}

    /**
     * Region → calling code, what is dialled before a national number, a pattern of what is
     * dialled before a foreign one, and how many digits national numbers have. Of regions that
     * share a calling code, the main one comes first.
     */
    export const plans: Readonly<Record<string, readonly [string, string, string, string]>> = ${JSON.stringify(plans(regions))}

    /** Calling code → a pattern of the national numbers that cost extra. */
    export const premiumNumbers: Readonly<Record<string, string>> = ${JSON.stringify(premium)}

    /** Calling code of countries where a number can begin with 0 → a pattern of their numbers. */
    export const numbersWithZero: Readonly<Record<string, string>> = ${JSON.stringify(zeros)}
  `
  return format(text, { ...(await resolveConfig(file)), parser: 'typescript', printWidth: 100 })
}

if (process.argv[1]?.endsWith('numbering.ts')) {
  const before = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  const after = await numberingTables()
  writeFileSync(file, after)
  console.log(before === after ? 'numbering tables: nothing has changed' : `wrote ${file}`)
}
