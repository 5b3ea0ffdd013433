// Request schemas of phones (docs/webex/facts.md 6.1).
import * as v from 'valibot'

const text = v.pipe(v.string(), v.nonEmpty())
const whole = v.pipe(v.number(), v.integer())

const lineKeyType = v.picklist([
  'PRIMARY_LINE',
  'SHARED_LINE',
  'MONITOR',
  'CALL_PARK_EXTENSION',
  'SPEED_DIAL',
  'OPEN',
  'CLOSED',
  'MODE_MANAGEMENT',
])
const lineKeys = v.array(
  v.object({
    lineKeyIndex: whole,
    lineKeyType,
    lineKeyLabel: v.exactOptional(v.string()),
    lineKeyValue: v.exactOptional(v.string()),
    sharedLineIndex: v.exactOptional(whole),
  }),
)
const kemKeys = v.array(
  v.object({
    kemModuleIndex: whole,
    kemKeyIndex: whole,
    kemKeyType: lineKeyType,
    kemKeyLabel: v.exactOptional(v.string()),
    kemKeyValue: v.exactOptional(v.string()),
    sharedLineIndex: v.exactOptional(whole),
  }),
)

const customizations = v.record(v.string(), v.record(v.string(), v.unknown()))

const hoteling = v.object({
  enabled: v.boolean(),
  limitGuestUse: v.exactOptional(v.boolean()),
  guestHoursLimit: v.exactOptional(whole),
})

const texts = v.array(text)

export const phoneBodies = {
  members: v.object({
    members: v.array(
      v.object({
        port: whole,
        id: text,
        t38FaxCompressionEnabled: v.exactOptional(v.boolean()),
        primaryOwner: v.boolean(),
        lineType: v.picklist(['PRIMARY', 'SHARED_CALL_APPEARANCE']),
        lineWeight: v.pipe(whole, v.minValue(1)),
        hotlineEnabled: v.boolean(),
        hotlineDestination: v.string(),
        allowCallDeclineEnabled: v.boolean(),
        lineLabel: v.exactOptional(v.string()),
      }),
    ),
  }),
  layout: v.object({
    layoutMode: v.picklist(['DEFAULT', 'CUSTOM']),
    userReorderEnabled: v.exactOptional(v.boolean()),
    lineKeys,
    kemModuleType: v.exactOptional(text),
    kemKeys: v.exactOptional(kemKeys),
  }),
  settings: v.object({ customizations, customEnabled: v.boolean() }),
  password: v.object({ sipPassword: text }),
  hoteling,
  personHoteling: v.object({ hoteling }),
  compression: v.object({ compression: v.picklist(['ON', 'OFF']) }),
  macs: v.object({ macs: v.pipe(v.array(v.string()), v.nonEmpty()) }),
  newTemplate: v.object({
    templateName: text,
    deviceModel: text,
    userReorderEnabled: v.exactOptional(v.boolean()),
    lineKeys,
  }),
  template: v.object({ userReorderEnabled: v.exactOptional(v.boolean()), lineKeys }),
  apply: v.object({
    action: v.picklist(['APPLY_TEMPLATE', 'APPLY_DEFAULT_TEMPLATES']),
    templateId: v.string(),
    locationIds: v.exactOptional(texts),
    excludeDevicesWithCustomLayout: v.exactOptional(v.boolean()),
    includeDeviceTags: v.exactOptional(texts),
    excludeDeviceTags: v.exactOptional(texts),
    advisoryTypes: v.exactOptional(v.record(v.string(), v.boolean())),
  }),
  settingsJob: v.object({
    locationId: v.exactOptional(text),
    locationCustomizationsEnabled: v.exactOptional(v.boolean()),
    customizations: v.exactOptional(customizations),
  }),
  rebuild: v.object({ locationId: text }),
  image: v.object({ file: v.instance(File), fileName: text }),
  images: v.object({
    backgroundImages: v.pipe(
      v.array(v.object({ fileName: text, forceDelete: v.exactOptional(v.boolean()) })),
      v.nonEmpty(),
      v.maxLength(10),
    ),
  }),
}
