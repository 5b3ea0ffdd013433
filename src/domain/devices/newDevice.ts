// A device that an administrator adds: its owner, and its identification.
import type { Instant, PersonId, WorkspaceId } from '../brand.ts'

/** Its owner: a person or a workspace. */
export type NewDeviceOwner = { readonly person: PersonId } | { readonly workspace: WorkspaceId }

/** A device added by its MAC address (12 hexadecimal digits). */
export type NewDevice = {
  readonly owner: NewDeviceOwner
  readonly mac: string
  readonly model: string
  /** Of third-party SIP devices. */
  readonly password?: string
}

/** A code that is typed on the device; `expires` is missing if Webex does not say. */
export type ActivationCode = { readonly code: string; readonly expires?: Instant }
