// Which short numbers call for help, by region: for a notice before dialling
// (docs/webex/facts.md 9.1). A table of what the national numbering plans and ITU-T E.161.1 name;
// it errs on the side of a notice too many, and is no promise that a number works.

// 112 and 911 lead to help, or are redirected to it, in most mobile and many fixed networks.
const EVERYWHERE = ['112', '911']
// Where the region is not known: numbers that are emergencies in many, codes in none.
const REGION_UNKNOWN = ['999', '000']

const byRegion: Readonly<Record<string, string>> = {
  AE: '996 997 998 999',
  AR: '100 101 107',
  AT: '122 133 140 144',
  AU: '000 106',
  BA: '122 123 124',
  BD: '999',
  BE: '100 101',
  BH: '999',
  BO: '110 118 119',
  BR: '190 192 193',
  CH: '117 118 144 1414',
  CL: '131 132 133',
  CN: '110 119 120 122',
  CO: '123',
  CY: '199',
  CZ: '150 155 158',
  DE: '110',
  EG: '122 123 180',
  ES: '061 062 080 085 091 092',
  FR: '15 17 18 114 191 196',
  GB: '999',
  GH: '191 192 193',
  GR: '100 108 166 199',
  HK: '992 999',
  HR: '192 193 194 195',
  HU: '104 105 107',
  ID: '110 113 118 119',
  IE: '999',
  IL: '100 101 102',
  IN: '100 101 102 108',
  IT: '113 115 118',
  JP: '110 118 119',
  KE: '999',
  KR: '119',
  LI: '117 118 144',
  LK: '110 119 1990',
  LU: '113',
  MA: '15 19 177',
  MO: '999',
  MY: '999',
  NG: '199',
  NO: '110 113',
  NP: '100 101 102',
  NZ: '111',
  OM: '9999',
  PE: '105 106 116',
  PK: '15 16 115 1122',
  PL: '997 998 999',
  QA: '999',
  RS: '192 193 194',
  RU: '101 102 103',
  SA: '997 998 999',
  SG: '995 999',
  SI: '113',
  SK: '150 155 158',
  TH: '191 199 1669',
  TN: '190 197 198',
  TR: '110 155 156 177',
  TW: '110 119',
  UA: '101 102 103 104',
  VN: '113 114 115',
  ZA: '10111 10177',
}

/**
 * Whether digits call for help. With a 9 or 0 in front too, which many offices want for an
 * outside line: whoever dials 9911 by habit means it. `region` is ISO 3166, as `GB`.
 */
export function isEmergency(digits: string, region?: string): boolean {
  const own = region === undefined ? REGION_UNKNOWN : (byRegion[region]?.split(' ') ?? [])
  const numbers = [...EVERYWHERE, ...own]
  // Two digits behind a prefix are far more often an extension, as 915.
  const outside = numbers.filter((number) => number.length > 2)
  return (
    numbers.includes(digits) ||
    outside.some((number) => digits === `9${number}` || digits === `0${number}`)
  )
}
