// Saving what a PUT replaces: nothing of somebody else's is undone.
import { describe, expect, it, vi } from 'vitest'
import type { CallingDeviceId, LineId, LocationId, TemplateId } from '../../domain/brand.ts'
import type { LineKey, LineKeyTemplateInFull, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { openKey } from '../../domain/phones/lineKeys.ts'
import type { PhoneJob } from '../../domain/phones/phoneJob.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { withLine } from '../../domain/phones/phoneLines.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import { fail, ok } from '../../domain/result.ts'
import {
  layoutOfTemplate,
  saveDefaults,
  saveLayout,
  saveLines,
  saveSettings,
  saveTemplate,
} from './savePhone.ts'

const phone = 'c' as CallingDeviceId
const base: LinesOfPhone = { lines: [], ports: 4 }
const ann = { id: 'ann' as LineId, name: 'Ann', kind: 'person' } as const
const ben = { id: 'ben' as LineId, name: 'Ben', kind: 'person' } as const

describe('saving lines', () => {
  const setUp = (now: LinesOfPhone) => {
    const setLines = vi.fn((..._: unknown[]) => Promise.resolve(ok<void>(undefined)))
    return { lines: () => Promise.resolve(ok(now)), setLines }
  }
  const wanted = withLine(base, ann)

  it('sends them where nothing has changed since', async () => {
    const resource = setUp(base)
    const saved = await saveLines(resource, phone, { base, wanted, model: undefined })
    expect(saved).toEqual(ok({ is: 'saved', value: wanted, others: 0 }))
    expect(resource.setLines).toHaveBeenCalledOnce()
  })

  it('adds mine to what somebody else has added', async () => {
    const resource = setUp(withLine(base, ben))
    const saved = await saveLines(resource, phone, { base, wanted, model: undefined })
    expect(saved).toMatchObject(ok({ is: 'saved' }))
    expect(resource.setLines).toHaveBeenCalledExactlyOnceWith(phone, [
      expect.objectContaining({ id: 'ben', port: 1 }),
      expect.objectContaining({ id: 'ann', port: 2 }),
    ])
  })

  it('sends nothing where both together are more than the phone has room for', async () => {
    const small = { ...base, ports: 1 }
    const resource = setUp(withLine(small, ben))
    const input = { base: small, wanted: withLine(small, ann), model: undefined }
    const saved = await saveLines(resource, phone, input)
    expect(saved).toMatchObject(ok({ is: 'changedElsewhere' }))
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
  const dialing = (value: string) => ({
    ...layout,
    keys: [{ ...openKey, type: 'SPEED_DIAL', value }],
  })
  const setUp = (now: PhoneLayout) => {
    const setLayout = vi.fn(() => Promise.resolve(ok<void>(undefined)))
    return { layout: () => Promise.resolve(ok(now)), setLayout }
  }
  const input = { base: layout, wanted: dialing('2001') }

  it('puts mine on top of another change', async () => {
    const resource = setUp({ ...layout, mayReorder: true })
    const merged = { ...dialing('2001'), mayReorder: true }
    const saved = await saveLayout(resource, phone, input)
    expect(saved).toEqual(ok({ is: 'saved', value: merged, others: 1 }))
    expect(resource.setLayout).toHaveBeenCalledExactlyOnceWith(phone, merged)
  })

  it('sends nothing where both have changed the same key', async () => {
    const resource = setUp(dialing('2002'))
    const saved = await saveLayout(resource, phone, input)
    expect(saved).toEqual(ok({ is: 'changedElsewhere', theirs: dialing('2002') }))
    expect(resource.setLayout).not.toHaveBeenCalled()
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
    expect(await saveSettings(resource, phone, input)).toMatchObject(ok({ is: 'saved' }))
    expect(resource.setSettings).toHaveBeenCalledWith(phone, 'm', {
      customizations: { mpp: { offHookTimer: 20, cdpEnabled: false, somethingNew: [1] } },
      customEnabled: true,
    })
  })

  it('sends nothing where the same one was changed', async () => {
    const resource = setUp(settings({ offHookTimer: 25 }))
    expect(await saveSettings(resource, phone, input)).toMatchObject(ok({ is: 'changedElsewhere' }))
    expect(resource.setSettings).not.toHaveBeenCalled()
  })

  it('of a location are a job, and wait for nobody who switched them off meanwhile', async () => {
    const changeDefaults = vi.fn(() => Promise.resolve(ok({} as PhoneJob)))
    const location = 'l' as LocationId
    const now = settings({ somethingNew: 1 })
    const resource = { defaults: () => Promise.resolve(ok(now)), changeDefaults }
    expect(await saveDefaults(resource, location, input)).toMatchObject(ok({ is: 'saved' }))
    const customizations = { mpp: { ...now.customizations['mpp'], offHookTimer: 20 } }
    expect(changeDefaults).toHaveBeenCalledExactlyOnceWith(customizations, location, true)
    const off = { ...resource, defaults: () => Promise.resolve(ok({ ...now, isCustom: false })) }
    expect(await saveDefaults(off, location, input)).toMatchObject(ok({ is: 'changedElsewhere' }))
    expect(changeDefaults).toHaveBeenCalledOnce()
  })
})

describe('saving a template', () => {
  const primary = { ...openKey, type: 'PRIMARY_LINE' as const }
  const speedDial = (value: string) => ({ ...openKey, type: 'SPEED_DIAL' as const, value })
  const template = (...keys: readonly LineKey[]): LineKeyTemplateInFull => ({
    id: 't' as TemplateId,
    name: 'Reception',
    model: 'm',
    modelName: 'M',
    mayReorder: false,
    keys,
  })
  const was = template(primary, openKey, openKey)
  const setUp = (now: LineKeyTemplateInFull) => {
    const changeTemplate = vi.fn((..._: unknown[]) => Promise.resolve(ok<void>(undefined)))
    return { template: () => Promise.resolve(ok(now)), changeTemplate }
  }
  const input = {
    base: layoutOfTemplate(was),
    wanted: layoutOfTemplate(template(primary, speedDial('2001'), openKey)),
  }

  it('keeps the keys that somebody else has changed since', async () => {
    const resource = setUp(template(primary, openKey, speedDial('2009')))
    const saved = await saveTemplate(resource, was.id, input)
    expect(saved).toMatchObject(ok({ is: 'saved', others: 1 }))
    expect(resource.changeTemplate).toHaveBeenCalledExactlyOnceWith(
      was.id,
      expect.objectContaining({ keys: [primary, speedDial('2001'), speedDial('2009')] }),
    )
  })

  it('sends nothing where both have changed the same key', async () => {
    const theirs = template(primary, speedDial('2002'), openKey)
    const resource = setUp(theirs)
    const saved = await saveTemplate(resource, was.id, input)
    expect(saved).toEqual(ok({ is: 'changedElsewhere', theirs: layoutOfTemplate(theirs) }))
    expect(resource.changeTemplate).not.toHaveBeenCalled()
  })
})
