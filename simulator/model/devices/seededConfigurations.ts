// Configurations that an administrator has already set, values set by rules of the organization, and
// locked ones.
import type { FleetDevice } from './fleet.ts'
import type { Value } from './valueSpace.ts'

type Values = ReadonlyMap<string, Value>

/**
 * Values that Control Hub or the network team manages elsewhere, on every device. The flag `enforced`
 * does not show it (docs/webex/facts.md 12.4).
 */
const managedElsewhere =
  /^(Network\[1\]\.(?!QoS\.|TrafficControl\.)|SIP\.|Phonebook\.Server|Provisioning\.|SystemUnit\.CrashReporting\.|NetworkServices\.(CDP|HTTP\.Proxy|HTTPS|SIP|SSH\.HostKeyAlgorithm|Wifi\.Allowed)|Conference\.DefaultCall\.Protocol$)/
/** Enforced, but can be changed. */
export const enforcedDefaults: ReadonlySet<string> = new Set([
  'SystemUnit.SoftwareUpgrade.Provider',
])
/** On a device with limited permissions. */
const restricted = /^(Security|NetworkServices)\./
const languages: Readonly<Record<string, string>> = {
  DE: 'German',
  FR: 'French',
  ES: 'Spanish',
  JP: 'Japanese',
  GB: 'EnglishUK',
}

export type Lock = 'NOT_AUTHORIZED' | 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY'

export function lockOf({ trait }: FleetDevice, key: string): Lock | undefined {
  if (managedElsewhere.test(key)) return 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY'
  return trait === 'readOnly' && restricted.test(key) ? 'NOT_AUTHORIZED' : undefined
}

/** @param place of the device in the fleet: neighbors differ. */
export function seededConfigurations(device: FleetDevice, place: number): Values {
  const { room, owner, connectsAt } = device
  const cloud = new Map([
    ['Conference.DefaultCall.Protocol', 'Spark'],
    ['Phonebook.Server[1].Type', 'Spark'],
    ['Provisioning.Mode', 'Webex'],
  ])
  // Nobody has configured a newly registered device yet.
  if (connectsAt !== undefined) return cloud
  const location = room?.location ?? owner?.location
  const language = languages[location?.country ?? '']
  return new Map<string, Value>([
    ...cloud,
    ...(location ? [['Time.Zone', location.timeZone] as const] : []),
    ...(language === undefined ? [] : [['UserInterface.Language', language] as const]),
    ...(place % 3 === 0 ? [['Audio.DefaultVolume', 40 + 5 * (place % 4)] as const] : []),
    ...(place % 4 === 1 ? [['Standby.Delay', 15] as const] : []),
    ...(room
      ? ([
          ['FacilityService.Service[1].Name', 'Facilities'],
          ['FacilityService.Service[1].Number', '1990'],
          ...(place % 2 === 0 ? [['Macros.Macros', macros(place)] as const] : []),
        ] as const)
      : []),
  ])
}

/** In the format in which a device lists its installed items. */
const macros = (place: number): Value => [
  {
    name: 'Wake up early',
    type: 'raw',
    roles: ['admin'],
    active: place % 4 === 0,
    payload: "import xapi from 'xapi';\n\nxapi.Command.Standby.Deactivate();\n",
  },
]

/** One rule applies to all rooms, another only to boardrooms. */
export function rulesFor({ room, wire }: FleetDevice): Values {
  return new Map<string, Value>([
    ['ThousandEyes.ConnectionString', 'b3JnYW5pemF0aW9uIHNlY3JldA=='],
    ...(room
      ? ([
          // Without it a device counts only people in calls (docs/webex/facts.md 9.4).
          ['RoomAnalytics.PeopleCountOutOfCall', 'On'],
          ['RoomAnalytics.AmbientNoiseEstimation.Mode', 'On'],
        ] as const)
      : []),
    ...(wire.tags.includes('boardroom') ? [['Macros.Mode', 'On'] as const] : []),
  ])
}
