// Registering and deleting devices, as the rest of the simulator sees it.
import type { WireActivationCode, WireDevice } from '../../../wire/device.ts'

/** Whose a new device is: one of the two. */
export type ForWhom = {
  readonly personId?: string | undefined
  readonly workspaceId?: string | undefined
}

export type PhoneToRegister = ForWhom & {
  readonly mac: string
  readonly model: string
  readonly password?: string | undefined
}

/** Every method throws `Refusal` 400 for what does not fit, 404 for whom or what there is not. */
export type Registration = {
  /** @returns nothing for a phone that shows up later. */
  register(phone: PhoneToRegister): WireDevice | undefined
  /** @param model missing: a RoomOS device. */
  activationCode(forWhom: ForWhom, model?: string): WireActivationCode
  remove(deviceId: string): void
}
