// `npm run check:roomos`: compares the simulator's tables of RoomOS (configurations, statuses, commands)
// with a schema file of the developer, named by ROOMOS_SCHEMA. The file is Cisco's and has no license,
// so none of it is in this project (docs/webex/facts.md, 12.4); without it the check says that it was
// skipped.
import { existsSync, readFileSync } from 'node:fs'
import { commandsOn } from '../simulator/model/devices/deviceCommands.ts'
import { settingsOn } from '../simulator/model/devices/configurationTables.ts'
import { roomOsProducts } from '../simulator/model/devices/fleetTables.ts'
import { statusSpacesOn } from '../simulator/model/devices/deviceStatus.ts'
import { differences, type RoomOsSchema } from './roomosDifferences.ts'

const file = process.env['ROOMOS_SCHEMA']
if (file === undefined || file === '') {
  console.log('SKIPPED: ROOMOS_SCHEMA names no schema file, so nothing was compared.')
  process.exit(0)
}
if (!existsSync(file)) {
  console.error(`There is no file ${file}.`)
  process.exit(1)
}

/** Differences for which a captured device, not the schema, is right. */
const captured = [
  /^FacilityService\.Service\[[2-5]\]\.Name is Live Support by default$/,
  /^Macros\.Macros is no configuration of it$/,
  /^SystemUnit\.CrashReporting\.Mode is On by default$/,
  // The runtime's time zones, so that every place has its own.
  /^Time\.Zone is one of /,
]

const schema = JSON.parse(readFileSync(file, 'utf8')) as RoomOsSchema
const found = roomOsProducts.flatMap((product) => {
  const { platform, codename } = product
  const ours = {
    settings: [...settingsOn(platform).values()],
    statuses: [...statusSpacesOn(product)],
    commands: [...commandsOn(product)],
  }
  const { compared, lines: all } = differences(schema, codename, ours)
  const lines = all.filter((line) => !captured.some((pattern) => pattern.test(line)))
  if (compared === 0) throw new Error(`${file} says nothing about ${platform} (${codename}).`)
  console.log(
    `${platform}: ${compared} compared, ${lines.length} differ, ${all.length - lines.length} as captured`,
  )
  return lines.map((line) => `${platform}: ${line}`)
})
console.log(found.join('\n'))
process.exitCode = found.length === 0 ? 0 : 1
