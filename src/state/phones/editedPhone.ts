// The editable parts of a phone: their drafts, and merging with other people's changes.
import * as v from 'valibot'
import type { LocationId } from '../../domain/brand.ts'
import type { LineKey, PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { mergeLayouts } from '../../domain/phones/lineKeys.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { mergeLines } from '../../domain/phones/phoneLines.ts'
import type { PhoneSettings, SettingsFamily } from '../../domain/phones/phoneSettings.ts'
import { mergeSettings } from '../../domain/phones/phoneSettings.ts'
import { draftKind } from '../person/drafts.ts'
import { editedKind } from '../useEdits.ts'

const others = v.record(v.string(), v.unknown())

const line = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['person', 'workspace', 'virtualLine']),
  number: v.optional(v.string()),
  extension: v.optional(v.string()),
  location: v.optional(v.string()),
  isOwn: v.boolean(),
  port: v.number(),
  weight: v.number(),
  label: v.string(),
  hotline: v.optional(v.string()),
  mayDecline: v.boolean(),
  isFaxCompressed: v.optional(v.boolean()),
})

const lines = v.object({
  lines: v.array(line),
  ports: v.number(),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, LinesOfPhone>

const key = v.object({
  type: v.string(),
  label: v.string(),
  value: v.string(),
  shared: v.number(),
  rest: others,
}) as v.GenericSchema<unknown, LineKey>

const layout = v.object({
  isCustom: v.boolean(),
  mayReorder: v.boolean(),
  keys: v.array(key),
  kem: v.optional(v.object({ type: v.string(), keys: v.array(key) })),
  rest: others,
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, PhoneLayout>

const settings = v.object({
  customizations: v.record(v.string(), others),
  isCustom: v.boolean(),
  isUpdating: v.boolean(),
  devices: v.number(),
  changed: v.optional(v.number()),
}) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, PhoneSettings>

/** How lines of a phone are kept as a draft and merged. */
export const editedLines = editedKind('lines', lines, mergeLines)
/** How keys of a phone are kept as a draft and merged. */
export const editedLayout = editedKind('keys', layout, mergeLayouts)
/** How a template is kept as a draft and merged. */
export const editedTemplate = editedKind('template', layout, mergeLayouts)
/** How settings are kept as a draft and merged. */
export const editedSettings = editedKind('settings', settings, mergeSettings)

/** The draft of a template that is added: its name and the chosen model. */
export const newTemplateDraft = draftKind(
  'new template',
  v.object({ name: v.string(), chosen: v.string() }),
)

/** The draft of which phones get a template; tags as typed. */
export const applyTemplateDraft = draftKind(
  'apply template',
  v.object({
    location: v.string(),
    withTags: v.string(),
    withoutTags: v.string(),
    isSparingCustom: v.boolean(),
  }),
)

/** The draft key of default settings. @param location missing: the organization. */
export const defaultsOf = (location: LocationId | undefined, family: SettingsFamily): string =>
  `defaults ${location ?? 'organization'} ${family}`
