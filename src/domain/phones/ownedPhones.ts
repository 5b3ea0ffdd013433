// The phones of a person or workspace in their call settings, with hoteling.
import type { CallingDeviceId, PersonId, WorkspaceId } from '../brand.ts'

/** The owner of the phones. */
export type PhoneOwner =
  | { readonly is: 'person'; readonly id: PersonId }
  | { readonly is: 'workspace'; readonly id: WorkspaceId }

/** Whether guests may use the phone, and how long. */
export type Hoteling = {
  readonly isOn: boolean
  /** How long a guest may stay; missing: no limit. */
  readonly hours?: number
}

/** A phone of a person or workspace, with its hoteling. */
export type OwnedPhone = {
  readonly id: CallingDeviceId
  readonly model: string
  /** The owner's own phone, or one on which a line of theirs appears. */
  readonly isOwn: boolean
  readonly ownerName: string
  readonly isActivated: boolean
  readonly hoteling: Hoteling
}

const LEAST_HOURS = 1
const MOST_HOURS = 999

/** Typed hours; `undefined` if Webex would not accept them. */
export function hoursOf(typed: string): number | undefined {
  const hours = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : NaN
  return hours >= LEAST_HOURS && hours <= MOST_HOURS ? hours : undefined
}

/** The body of Webex's `hoteling`; without hours there is no limit. */
export function hotelingBody({ isOn, hours }: Hoteling): {
  readonly enabled: boolean
  readonly limitGuestUse: boolean
  readonly guestHoursLimit?: number
} {
  return {
    enabled: isOn,
    limitGuestUse: hours !== undefined,
    ...(hours !== undefined && { guestHoursLimit: hours }),
  }
}
