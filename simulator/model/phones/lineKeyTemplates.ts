// Templates of line keys: stored for the organization, and applied to phones by a job.
import type { WireApplyTemplateRequest, WireLineKeyTemplate } from '../../../wire/phone.ts'
import { sparkId } from '../ids.ts'
import { checkLineKeys } from './phoneLayouts.ts'
import type { LineKeyTemplates, Phone, Phones } from './phoneTypes.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import { supportedModel } from './supportedPhones.ts'
import type { Random } from '../types.ts'

const longestName = 80

export function createLineKeyTemplates(phones: Phones, random: Random): LineKeyTemplates {
  const templates = new Map<string, WireLineKeyTemplate>()

  function one(id: string): WireLineKeyTemplate {
    const template = templates.get(id)
    if (!template) throw new Refusal(404, `Line key template not found: ${id}`)
    return template
  }

  function modelOf(deviceModel: string) {
    const model = supportedModel(deviceModel)
    if (!model?.allowConfigureLayoutEnabled) {
      throw new Refusal(400, `The model has no configurable line keys: ${deviceModel}`)
    }
    return model
  }

  function checkName(templateName: string): void {
    const name = templateName.trim().toLowerCase()
    if (name === '' || name.length > longestName) throw new Refusal(400, 'Invalid templateName.')
    const isTaken = [...templates.values()].some((one) => one.templateName.toLowerCase() === name)
    if (isTaken) throw new Refusal(409, `The template name is in use: ${templateName}`)
  }

  function hasWantedTags({ wire: { tags } }: Phone, wanted: WireApplyTemplateRequest): boolean {
    const { includeDeviceTags: included = [], excludeDeviceTags: excluded = [] } = wanted
    const isIncluded = included.length === 0 || included.some((tag) => tags.includes(tag))
    return isIncluded && !excluded.some((tag) => tags.includes(tag))
  }

  return {
    all: () =>
      [...templates.values()].map(({ id, templateName, deviceModel, modelDisplayName }) => ({
        id,
        templateName,
        deviceModel,
        modelDisplayName,
      })),
    one,
    add({ templateName, deviceModel, userReorderEnabled = false, lineKeys }) {
      const model = modelOf(deviceModel)
      checkName(templateName)
      checkLineKeys(model, lineKeys)
      const id = sparkId('DEVICE_LINE_KEY_TEMPLATE', randomUuid(random))
      const name = templateName.trim()
      const { displayName: modelDisplayName } = model
      templates.set(id, {
        id,
        templateName: name,
        deviceModel,
        modelDisplayName,
        userReorderEnabled,
        lineKeys,
      })
      return id
    },
    change(id, { userReorderEnabled = false, lineKeys }) {
      const template = one(id)
      checkLineKeys(modelOf(template.deviceModel), lineKeys)
      templates.set(id, { ...template, userReorderEnabled, lineKeys })
    },
    remove(id) {
      one(id)
      templates.delete(id)
    },
    targets(wanted) {
      const isDefault = wanted.action === 'APPLY_DEFAULT_TEMPLATES'
      const template = isDefault ? undefined : one(wanted.templateId)
      const { locationIds = [] } = wanted
      return phones
        .all()
        .filter(({ model }) =>
          template ? model.model === template.deviceModel : model.allowConfigureLayoutEnabled,
        )
        .filter(
          ({ wire }) => locationIds.length === 0 || locationIds.includes(wire.locationId ?? ''),
        )
        .filter((phone) => hasWantedTags(phone, wanted))
        .filter(
          ({ callingId }) =>
            wanted.excludeDevicesWithCustomLayout !== true ||
            phones.layout(callingId).layoutMode === 'DEFAULT',
        )
    },
    apply(wanted, phone) {
      const { callingId } = phone
      if (phones.isRestarting(phone)) {
        throw new Refusal(400, `The device is being updated: ${phone.wire.displayName}`)
      }
      const isDefault = wanted.action === 'APPLY_DEFAULT_TEMPLATES'
      if (isDefault) {
        phones.setLayout(callingId, { layoutMode: 'DEFAULT', lineKeys: [] })
        phones.restart(callingId)
        return false
      }
      const { userReorderEnabled, lineKeys } = one(wanted.templateId)
      phones.setLayout(callingId, { layoutMode: 'CUSTOM', userReorderEnabled, lineKeys })
      phones.restart(callingId)
      const shared = phones.members(callingId).members.filter(({ primaryOwner }) => !primaryOwner)
      return (
        lineKeys.filter(({ lineKeyType }) => lineKeyType === 'SHARED_LINE').length > shared.length
      )
    },
  }
}
