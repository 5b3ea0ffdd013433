// The schema of a device (docs/webex/facts.md 5.2), made from the tables of its status and its
// commands.
import type { WireXapiSchema } from '../../../wire/xapiSchema.ts'
import { commandsOn } from './deviceCommands.ts'
import { statusSpacesOn } from './deviceStatus.ts'
import type { FleetDevice } from './fleet.ts'
import { keyTest } from './keySelection.ts'
import type { SchemaNames } from './xapiSchemaTypes.ts'
import { stepsOf } from './xapiSelection.ts'

/** A name, or a node above it. @throws Refusal 400 for an invalid expression. */
function named<Described>(
  all: ReadonlyMap<string, Described>,
  expressions: readonly string[],
): readonly (readonly [string, Described])[] {
  const tests = expressions.map(keyTest)
  return [...all].filter(([name]) => {
    const steps = stepsOf(name)
    return steps.some((_, index) => tests.some((test) => test(steps.slice(0, index + 1))))
  })
}

export function schemaOf(
  device: FleetDevice,
  { status, command }: SchemaNames,
): WireXapiSchema[number] {
  const isAll = status === undefined && command === undefined
  const spaces =
    isAll || status ? named(statusSpacesOn(device.product), status ?? ['*']) : undefined
  const commands =
    isAll || command ? named(commandsOn(device.product), command ?? ['*']) : undefined
  return {
    deviceId: device.wire.id,
    ...(spaces && {
      status: Object.fromEntries(spaces.map(([path, schema]) => [path, { schema }])),
    }),
    ...(commands && { commands: Object.fromEntries(commands) }),
  }
}
