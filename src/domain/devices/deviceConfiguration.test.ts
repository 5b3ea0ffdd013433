// Settings of a device, and changing them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEdits, compared, editsToMatch, patchOf, withEdit } from './configurationEdits.ts'
import type { ConfigurationEdit } from './configurationEdits.ts'
import { foundConfigurations, treeOf } from './configurationTree.ts'
import type { ConfigurationNode } from './configurationTree.ts'
import type { DeviceConfiguration, ValueSpace } from './deviceConfiguration.ts'
import { checkValue, readConfigurations } from './deviceConfiguration.ts'

const volume: DeviceConfiguration = {
  key: 'Audio.DefaultVolume',
  value: 50,
  source: 'default',
  default: 50,
  space: { is: 'integer', min: 0, max: 100 },
  editability: { is: 'editable' },
}
const mode: DeviceConfiguration = {
  key: 'Audio.Input.Microphone[1].Mode',
  value: 'Off',
  source: 'configured',
  default: 'On',
  space: { is: 'enum', values: ['Off', 'On'] },
  editability: { is: 'editable' },
}
const locked: DeviceConfiguration = {
  key: 'SIP.ANAT',
  value: 'Auto',
  source: 'default',
  space: { is: 'unknown' },
  editability: { is: 'locked', reason: 'managedElsewhere' },
}
const all = [volume, mode, locked]
const to = (value: string | number): ConfigurationEdit => ({ to: 'value', value })
const toDefault: ConfigurationEdit = { to: 'default' }

describe('settings', () => {
  it('are read with either name of the flag', () => {
    const editability = { editable: false, reason: 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY' }
    const items = {
      'Audio.DefaultVolume': {
        value: 50,
        source: 'default',
        sources: {
          default: { value: 50, editability: { isEditable: false, reason: 'FACTORY_DEFAULT' } },
          configured: { value: null, editability: { isEditable: true } },
        },
        valueSpace: { type: 'integer', minimum: 0, maximum: 100 },
      },
      'Audio.Input.Microphone[1].Mode': {
        value: 'Off',
        source: 'configured',
        sources: { default: { value: 'On' }, configured: { value: 'Off' } },
        valueSpace: { enum: ['Off', 'On'] },
      },
      'SIP.ANAT': { value: 'Auto', source: 'default', sources: { configured: { editability } } },
      Nonsense: 4,
    }
    expect(readConfigurations(items)).toEqual(all)
  })

  it('are read whatever they are', () => {
    fc.assert(fc.property(fc.anything(), (items) => void readConfigurations(items)))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (items) => {
        expect(readConfigurations(items).length).toBeLessThanOrEqual(Object.keys(items).length)
      }),
    )
  })
})

const text: ValueSpace = { is: 'string', minLength: 2, maxLength: 3, pattern: '^[a-zé]*$' }
const steps: ValueSpace = { is: 'integer', step: 5 }

describe('a value', () => {
  it.each<[ValueSpace, string | number, unknown]>([
    [volume.space, ' 40 ', 40],
    [volume.space, '-0', 0],
    [mode.space, 'on', 'On'],
    [{ is: 'enum', values: [1, 2] }, '2', 2],
    [text, 'aé', 'aé'],
    [{ is: 'string', pattern: '(' }, 'x', 'x'],
    [{ is: 'boolean' }, 'True', true],
    [{ is: 'number' }, '1.5', 1.5],
    [steps, '15', 15],
  ])('of %j: %j is taken', (space, typed, value) => {
    expect(checkValue(space, typed)).toEqual({ ok: true, value })
  })

  it.each<[ValueSpace, string | number, string]>([
    [volume.space, '', 'notANumber'],
    [volume.space, '0x10', 'notANumber'],
    [volume.space, '4.5', 'notAnInteger'],
    [volume.space, -1, 'below'],
    [volume.space, '101', 'above'],
    [steps, '12', 'offStep'],
    [mode.space, 'Maybe', 'notInList'],
    [text, 'a', 'tooShort'],
    [text, 'abcd', 'tooLong'],
    [text, 'A1', 'badPattern'],
    [{ is: 'boolean' }, 'yes', 'notABoolean'],
  ])('of %j: %j is refused: %s', (space, typed, is) => {
    expect(checkValue(space, typed)).toMatchObject({ ok: false, error: { is } })
  })
})

