// Saves what a PUT replaces as a whole: reads it again first, so that changes made elsewhere are
// kept.
import type { CallingDeviceId, LocationId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Choices, Merged } from '../../domain/merge.ts'
import type { PhoneLayout } from '../../domain/phones/lineKeys.ts'
import { mergeLayouts } from '../../domain/phones/lineKeys.ts'
import type { LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import { badLines, linesBody, mergeLines } from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import type { PhoneSettings } from '../../domain/phones/phoneSettings.ts'
import { mergeSettings } from '../../domain/phones/phoneSettings.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { PhoneJobsResource } from '../../webex/resources/phoneJobs.ts'
import type { PhonesResource } from '../../webex/resources/phones.ts'

export type Saved<Thing> =
  /** @param others how many changes of somebody else are in it. */
  | { readonly is: 'saved'; readonly value: Thing; readonly others: number }
  /** Nothing was sent: this is what it is now, and both have changed the same. */
  | { readonly is: 'changedElsewhere'; readonly theirs: Thing }

type Answer<Thing> = Promise<Result<Saved<Thing>, Failure>>

export type Wanted<Thing> = { readonly base: Thing; readonly wanted: Thing }

export type Merge<Thing> = (
  base: Thing,
  mine: Thing,
  theirs: Thing,
  choices?: Choices,
) => Merged<Thing>

type Ways<Thing> = {
  readonly read: () => Promise<Result<Thing, Failure>>
  readonly write: (thing: Thing) => Promise<Result<unknown, Failure>>
  readonly merge: Merge<Thing>
  /** Whether Webex would refuse what came of both together. */
  readonly isBad?: (merged: Thing) => boolean
}

async function save<Thing>(
  { base, wanted }: Wanted<Thing>,
  { read, write, merge, isBad = () => false }: Ways<Thing>,
): Answer<Thing> {
  const now = await read()
  if (!now.ok) return now
  const { value, conflicts, others } = merge(base, wanted, now.value)
  if (conflicts.length > 0 || isBad(value)) {
    return ok({ is: 'changedElsewhere', theirs: now.value })
  }
  const written = await write(value)
  return written.ok ? ok({ is: 'saved', value, others }) : written
}

export function saveLines(
  resource: Pick<PhonesResource, 'lines' | 'setLines'>,
  phone: CallingDeviceId,
  input: Wanted<LinesOfPhone> & { readonly model: PhoneModel | undefined },
): Answer<LinesOfPhone> {
  return save(input, {
    read: () => resource.lines(phone),
    write: (lines) => resource.setLines(phone, linesBody(lines, input.model)),
    merge: mergeLines,
    isBad: (lines) => badLines(lines) !== undefined,
  })
}

export function saveLayout(
  resource: Pick<PhonesResource, 'layout' | 'setLayout'>,
  phone: CallingDeviceId,
  input: Wanted<PhoneLayout>,
): Answer<PhoneLayout> {
  return save(input, {
    read: () => resource.layout(phone),
    write: (layout) => resource.setLayout(phone, layout),
    merge: mergeLayouts,
  })
}

export function saveSettings(
  resource: Pick<PhonesResource, 'settings' | 'setSettings'>,
  phone: CallingDeviceId,
  input: Wanted<PhoneSettings> & { readonly model: string },
): Answer<PhoneSettings> {
  return save(input, {
    read: () => resource.settings(phone, input.model),
    write: ({ customizations, isCustom }) =>
      resource.setSettings(phone, input.model, { customizations, customEnabled: isCustom }),
    merge: mergeSettings,
  })
}

/** What an organisation or a location has: the same, by a job. */
export function saveDefaults(
  resource: Pick<PhonesResource, 'defaults'> & Pick<PhoneJobsResource, 'changeDefaults'>,
  location: LocationId | undefined,
  input: Wanted<PhoneSettings>,
): Answer<PhoneSettings> {
  return save(input, {
    read: () => resource.defaults(location),
    write: ({ customizations, isCustom }) =>
      resource.changeDefaults(customizations, location, isCustom),
    merge: mergeSettings,
  })
}
