// The checker of the simulator's tables finds the differences, and nothing else.
import { describe, expect, it } from 'vitest'
import { spaceOf } from '../simulator/model/devices/valueSpace.ts'
import { differences, type RoomOsSchema, type Tables } from './roomosDifferences.ts'

const one = (type: string, path: string, attributes: object, products = ['kit']) => ({
  type,
  path,
  products,
  attributes,
})
const literal = (...Values: string[]) => ({ type: 'Literal', Values })
const integer = (Min: string, Max: string) => ({ type: 'Integer', Min, Max, Step: Max })

const schema: RoomOsSchema = {
  objects: [
    one('Configuration', 'Audio Volume', { default: '50', valuespace: integer('0', '100') }),
    one('Configuration', 'Audio Volume', { default: '70', valuespace: integer('0', '90') }, [
      'big',
    ]),
    one('Configuration', 'Input Connector[1..2] Mode', {
      default: '[1]: On; [2]: Off; ',
      valuespace: literal('On', 'Off'),
    }),
    one('Configuration', 'Input Connector[3] Mode', { default: 'Off', valuespace: literal('Off') }),
    one('Configuration', 'Name', {
      default: '',
      valuespace: { type: 'String', MinLength: '0', MaxLength: '50' },
    }),
    one('Status', 'Call[n] Status', { valuespace: literal('Idle', 'Ringing') }),
    one('Status', 'Call[n] Duration', { valuespace: { type: 'Integer' } }),
    one('Command', 'Show', {
      multiline: 'True',
      params: [
        {
          name: 'Source',
          required: true,
          valuespace: { ...integer('1', '3'), type: 'IntegerArray', multiple: '4' },
        },
      ],
    }),
  ],
}

type Rows = readonly (readonly [key: string, space: string, usual: unknown])[]
const settings = (rows: Rows): Tables['settings'] =>
  rows.map(([key, space, usual]) => ({ key, space: spaceOf(space), usual }))
const none: Tables = { settings: [], statuses: [], commands: [] }
const lines = (tables: Partial<Tables>, codename = 'kit') =>
  differences(schema, codename, { ...none, ...tables }).lines

describe('the checker of the tables', () => {
  it('reports nothing for matching tables', () => {
    const { compared, lines: found } = differences(schema, 'kit', {
      settings: settings([
        ['Audio.Volume', '0..100 dB', 50],
        ['Input.Connector[1].Mode', 'Off|On', 'On'],
        ['Input.Connector[2].Mode', 'Off|On', 'Off'],
        ['Input.Connector[3].Mode', 'Off', 'Off'],
        ['Name', 'text 0..50', ''],
      ]),
      statuses: [
        ['Call[*].Status', spaceOf('Idle|Ringing')],
        ['Call[*].Duration', spaceOf('0..100')],
      ],
      commands: [
        [
          'Show',
          {
            arguments: { Source: { required: true, schema: spaceOf('4x 1..3') } },
            bodySchema: {},
          },
        ],
      ],
    })
    expect([compared, found]).toEqual([8, []])
  })

  it.each<[string, string, unknown, string]>([
    ['Audio.Volume', '0..70', 50, 'Audio.Volume is 0..100'],
    ['Audio.Volume', '0..100', 40, 'Audio.Volume is 50 by default'],
    ['Audio.Loudness', '0..100', 50, 'Audio.Loudness is no configuration of it'],
    ['Input.Connector[2].Mode', 'Off|On', 'On', 'Input.Connector[2].Mode is Off by default'],
    ['Input.Connector[3].Mode', 'Off|On', 'Off', 'Input.Connector[3].Mode is one of Off'],
    ['Input.Connector[4].Mode', 'Off', 'Off', 'Input.Connector[4].Mode is no configuration of it'],
    ['Name', 'text 0..20', '', 'Name is text 0..50'],
  ])('tells what differs: %s %s', (key, space, usual, line) => {
    expect(lines({ settings: settings([[key, space, usual]]) })).toEqual([line])
  })

  it('distinguishes products', () => {
    const volume = settings([['Audio.Volume', '0..100', 50]])
    expect(lines({ settings: volume }, 'big')).toEqual([
      'Audio.Volume is 0..90',
      'Audio.Volume is 70 by default',
    ])
  })

  it('reports statuses and commands, too', () => {
    expect(lines({ statuses: [['Call[*].Status', spaceOf('Idle')]] })).toEqual([
      'Call[*].Status is one of Idle|Ringing',
    ])
    const show = (name: string, argument: string, space: string, required = true) =>
      lines({
        commands: [[name, { arguments: { [argument]: { required, schema: spaceOf(space) } } }]],
      })
    expect(show('Hide', 'Source', '1..3')).toEqual(['Hide is no command of it'])
    expect(show('Show', 'Place', '1..3')).toEqual([
      'Show takes lines of text',
      'Show has the argument Source, too',
      'Show Place is no argument of it',
    ])
    expect(show('Show', 'Source', '1..3')).toContain('Show Source is a list')
    expect(show('Show', 'Source', '9x 1..3')).toContain('Show Source has at most 4 values')
    expect(show('Show', 'Source', '4x 1..3', false)).toContain('Show Source is required')
  })
})
