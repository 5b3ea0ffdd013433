// Everything about calling phones, put together.
import type { DeviceRegister } from '../devices/deviceRegister.ts'
import { createDynamicSettings } from './dynamicSettings.ts'
import { createLineKeyTemplates } from './lineKeyTemplates.ts'
import { createLineOwners } from './lineOwners.ts'
import { createPhoneImages } from './phoneImages.ts'
import { createPhoneJobs } from './phoneJobs.ts'
import { createPhoneOwners } from './phoneOwners.ts'
import { createPhones } from './phones.ts'
import { createPhoneSettings } from './phoneSettings.ts'
import type { Phones, PhoneWorld } from './phoneTypes.ts'
import type { Locations, Workspaces } from '../places/placeTypes.ts'
import type { Organisation, Random, SimTime } from '../types.ts'

export type PhoneWorldParts = {
  readonly organisation: Organisation
  readonly register: DeviceRegister
  readonly workspaces: Workspaces
  readonly locations: Locations
  readonly time: SimTime
  readonly random: Random
}

export function createPhoneWorld(parts: PhoneWorldParts): PhoneWorld {
  const { organisation, register, workspaces, locations, time, random } = parts
  const lineOwners = createLineOwners(organisation, workspaces)
  const settings = createPhoneSettings(
    locations,
    time,
    (locationId) => phones.all(locationId).length,
  )
  const phones: Phones = createPhones({ organisation, register, lineOwners, settings, time })
  const templates = createLineKeyTemplates(phones, random)
  const dynamic = createDynamicSettings(phones, locations, time)
  return {
    phones,
    settings,
    dynamic,
    templates,
    lineOwners,
    owners: createPhoneOwners({ organisation, register, lineOwners, phones }),
    jobs: createPhoneJobs({
      organisation,
      locations,
      phones,
      settings,
      dynamic,
      templates,
      time,
      random,
    }),
    images: createPhoneImages(organisation.id),
  }
}