describe('edits', () => {
  it('become changes, and one patch', () => {
    const edits = new Map([
      [mode.key, toDefault],
      [volume.key, to('40')],
    ])
    const { changes, problems } = checkEdits(all, edits)
    expect(problems).toEqual([])
    expect(changes).toEqual([
      { key: volume.key, to: 'value', before: 50, after: 40 },
      { key: mode.key, to: 'default', before: 'Off', after: 'On' },
    ])
    expect(patchOf(changes)).toEqual([
      { op: 'replace', path: 'Audio.DefaultVolume/sources/configured/value', value: 40 },
      { op: 'remove', path: 'Audio.Input.Microphone[1].Mode/sources/configured/value' },
    ])
  })

  it('that change nothing are nothing', () => {
    const edits = new Map([
      [mode.key, to('off')],
      [volume.key, toDefault],
      [locked.key, to('Auto')],
    ])
    expect(checkEdits(all, edits)).toEqual({ changes: [], problems: [] })
  })

  it('that cannot be have their reason', () => {
    const edits = new Map([
      ['No.Such', to(1)],
      [volume.key, to(101)],
      [locked.key, to('x')],
    ])
    expect(checkEdits(all, edits)).toEqual({
      changes: [],
      problems: [
        { key: volume.key, why: { is: 'above', most: 100 } },
        { key: 'No.Such', why: { is: 'unknownKey' } },
        { key: locked.key, why: { is: 'locked', reason: 'managedElsewhere' } },
      ],
    })
  })

  it('are collected, and taken back by going back', () => {
    const edits = withEdit(withEdit(new Map(), volume, to(40)), volume, to(45))
    expect([...edits]).toEqual([[volume.key, to(45)]])
    expect(withEdit(edits, volume, to(50)).size).toBe(0)
    expect(withEdit(edits, volume, to(500)).size).toBe(1)
  })
})

describe('two devices', () => {
  it('are compared', () => {
    const other = [{ ...volume, value: 60 }, { ...locked }]
    expect(compared([volume, mode, locked], other).map(({ key, is }) => `${key} ${is}`)).toEqual([
      'Audio.DefaultVolume differs',
      'Audio.Input.Microphone[1].Mode onlyOne',
      'SIP.ANAT same',
    ])
    expect(compared([], [volume])).toEqual([{ key: volume.key, is: 'onlyOther', other: volume }])
  })

  it('become alike, but for what belongs to one', () => {
    const name = { ...mode, key: 'SystemUnit.Name', space: { is: 'string' as const } }
    const { edits, left } = editsToMatch(
      [volume, mode, name],
      [
        { ...volume, value: 60, source: 'configured' },
        { ...mode, value: 'On', source: 'default' },
        { ...name, value: 'Oslo 5' },
      ],
    )
    expect([...edits]).toEqual([
      [volume.key, to(60)],
      [mode.key, toDefault],
    ])
    expect(left).toEqual([])
  })

  it('become alike where a rule of the organization sets a value on one of them', () => {
    const ruled = { ...mode, source: 'organizationRule' as const, value: 'Off', rule: 'Off' }
    const standard = { ...mode, source: 'default' as const, value: 'On' }
    const set = { ...mode, value: 'Auto', space: { is: 'string' as const } }
    const edit = (target: DeviceConfiguration, model: DeviceConfiguration) =>
      editsToMatch([target], [model]).edits.get(mode.key)
    expect(edit(standard, ruled)).toEqual(to('Off'))
    // Without what is set on it, the rule would come back, and not the default.
    expect(edit({ ...set, rule: 'Off' }, standard)).toEqual(to('On'))
    expect(edit({ ...set, rule: 'Off' }, ruled)).toEqual(toDefault)
    expect(edit(ruled, standard)).toEqual(to('On'))
    expect(edit(ruled, { ...standard, value: 'Off' })).toBeUndefined()
  })

  it('keep the defaults of their products', () => {
    const { edits, left } = editsToMatch([volume], [{ ...volume, value: 70, default: 70 }])
    expect([edits.size, left]).toEqual([0, []])
  })

  it('do not become alike where the target is locked, and that is told', () => {
    const managed = { ...mode, editability: locked.editability }
    const { edits, left } = editsToMatch([managed], [{ ...mode, value: 'On', source: 'default' }])
    expect(edits.size).toBe(0)
    expect(left).toEqual([{ key: mode.key, why: { is: 'locked', reason: 'managedElsewhere' } }])
  })
})

