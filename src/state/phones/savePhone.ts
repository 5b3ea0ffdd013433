// Saves what a PUT replaces as a whole: reads it again first, so that changes made elsewhere are
// kept.
import type { CallingDeviceId, LocationId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { isSameLayout } from '../../domain/phones/lineKeys.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { lineChanges, linesBody } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type {
  Customizations,
  PhoneSettings,
  SettingsFamily,
} from '../../domain/phones/phoneSettings.ts'
import { settingAt, settingChanges, withSetting } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { PhoneJobsResource } from '../../webex/resources/phoneJobs.ts'
import type { PhonesResource } from '../../webex/resources/phones.ts'

/** Nothing was sent where somebody else was there first. */
export type Saved = 'saved' | 'changedElsewhere'

type Answer = Promise<Result<Saved, Failure>>

const saved = (answer: Result<void, Failure>): Result<Saved, Failure> =>
  answer.ok ? ok('saved') : answer

export async function saveLines(
  resource: Pick<PhonesResource, 'lines' | 'setLines'>,
  phone: CallingDeviceId,
  input: {
    readonly base: LinesOfPhone
    readonly wanted: LinesOfPhone
    readonly model: PhoneModel | undefined
  },
): Answer {
  const now = await resource.lines(phone)
  if (!now.ok) return now
  if (lineChanges(input.base, now.value).length > 0) return ok('changedElsewhere')
  return saved(await resource.setLines(phone, linesBody(input.wanted, input.model)))
}

export async function saveLayout(
  resource: Pick<PhonesResource, 'layout' | 'setLayout'>,
  phone: CallingDeviceId,
  { base, wanted }: { readonly base: PhoneLayout; readonly wanted: PhoneLayout },
): Answer {
  const now = await resource.layout(phone)
  if (!now.ok) return now
  if (!isSameLayout(base, now.value)) return ok('changedElsewhere')
  return saved(await resource.setLayout(phone, wanted))
}

const families: readonly SettingsFamily[] = ['mpp', 'ata']

/**
 * Settings are apart from each other: mine go on top of what there is now. `undefined` where
 * somebody else has changed the same one.
 */
function onTop(
  base: PhoneSettings,
  wanted: PhoneSettings,
  now: PhoneSettings,
): Customizations | undefined {
  const customizations = { ...now.customizations }
  for (const family of families) {
    const [was, mine] = [base.customizations[family] ?? {}, wanted.customizations[family] ?? {}]
    for (const { path, before, after } of settingChanges(family, was, mine)) {
      const values = customizations[family] ?? {}
      if (settingAt(values, path) !== before) return undefined
      if (after !== undefined) customizations[family] = withSetting(values, path, after)
    }
  }
  return customizations
}

export async function saveSettings(
  resource: Pick<PhonesResource, 'settings' | 'setSettings'>,
  phone: CallingDeviceId,
  input: {
    readonly model: string
    readonly base: PhoneSettings
    readonly wanted: PhoneSettings
  },
): Answer {
  const { model, base, wanted } = input
  const now = await resource.settings(phone, model)
  if (!now.ok) return now
  const customizations = onTop(base, wanted, now.value)
  if (!customizations) return ok('changedElsewhere')
  const body = { customizations, customEnabled: wanted.isCustom }
  return saved(await resource.setSettings(phone, model, body))
}

/** What an organisation or a location has: the same, by a job. */
export async function saveDefaults(
  resource: Pick<PhonesResource, 'defaults'> & Pick<PhoneJobsResource, 'changeDefaults'>,
  location: LocationId | undefined,
  { base, wanted }: { readonly base: PhoneSettings; readonly wanted: PhoneSettings },
): Answer {
  const now = await resource.defaults(location)
  if (!now.ok) return now
  const customizations = onTop(base, wanted, now.value)
  const isSwitched = now.value.isCustom !== base.isCustom
  if (!customizations || isSwitched) return ok('changedElsewhere')
  const begun = await resource.changeDefaults(customizations, location, wanted.isCustom)
  return begun.ok ? ok('saved') : begun
}
