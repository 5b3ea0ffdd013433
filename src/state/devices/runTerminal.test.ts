// Lines of the console: settings are read and set by their own types, and nothing else is sent.
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../../domain/brand.ts'
import { readConfigurations } from '../../domain/devices/deviceConfiguration.ts'
import { parseTerminal } from '../../domain/devices/xcommand.ts'
import { ok } from '../../domain/result.ts'
import { runTerminal } from './runTerminal.ts'

const device = 'd1' as DeviceId
const editable = { configured: { value: null, editability: { isEditable: true } } }
const items = readConfigurations({
  'Audio.DefaultVolume': {
    value: 50,
    sources: editable,
    valueSpace: { type: 'integer', minimum: 0, maximum: 100 },
  },
  'Audio.Microphones.AGC': { value: 'On', sources: editable, valueSpace: { enum: ['Off', 'On'] } },
  'SystemUnit.Name': { value: '', sources: editable, valueSpace: { type: 'string' } },
  'Macros.Macros': { value: [], sources: editable, valueSpace: { type: 'array' } },
})

function setUp() {
  const sent: unknown[] = []
  const matches = (key: string, wanted: string) =>
    wanted.endsWith('.*')
      ? key.toLowerCase().startsWith(wanted.slice(0, -1).toLowerCase())
      : key.toLowerCase() === wanted.toLowerCase()
  const parts = {
    devices: {
      rawStatus: () => Promise.resolve(ok({ result: {} })),
      command: () => Promise.resolve(ok({ result: {} })),
    },
    setup: {
      configurations: (_: DeviceId, wanted = '') =>
        Promise.resolve(ok(items.filter(({ key }) => matches(key, wanted)))),
      configure: (_: DeviceId, patch: unknown) => {
        sent.push(patch)
        return Promise.resolve(ok(undefined))
      },
    },
  }
  const run = (typed: string) => {
    const line = parseTerminal(typed)
    if (!line.ok) throw new Error(line.error.why)
    return runTerminal(device, { meant: line.value }, parts)
  }
  return { sent, run }
}

describe('xConfiguration', () => {
  it.each([
    ['xConfiguration Audio DefaultVolume', { 'Audio.DefaultVolume': 50 }],
    ['xConfig audio.defaultvolume', { 'Audio.DefaultVolume': 50 }],
    ['xConfiguration Audio', { 'Audio.DefaultVolume': 50, 'Audio.Microphones.AGC': 'On' }],
    ['xConfiguration Macros Macros', { 'Macros.Macros': [] }],
  ])('%s', async (typed, result) => {
    const { sent, run } = setUp()
    expect(await run(typed)).toMatchObject({ result })
    expect(sent).toEqual([])
  })

  it.each([
    ['xConfiguration Audio DefaultVolume: 30', 'Audio.DefaultVolume', 30],
    ['xConfig audio defaultvolume: "30"', 'Audio.DefaultVolume', 30],
    ['xConfiguration Audio Microphones AGC: off', 'Audio.Microphones.AGC', 'Off'],
    ['xConfiguration SystemUnit Name: 2001', 'SystemUnit.Name', '2001'],
  ])('%s', async (typed, key, value) => {
    const { sent, run } = setUp()
    const answer = await run(typed)
    expect(answer).toMatchObject({ result: { [key]: value } })
    expect(sent).toEqual([[{ op: 'replace', path: `${key}/sources/configured/value`, value }]])
    expect(answer.request).toMatch(/^PATCH \/deviceConfigurations\?deviceId=d1\n/)
  })

  it.each([
    ['xConfiguration Audio DefaultVolume: 101', { is: 'above', most: 100 }],
    ['xConfiguration Audio Microphones AGC: Maybe', { is: 'notInList', values: ['Off', 'On'] }],
    ['xConfiguration Macros Macros: x', { is: 'locked', reason: 'structured' }],
    ['xConfiguration No Such: 1', { is: 'unknownKey' }],
    ['xConfiguration No Such', { is: 'unknownKey' }],
  ])('%s sends nothing and says why', async (typed, why) => {
    const { sent, run } = setUp()
    expect(await run(typed)).toMatchObject({ problem: { why } })
    expect(sent).toEqual([])
  })

  it('sends nothing where it is so already', async () => {
    const { sent, run } = setUp()
    expect(await run('xConfiguration Audio DefaultVolume: 50')).toMatchObject({
      result: { 'Audio.DefaultVolume': 50 },
    })
    expect(sent).toEqual([])
  })
})
