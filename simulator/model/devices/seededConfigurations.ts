// What an administrator has configured before anybody looks, and what they may not touch.
import type { FleetDevice } from './fleet.ts'

type Values = ReadonlyMap<string, string | number>

/** Of the organisation's network team, say: enforced on every device. */
const managedElsewhere = ['SystemUnit.CrashReporting.Mode', 'Webex.CloudUpgrades.Mode']
/** On a device with limited rights. */
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
  if (managedElsewhere.includes(key)) return 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY'
  return trait === 'readOnly' && restricted.test(key) ? 'NOT_AUTHORIZED' : undefined
}

/** @param place of the device in the fleet: neighbours differ. */
export function seededConfigurations(device: FleetDevice, place: number): Values {
  const { room, owner, connectsAt } = device
  const enforced = new Map([['Webex.CloudUpgrades.Mode', 'On']])
  // One that was registered while the simulator runs nobody has configured yet.
  if (connectsAt !== undefined) return enforced
  const location = room?.location ?? owner?.location
  const language = languages[location?.country ?? '']
  return new Map<string, string | number>([
    ...enforced,
    ...(location ? [['Time.Zone', location.timeZone] as const] : []),
    ...(language === undefined ? [] : [['UserInterface.Language', language] as const]),
    ...(place % 3 === 0 ? [['Audio.DefaultVolume', 40 + 5 * (place % 4)] as const] : []),
    ...(place % 4 === 1 ? [['Standby.Delay', 15] as const] : []),
    ...(room
      ? ([
          ['FacilityService.Service[1].Name', 'Facilities'],
          ['FacilityService.Service[1].Number', '1990'],
          // Without it a device counts people in calls only (docs/webex/facts.md 9.4).
          ['RoomAnalytics.PeopleCountOutOfCall', 'On'],
          ['RoomAnalytics.PeoplePresenceDetector', 'On'],
        ] as const)
      : []),
  ])
}
