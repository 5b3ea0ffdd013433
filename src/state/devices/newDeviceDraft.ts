// A device that is being added, kept until it is registered or has its activation code.
import * as v from 'valibot'
import type { PersonId, WorkspaceId } from '../../domain/brand.ts'
import { draftKind } from '../person/drafts.ts'

/** The form of a new device, as typed. */
export type NewDeviceForm = {
  readonly way: 'code' | 'mac'
  readonly kind: 'workspace' | 'person'
  readonly workspace?: WorkspaceId | undefined
  readonly person?: PersonId | undefined
  /** The text of the search for a person; the name once one was chosen. */
  readonly search: string
  readonly mac: string
  readonly model: string
}

const text = v.string()

/** The draft of a device that is added. */
export const newDeviceDraft = draftKind(
  'new device',
  v.object({
    way: v.picklist(['code', 'mac']),
    kind: v.picklist(['workspace', 'person']),
    workspace: v.optional(text),
    person: v.optional(text),
    search: text,
    mac: text,
    model: text,
  }) as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, NewDeviceForm>,
)
