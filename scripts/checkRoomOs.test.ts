// The check of the RoomOS tables from its file to what it prints, with small schemas made here.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsOn } from '../simulator/model/devices/deviceCommands.ts'
import { settingsOn } from '../simulator/model/devices/configurationTables.ts'
import { roomOsProducts } from '../simulator/model/devices/fleetTables.ts'
import { statusSpacesOn } from '../simulator/model/devices/deviceStatus.ts'
import { checkRoomOs } from './checkRoomOs.ts'
import type { RoomOsSchema } from './roomosDifferences.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roomos-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function check(schema: unknown) {
  const file = join(folder, 'schema.json')
  writeFileSync(file, typeof schema === 'string' ? schema : JSON.stringify(schema))
  const lines: string[] = []
  const code = checkRoomOs(file, (line) => lines.push(line))
  return { code, lines, file }
}

type Described = RoomOsSchema['objects'][number]
type Space = {
  readonly type: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: Space
}

const bound = (name: string, value: number | undefined) =>
  value === undefined ? {} : { [name]: String(value) }

/** One of our value spaces, as a schema of RoomOS has it. */
function theirs(space: Space): NonNullable<Described['attributes']['valuespace']> {
  const of = space.items ?? space
  const list = space.items ? 'Array' : ''
  const more = bound('multiple', space.maxItems)
  if (of.enum) return { type: `Literal${list}`, Values: of.enum, ...more }
  return of.type === 'integer'
    ? {
        type: `Integer${list}`,
        ...bound('Min', of.minimum),
        ...bound('Max', of.maximum),
        ...more,
      }
    : {
        type: `String${list}`,
        ...bound('MinLength', of.minLength),
        ...bound('MaxLength', of.maxLength),
        ...more,
      }
}

/** Captured devices have it, and no schema does. */
const CAPTURED = 'Macros.Macros'

/** A schema that says of every product just what the simulator's tables say. */
function ownSchema(): { objects: Described[] } {
  const objects = roomOsProducts.flatMap((product): Described[] => {
    const products = [product.codename]
    const settings = [...settingsOn(product.platform).values()].filter(
      ({ key }) => key !== CAPTURED,
    )
    return [
      ...settings.map(({ key, space, usual }) => ({
        type: 'Configuration',
        path: key.replaceAll('.', ' '),
        products,
        attributes: { default: String(usual), valuespace: theirs(space as Space) },
      })),
      ...[...statusSpacesOn(product)].map(([path, space]) => ({
        type: 'Status',
        path: path.replaceAll('.', ' ').replaceAll('[*]', '[n]'),
        products,
        attributes: { valuespace: theirs(space as Space) },
      })),
      ...[...commandsOn(product)].map(([name, command]) => ({
        type: 'Command',
        path: name.replaceAll('.', ' '),
        products,
        attributes: {
          multiline: command.bodySchema === undefined ? 'False' : 'True',
          params: Object.entries(command.arguments).map(([argument, { required, schema }]) => ({
            name: argument,
            required,
            valuespace: theirs(schema as Space),
          })),
        },
      })),
    ]
  })
  return { objects }
}

describe('the check of the RoomOS tables', () => {
  it('says aloud that it was skipped', () => {
    for (const file of [undefined, '']) {
      const lines: string[] = []
      expect(checkRoomOs(file, (line) => lines.push(line))).toBe(0)
      expect(lines).toEqual([expect.stringMatching(/^SKIPPED: ROOMOS_SCHEMA/)])
    }
  })

  it.each(['not JSON', '{}', 'null', '[]', '{"objects": {}}'])('refuses %j as a schema', (text) => {
    const { code, lines, file } = check(text)
    expect(code).toBe(1)
    expect(lines).toEqual([`${file} is no schema of RoomOS: it has no list of objects.`])
  })

  it('names a file that is not there', () => {
    const lines: string[] = []
    expect(checkRoomOs(join(folder, 'none.json'), (line) => lines.push(line))).toBe(1)
    expect(lines).toEqual([expect.stringContaining('There is no file')])
  })

  it('does not take a schema without our products for agreement', () => {
    const { code, lines } = check({ objects: [] })
    expect(code).toBe(1)
    expect(lines).toHaveLength(roomOsProducts.length)
    expect(lines[0]).toContain('says nothing about')
  })

  it('is content with a schema that says what the tables say', () => {
    const { code, lines } = check(ownSchema())
    expect(lines.filter((line) => !line.endsWith(' 0 differ, 1 as captured'))).toEqual([])
    expect(lines).toHaveLength(roomOsProducts.length)
    expect(code).toBe(0)
  })

  it('prints what a schema says otherwise, with the product', () => {
    const { objects } = ownSchema()
    const [product] = roomOsProducts
    const [first, ...rest] = objects
    if (!product || !first) throw new Error('there are no products')
    const changed = { ...first, attributes: { ...first.attributes, default: 'Elsewhere' } }
    const { code, lines } = check({ objects: [changed, ...rest] })
    const key = first.path.replaceAll(' ', '.')
    expect(lines).toContain(`${product.platform}: ${key} is Elsewhere by default`)
    expect(lines[0]).toContain(' 1 differ, 1 as captured')
    expect(code).toBe(1)
    const { lines: without } = check({ objects: rest })
    expect(without).toContain(`${product.platform}: ${key} is no configuration of it`)
  })
})