/** As `GET /deviceConfigurations` has them (docs/webex/facts.md 12.4). */
const macro = (name: string) => ({ name, type: 'raw', active: true, payload: 'xapi.Status\n' })
const macrosWire = (value: unknown) => ({
  value,
  source: 'configured',
  sources: {
    default: { value: '[]', editability: { isEditable: false, reason: 'FACTORY_DEFAULT' } },
    configured: { value, editability: { isEditable: true }, level: 'device', enforced: false },
  },
  valueSpace: {
    type: 'array',
    items: { type: 'object', properties: { name: { type: 'string' } } },
  },
  appliedConfigurationValue: { value: 'sha256:a4ce', updatedAt: '2026-07-24T19:45:37Z' },
})
const readOne = (wire: unknown) => readConfigurations({ 'Macros.Macros': wire })[0]

describe('lists and objects', () => {
  const macros = readOne(macrosWire([macro('one'), macro('two')])) as DeviceConfiguration

  it('can be looked at and not changed', () => {
    expect(macros.value).toEqual([macro('one'), macro('two')])
    expect(macros.editability).toEqual({ is: 'locked', reason: 'structured' })
    for (const edit of [to('x'), toDefault]) {
      const { changes, problems } = checkEdits([macros], new Map([[macros.key, edit]]))
      expect(changes).toEqual([])
      expect(problems).toEqual([
        { key: 'Macros.Macros', why: { is: 'locked', reason: 'structured' } },
      ])
    }
  })

  it('are the same where the same is in them', () => {
    const again = readOne(macrosWire([{ ...macro('one') }, macro('two')]))
    const { payload, ...rest } = macro('one')
    const turned = readOne(macrosWire([{ payload, ...rest }, macro('two')]))
    const other = readOne(macrosWire([macro('one'), macro('three')]))
    const is = (two: DeviceConfiguration | undefined) => two && compared([macros], [two])[0]?.is
    expect([is(again), is(turned), is(other)]).toEqual(['same', 'same', 'differs'])
  })

  it('are not copied to another device, which is told', () => {
    const other = readOne(macrosWire([macro('three')])) as DeviceConfiguration
    const { edits, left } = editsToMatch([macros], [other])
    expect(edits.size).toBe(0)
    expect(left).toEqual([{ key: macros.key, why: { is: 'locked', reason: 'structured' } }])
  })

  it('are read-only too where only the value is one, whatever the description says', () => {
    const wire = { ...macrosWire({ a: 1 }), valueSpace: { type: 'string' } }
    expect(readOne(wire)?.editability).toEqual({ is: 'locked', reason: 'structured' })
  })
})

