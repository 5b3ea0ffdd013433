// A device that an administrator adds: whose it will be, and how it is known.
import type { Instant, PersonId, WorkspaceId } from '../brand.ts'

/** Whose it will be: a person's, or a workspace's. */
export type NewDeviceOwner = { readonly person: PersonId } | { readonly workspace: WorkspaceId }

export type NewDevice = {
  readonly owner: NewDeviceOwner
  readonly mac: string
  readonly model: string
  /** Of third-party SIP devices. */
  readonly password?: string
}

export type ActivationCode = { readonly code: string; readonly expires?: Instant }
