// Settings of phones: changed one by one, and everything else stays as it came.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  badSetting,
  isBackground,
  knownSettings,
  settingAt,
  settingChanges,
  withSetting,
} from './phoneSettings.ts'

const values = {
  offHookTimer: 30,
  cdpEnabled: true,
  poeMode: 'NORMAL',
  vlan: { enabled: false, value: 1, newThing: [1, 2] },
  multicast: ['239.0.0.1'],
  aNewSetting: { deep: true },
}

const settingOf = (path: string) => {
  const found = knownSettings('mpp', values).find((setting) => setting.path === path)
  if (!found) throw new Error(`no setting ${path}`)
  return found
}

describe('settings', () => {
  it('are offered where the phone has them as plain values', () => {
    expect(knownSettings('mpp', values).map(({ path }) => path)).toEqual([
      'offHookTimer',
      'cdpEnabled',
      'vlan.enabled',
      'vlan.value',
      'poeMode',
    ])
    expect(settingAt(values, 'multicast')).toBeUndefined()
    expect(settingAt(values, 'vlan.value.deeper')).toBeUndefined()
  })

  it('keep everything else when one changes', () => {
    const after = withSetting(values, 'vlan.value', 20)
    expect(after).toEqual({ ...values, vlan: { ...values.vlan, value: 20 } })
    expect(values.vlan.value).toBe(1)
    expect(settingChanges('mpp', values, after)).toEqual([
      { path: 'vlan.value', before: 1, after: 20 },
    ])
  })

  it('have limits', () => {
    expect(badSetting(settingOf('offHookTimer'), 20)).toBeUndefined()
    expect(badSetting(settingOf('offHookTimer'), 65)).toMatchObject({ why: 'outside', most: 64 })
    expect(badSetting(settingOf('offHookTimer'), '2x')).toEqual({ why: 'notANumber' })
    expect(badSetting(settingOf('poeMode'), 'MAXIMUM')).toBeUndefined()
  })
})

it('what is set is read again, and nothing that is not known is touched', () => {
  const paths = fc.constantFrom(...knownSettings('mpp', values).map(({ path }) => path))
  const edits = fc.array(fc.tuple(paths, fc.oneof(fc.string(), fc.nat(), fc.boolean())))
  fc.assert(
    fc.property(edits, (steps) => {
      let after: Readonly<Record<string, unknown>> = values
      for (const [path, value] of steps) {
        after = withSetting(after, path, value)
        expect(settingAt(after, path)).toBe(value)
      }
      expect(after['aNewSetting']).toBe(values.aNewSetting)
      expect(after['multicast']).toBe(values.multicast)
      expect(after['vlan']).toHaveProperty('newThing', [1, 2])
    }),
  )
})

it('a background is a JPEG or PNG image that is not too large', () => {
  expect(isBackground({ type: 'image/png', size: 625_000 })).toBe(true)
  expect(isBackground({ type: 'image/png', size: 625_001 })).toBe(false)
  expect(isBackground({ type: 'image/png', size: 0 })).toBe(false)
  expect(isBackground({ type: 'image/svg+xml', size: 10 })).toBe(false)
})