describe('a description with terms that are not known', () => {
  it.each<[string, object | null]>([
    ['several types', { type: ['integer', 'null'] }],
    ['alternatives', { anyOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['alternatives beside a type', { type: 'string', oneOf: [{ maxLength: 3 }] }],
    ['a constant', { const: 'Off' }],
    ['a format', { type: 'string', format: 'ipv4' }],
    ['a bound that is left out', { type: 'integer', exclusiveMinimum: 0 }],
    ['another type', { type: 'null' }],
    ['choices that are no words', { enum: ['Off', null] }],
    ['nothing', {}],
    ['none', null],
  ])('makes the setting read-only: %s', (_, valueSpace) => {
    const one = readOne({
      value: 'Off',
      source: 'default',
      sources: { configured: { value: null, editability: { isEditable: true } } },
      valueSpace,
    }) as DeviceConfiguration
    expect(one.editability).toEqual({ is: 'locked', reason: 'notUnderstood' })
    expect(checkEdits([one], new Map([[one.key, to('x')]])).changes).toEqual([])
  })

  it('is one that is known where the words only explain', () => {
    const valueSpace = {
      type: 'integer',
      minimum: 1,
      maximum: 480,
      unit: 'minutes',
      title: 'Delay',
    }
    const one = readOne({ value: 10, valueSpace })
    expect(one).toMatchObject({ unit: 'minutes', editability: { is: 'editable' } })
  })
})

describe('what the cloud manages', () => {
  const ruled = (enforced: boolean) => ({
    value: 'On',
    source: 'organizationRule',
    sources: {
      configured: {
        value: null,
        editability: { isEditable: true },
        level: 'device',
        enforced: false,
      },
      organizationRule: {
        value: 'On',
        editability: { isEditable: false, reason: 'CONFIG_MANAGED_BY_RULE' },
        level: 'organization',
        enforced,
      },
      default: { value: 'Off', editability: { isEditable: false, reason: 'FACTORY_DEFAULT' } },
    },
    valueSpace: { type: 'string', enum: ['Off', 'On'] },
  })

  it('by a rule of the organization can be set on the device, and goes back to the rule', () => {
    const one = readOne(ruled(false)) as DeviceConfiguration
    expect(one).toMatchObject({ source: 'organizationRule', rule: 'On', default: 'Off' })
    expect(one.editability).toEqual({ is: 'editable' })
    expect(checkEdits([one], new Map([[one.key, toDefault]]))).toEqual({
      changes: [],
      problems: [],
    })
    const set = { ...one, source: 'configured' as const, value: 'Off' }
    expect(checkEdits([set], new Map([[set.key, toDefault]])).changes).toEqual([
      { key: set.key, to: 'default', before: 'Off', after: 'On' },
    ])
  })

  it('is found by who set it', () => {
    const one = readOne(ruled(false)) as DeviceConfiguration
    expect(foundConfigurations([one, mode], 'is:rule')).toEqual([one])
    expect(foundConfigurations([one, mode], 'is:configured')).toEqual([mode])
  })

  it('elsewhere is locked by its own flag, whatever is enforced', () => {
    const managed = (enforced: boolean) => ({
      ...ruled(false),
      source: 'default',
      sources: {
        configured: {
          value: null,
          editability: { isEditable: false, reason: 'CONFIG_MANAGED_BY_DIFFERENT_AUTHORITY' },
          enforced,
        },
      },
    })
    for (const enforced of [true, false]) {
      expect(readOne(managed(enforced))?.editability).toEqual({
        is: 'locked',
        reason: 'managedElsewhere',
      })
    }
    const free = {
      ...ruled(false),
      source: 'default',
      sources: {
        configured: { value: null, editability: { isEditable: true }, enforced: false },
        default: { value: 'On', editability: { isEditable: false }, enforced: true },
      },
    }
    expect(readOne(free)?.editability).toEqual({ is: 'editable' })
  })

  it('by a source that is not known is neither the default nor set on the device', () => {
    expect(readOne({ ...ruled(false), source: 'locationRule' })?.source).toBe('other')
  })
})

describe('the tree', () => {
  it('has settings at its ends, in the order of their numbers', () => {
    const tenth = { ...mode, key: 'Audio.Input.Microphone[10].Mode' }
    const second = { ...mode, key: 'Audio.Input.Microphone[2].Mode' }
    const [audio] = treeOf([tenth, second, volume])
    expect(audio).toMatchObject({ name: 'Audio', path: 'Audio', count: 3 })
    expect(audio?.children.map(({ name }) => name)).toEqual(['DefaultVolume', 'Input'])
    expect(audio?.children[1]?.children.map(({ path }) => path)).toEqual([
      'Audio.Input.Microphone[2]',
      'Audio.Input.Microphone[10]',
    ])
  })

  it('loses none', () => {
    const key = fc.array(fc.constantFrom('A', 'B', 'C[1]'), { minLength: 1, maxLength: 4 })
    const leaves = (nodes: readonly ConfigurationNode[]): string[] =>
      nodes.flatMap(({ configuration, children }) => [
        ...(configuration ? [configuration.key] : []),
        ...leaves(children),
      ])
    fc.assert(
      fc.property(fc.uniqueArray(key.map((steps) => steps.join('.'))), (list) => {
        const nodes = treeOf(list.map((one) => ({ ...volume, key: one })))
        expect(leaves(nodes).sort()).toEqual([...list].sort())
        expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(list.length)
      }),
    )
  })

  it.each([
    ['', 3],
    ['audio', 2],
    ['audio 50', 1],
    ['is:configured', 1],
    ['is:locked auto', 1],
    ['audio.*', 2],
    ['*.nothing', 0],
    ['none', 0],
  ])('%j finds %i', (typed, count) => {
    expect(foundConfigurations(all, typed)).toHaveLength(count)
  })
})
