// The time zones that a location can have.

/**
 * Names that Webex uses and that browsers list under an older name, or not at all.
 * Both mean the same zone; names that the browser does not know are left out.
 */
const newerNames = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Argentina/Catamarca',
  'America/Argentina/Cordoba',
  'America/Argentina/Jujuy',
  'America/Argentina/Mendoza',
  'America/Atikokan',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Etc/UTC',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
  'UTC',
]

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** By name. @param listed `Intl.supportedValuesOf('timeZone')`. @param chosen always included. */
export function timeZones(listed: readonly string[], chosen: string): readonly string[] {
  const all = new Set([
    ...listed,
    ...newerNames.filter(isKnown),
    ...(chosen === '' ? [] : [chosen]),
  ])
  return [...all].sort()
}
