// Saving what a PUT replaces: nothing of somebody else's is undone.
import { describe, expect, it, vi } from 'vitest'
import type { CallingDeviceId, LineId, LocationId } from '../../domain/brand.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { openKey } from '../../domain/phones/lineKeys.ts'
import type { PhoneJob } from '../../domain/phones/phoneJob.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { withLine } from '../../domain/phones/phoneLines.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import { fail, ok } from '../../domain/result.ts'
import { saveDefaults, saveLayout, saveLines, saveSettings } from './savePhone.ts'

const phone = 'c' as CallingDeviceId
const base: LinesOfPhone = { lines: [], ports: 4 }
const ann = { id: 'ann' as LineId, name: 'Ann', kind: 'person' } as const
const ben = { id: 'ben' as LineId, name: 'Ben', kind: 'person' } as const

describe('saving lines', () => {
  const setUp = (now: LinesOfPhone) => {
    const setLines = vi.fn(() => Promise.resolve(ok<void>(undefined)))
    return { lines: () => Promise.resolve(ok(now)), setLines }
  }
  const wanted = withLine(base, ann)

  it('sends them where nothing has changed since', async () => {
    const resource = setUp(base)
    const saved = await saveLines(resource, phone, { base, wanted, model: undefined })
    expect(saved).toEqual(ok('saved'))
    expect(resource.setLines).toHaveBeenCalledOnce()
  })

  it('sends nothing where somebody else has added one', async () => {
    const resource = setUp(withLine(base, ben))
    const saved = await saveLines(resource, phone, { base, wanted, model: undefined })
    expect(saved).toEqual(ok('changedElsewhere'))
    expect(resource.setLines).not.toHaveBeenCalled()
  })

  it('sends nothing where they cannot be read', async () => {
    const setLines = vi.fn(() => Promise.resolve(ok<void>(undefined)))
    const resource = { lines: () => Promise.resolve(fail({ is: 'timedOut' as const })), setLines }
    const saved = await saveLines(resource, phone, { base, wanted, model: undefined })
    expect(saved).toEqual(fail({ is: 'timedOut' }))
    expect(setLines).not.toHaveBeenCalled()
  })
})

describe('saving keys', () => {
  const layout: PhoneLayout = { isCustom: true, mayReorder: false, keys: [openKey], rest: {} }

  it('sends nothing where they are arranged otherwise by now', async () => {
    const now = { ...layout, mayReorder: true }
    const setLayout = vi.fn(() => Promise.resolve(ok<void>(undefined)))
    const resource = { layout: () => Promise.resolve(ok(now)), setLayout }
    const input = { base: layout, wanted: { ...layout, keys: [] } }
    expect(await saveLayout(resource, phone, input)).toEqual(ok('changedElsewhere'))
    expect(await saveLayout(resource, phone, { ...input, base: now })).toEqual(ok('saved'))
    expect(setLayout).toHaveBeenCalledExactlyOnceWith(phone, input.wanted)
  })
})

describe('saving settings', () => {
  const settings = (mpp: object): PhoneSettings => ({
    customizations: { mpp: { offHookTimer: 30, cdpEnabled: true, ...mpp } },
    isCustom: true,
    isUpdating: false,
    devices: 1,
  })
  const setUp = (now: PhoneSettings) => {
    const setSettings = vi.fn(() => Promise.resolve(ok<void>(undefined)))
    return { settings: () => Promise.resolve(ok(now)), setSettings }
  }
  const input = { model: 'm', base: settings({}), wanted: settings({ offHookTimer: 20 }) }

  it('puts mine on top of what others have changed, known or not', async () => {
    const resource = setUp(settings({ cdpEnabled: false, somethingNew: [1] }))
    expect(await saveSettings(resource, phone, input)).toEqual(ok('saved'))
    expect(resource.setSettings).toHaveBeenCalledWith(phone, 'm', {
      customizations: { mpp: { offHookTimer: 20, cdpEnabled: false, somethingNew: [1] } },
      customEnabled: true,
    })
  })

  it('sends nothing where the same one was changed', async () => {
    const resource = setUp(settings({ offHookTimer: 25 }))
    expect(await saveSettings(resource, phone, input)).toEqual(ok('changedElsewhere'))
    expect(resource.setSettings).not.toHaveBeenCalled()
  })

  it('of a location are a job, and wait for nobody who switched them off meanwhile', async () => {
    const changeDefaults = vi.fn(() => Promise.resolve(ok({} as PhoneJob)))
    const location = 'l' as LocationId
    const now = settings({ somethingNew: 1 })
    const resource = { defaults: () => Promise.resolve(ok(now)), changeDefaults }
    expect(await saveDefaults(resource, location, input)).toEqual(ok('saved'))
    const customizations = { mpp: { ...now.customizations['mpp'], offHookTimer: 20 } }
    expect(changeDefaults).toHaveBeenCalledExactlyOnceWith(customizations, location, true)
    const off = { ...resource, defaults: () => Promise.resolve(ok({ ...now, isCustom: false })) }
    expect(await saveDefaults(off, location, input)).toEqual(ok('changedElsewhere'))
    expect(changeDefaults).toHaveBeenCalledOnce()
  })
})
