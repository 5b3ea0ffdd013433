// Saving settings of a device: nothing that somebody else has set meanwhile is overwritten untold.
import { describe, expect, it, vi } from 'vitest'
import type { DeviceId } from '../../domain/brand.ts'
import type { DeviceConfiguration } from '../../domain/devices/deviceConfiguration.ts'
import { ok } from '../../domain/result.ts'
import { createTestClock } from '../calls/cloudForTests.ts'
import { createDrafts } from '../person/drafts.ts'
import { draftsPart } from '../person/draftsPart.ts'
import { plainStore } from '../person/storeForTests.ts'
import { afterSave } from '../useEdits.ts'
import { editedConfiguration, saveConfiguration } from './configurationDraft.ts'

const device = 'd' as DeviceId
const volume = 'Audio.DefaultVolume'
const ringer = 'Audio.SoundsAndAlerts.RingVolume'

const setting = (
  key: string,
  value: number,
  source: DeviceConfiguration['source'] = 'configured',
): DeviceConfiguration => ({
  key,
  value,
  source,
  space: { is: 'integer', min: 0, max: 100 },
  editability: { is: 'editable' },
})
const to = (value: number) => ({ to: 'value' as const, value })

const setUp = (...now: readonly DeviceConfiguration[]) => {
  const configure = vi.fn((..._: unknown[]) => Promise.resolve(ok<void>(undefined)))
  return { configurations: () => Promise.resolve(ok(now)), configure }
}
const input = { base: { [volume]: to(50) }, wanted: { [volume]: to(70) } }

describe('saving settings of a device', () => {
  it('sends only what I have changed', async () => {
    const resource = setUp(setting(volume, 50), setting(ringer, 20))
    expect(await saveConfiguration(resource, device, input)).toMatchObject(ok({ is: 'saved' }))
    expect(resource.configure).toHaveBeenCalledExactlyOnceWith(device, [
      { op: 'replace', path: `${volume}/sources/configured/value`, value: 70 },
    ])
  })

  it('asks about a key that somebody else has set meanwhile, and sends nothing', async () => {
    const resource = setUp(setting(volume, 60))
    const saved = await saveConfiguration(resource, device, input)
    expect(saved).toEqual(ok({ is: 'changedElsewhere', theirs: { [volume]: to(60) } }))
    expect(resource.configure).not.toHaveBeenCalled()
  })

  it('asks about a key that somebody else has put back to its default', async () => {
    const resource = setUp(setting(volume, 50, 'default'))
    const saved = await saveConfiguration(resource, device, input)
    expect(saved).toEqual(ok({ is: 'changedElsewhere', theirs: { [volume]: { to: 'default' } } }))
  })

  it('sends nothing where somebody else has set the same already', async () => {
    const resource = setUp(setting(volume, 70))
    expect(await saveConfiguration(resource, device, input)).toMatchObject(ok({ is: 'saved' }))
    expect(resource.configure).not.toHaveBeenCalled()
  })

  it('keeps what was changed while the save was under way', () => {
    const { clock } = createTestClock()
    const drafts = createDrafts({ store: plainStore(draftsPart), clock })
    const later = {
      base: { ...input.base, [ringer]: to(20) },
      is: { ...input.wanted, [ringer]: to(30) },
    }
    drafts.set(editedConfiguration.drafts, device, later)
    const saved = { is: 'saved', value: input.wanted, others: 0 } as const
    afterSave(drafts, editedConfiguration, device, input.wanted, saved)
    expect(drafts.get(editedConfiguration.drafts, device)).toEqual({
      base: { [volume]: to(70), [ringer]: to(20) },
      is: later.is,
    })
  })

  it('asks only about keys of the save, not about those edited since', () => {
    const drafts = createDrafts({ store: plainStore(draftsPart), clock: createTestClock().clock })
    drafts.set(editedConfiguration.drafts, device, {
      base: { ...input.base, [ringer]: to(20) },
      is: { ...input.wanted, [ringer]: to(30) },
    })
    const saved = { is: 'changedElsewhere', theirs: { [volume]: to(60) } } as const
    afterSave(drafts, editedConfiguration, device, input.wanted, saved)
    const {
      base,
      is,
      theirs = base,
    } = drafts.get(editedConfiguration.drafts, device) ?? {
      base: {},
      is: {},
    }
    expect(editedConfiguration.merge(base, is, theirs).conflicts).toEqual([volume])
  })
})
