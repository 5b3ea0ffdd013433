// Saves a phone's lines, keys and settings, merged with what others have changed since.
import type { CallingDeviceId, LocationId, TemplateId } from '../../domain/brand.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { badLayout, mergeLayouts } from '../../domain/phones/lineKeys.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { badLines, linesBody, mergeLines } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import { mergeSettings } from '../../domain/phones/phoneSettings.ts'
import type { PhoneJobsResource } from '../../webex/resources/phoneJobs.ts'
import type { PhonesResource } from '../../webex/resources/phones.ts'
import type { SaveAnswer, Wanted } from '../saveMerged.ts'
import { asItIs, saveMerged } from '../saveMerged.ts'

/** Saves the lines, merged with what others have changed since. */
export function saveLines(
  resource: Pick<PhonesResource, 'lines' | 'setLines'>,
  phone: CallingDeviceId,
  input: Wanted<LinesOfPhone> & { readonly model: PhoneModel | undefined },
): SaveAnswer<LinesOfPhone> {
  return saveMerged(input, {
    read: () => resource.lines(phone),
    write: (lines) => resource.setLines(phone, linesBody(lines, input.model)),
    thingOf: asItIs,
    merge: mergeLines,
    isBad: (lines) => badLines(lines) !== undefined,
  })
}

/** Saves the keys, merged with what others have changed since. */
export function saveLayout(
  resource: Pick<PhonesResource, 'layout' | 'setLayout'>,
  phone: CallingDeviceId,
  input: Wanted<PhoneLayout>,
): SaveAnswer<PhoneLayout> {
  return saveMerged(input, {
    read: () => resource.layout(phone),
    write: (layout) => resource.setLayout(phone, layout),
    thingOf: asItIs,
    merge: mergeLayouts,
  })
}

/** Saves the settings, merged with what others have changed since. */
export function saveSettings(
  resource: Pick<PhonesResource, 'settings' | 'setSettings'>,
  phone: CallingDeviceId,
  input: Wanted<PhoneSettings> & { readonly model: string },
): SaveAnswer<PhoneSettings> {
  return saveMerged(input, {
    read: () => resource.settings(phone, input.model),
    write: ({ customizations, isCustom }) =>
      resource.setSettings(phone, input.model, { customizations, customEnabled: isCustom }),
    thingOf: asItIs,
    merge: mergeSettings,
  })
}

/** The same for the settings of an organization or a location, by a job. */
export function saveDefaults(
  resource: Pick<PhonesResource, 'defaults'> & Pick<PhoneJobsResource, 'changeDefaults'>,
  location: LocationId | undefined,
  input: Wanted<PhoneSettings>,
): SaveAnswer<PhoneSettings> {
  return saveMerged(input, {
    read: () => resource.defaults(location),
    write: ({ customizations, isCustom }) =>
      resource.changeDefaults(customizations, location, isCustom),
    thingOf: asItIs,
    merge: mergeSettings,
  })
}

/** A template consists of keys: it is merged like a layout. */
export const layoutOfTemplate = ({
  mayReorder,
  keys,
}: Pick<PhoneLayout, 'mayReorder' | 'keys'>): PhoneLayout => ({
  isCustom: true,
  mayReorder,
  keys,
  rest: {},
})

/** Saves a template, merged with what others have changed since. */
export function saveTemplate(
  resource: Pick<PhoneJobsResource, 'template' | 'changeTemplate'>,
  id: TemplateId,
  input: Wanted<PhoneLayout>,
): SaveAnswer<PhoneLayout> {
  return saveMerged(input, {
    read: () => resource.template(id),
    thingOf: layoutOfTemplate,
    write: (layout) => resource.changeTemplate(id, layout),
    merge: mergeLayouts,
    isBad: (layout) => badLayout(layout) !== undefined,
  })
}
