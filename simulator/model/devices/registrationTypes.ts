// The interface of registering and deleting devices.
import type { WireActivationCode, WireDevice } from '../../../wire/device.ts'

/** The owner of a new device: one of the two. */
export type ForWhom = {
  readonly personId?: string | undefined
  readonly workspaceId?: string | undefined
}

export type PhoneToRegister = ForWhom & {
  readonly mac: string
  readonly model: string
  readonly password?: string | undefined
}

/** Every method throws `Refusal` 400 for invalid input, 404 for an unknown person or device. */
export type Registration = {
  /** @returns nothing for a phone that appears later. */
  register(phone: PhoneToRegister): WireDevice | undefined
  /** @param model missing: a RoomOS device. */
  activationCode(forWhom: ForWhom, model?: string): WireActivationCode
  remove(deviceId: string): void
}
