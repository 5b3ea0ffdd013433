// Compares the simulator's tables of RoomOS (configurations, statuses, commands) with a schema file of
// the developer. The file is Cisco's and has no license, so none of it is in this project
// (docs/webex/facts.md, 12.4).
import { existsSync, readFileSync } from 'node:fs'
import { commandsOn } from '../simulator/model/devices/deviceCommands.ts'
import { settingsOn } from '../simulator/model/devices/configurationTables.ts'
import { roomOsProducts } from '../simulator/model/devices/fleetTables.ts'
import { statusSpacesOn } from '../simulator/model/devices/deviceStatus.ts'
import { differences, type RoomOsSchema } from './roomosDifferences.ts'

/** Differences for which a captured device, not the schema, is right. */
const captured = [
  /^FacilityService\.Service\[[2-5]\]\.Name is Live Support by default$/,
  /^Macros\.Macros is no configuration of it$/,
  /^SystemUnit\.CrashReporting\.Mode is On by default$/,
  // The runtime's time zones, so that every place has its own.
  /^Time\.Zone is one of /,
]

function readSchema(file: string): RoomOsSchema | string {
  if (!existsSync(file)) return `There is no file ${file}.`
  try {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as Partial<RoomOsSchema> | null
    if (Array.isArray(schema?.objects)) return schema as RoomOsSchema
  } catch {
    // The same words as for other JSON.
  }
  return `${file} is no schema of RoomOS: it has no list of objects.`
}

/**
 * Prints what differs, for each product of the simulator.
 *
 * @param file of the schema; missing: nothing is compared, and it says so.
 * @returns the exit code: 0 where nothing differs, or nothing was compared.
 */
export function checkRoomOs(file: string | undefined, print: (line: string) => void): 0 | 1 {
  if (file === undefined || file === '') {
    print('SKIPPED: ROOMOS_SCHEMA names no schema file, so nothing was compared.')
    return 0
  }
  const schema = readSchema(file)
  if (typeof schema === 'string') {
    print(schema)
    return 1
  }
  let differing = 0
  for (const product of roomOsProducts) {
    const { platform, codename } = product
    const ours = {
      settings: [...settingsOn(platform).values()],
      statuses: [...statusSpacesOn(product)],
      commands: [...commandsOn(product)],
    }
    const { compared, lines: all } = differences(schema, codename, ours)
    if (compared === 0) {
      print(`${file} says nothing about ${platform} (${codename}).`)
      differing += 1
      continue
    }
    const lines = all.filter((line) => !captured.some((pattern) => pattern.test(line)))
    const same = all.length - lines.length
    print(`${platform}: ${compared} compared, ${lines.length} differ, ${same} as captured`)
    for (const line of lines) print(`${platform}: ${line}`)
    differing += lines.length
  }
  return differing === 0 ? 0 : 1
}
