// One device on the screen: what it said last, what is wanted of it, and the commands for that.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { DeviceId } from '../../domain/brand.ts'
import { commandFor } from '../../domain/devices/deviceCommand.ts'
import { STATUS_NAMES } from '../../domain/devices/deviceStatus.ts'
import type {
  DeviceWant,
  DeviceWishEvent,
  DeviceWishes,
  WishKey,
} from '../../domain/devices/deviceWishes.ts'
import { afterDeviceEvent, noWishes, wishesToSend } from '../../domain/devices/deviceWishes.ts'
import type { Failure } from '../../domain/failure.ts'
import { isOutcomeUnknown } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { DevicesResource } from '../../webex/resources/devices.ts'

export type DeviceControl = {
  readonly store: StoreApi<DeviceWishes>
  /** Asks the device once; what it says is in the store. */
  read(signal?: AbortSignal): Promise<Result<number, Failure>>
  /** Shows at once, sends, and settles on what the device says. */
  want(wanted: DeviceWant): void
  dismiss(key: WishKey): void
}

type Parts = {
  readonly resource: Pick<DevicesResource, 'status' | 'command'>
  readonly clock: Clock
  readonly device: DeviceId
  /** After a command: the device is worth asking now. */
  readonly onSent: () => void
}

const TICK_MS = 1_000

export function createDeviceControl({ resource, clock, device, onSent }: Parts): DeviceControl {
  const store = createStore<DeviceWishes>(() => noWishes)
  let lastKey = 0
  let isTicking = false

  function happened(event: DeviceWishEvent) {
    store.setState(afterDeviceEvent(store.getState(), event), true)
    for (const wish of wishesToSend(store.getState())) {
      store.setState(afterDeviceEvent(store.getState(), { type: 'sent', key: wish.key }), true)
      void transmit(wish)
    }
    tick()
  }

  async function transmit(wish: DeviceWant & { readonly key: WishKey }) {
    const { command, values } = commandFor(wish)
    const result = await resource.command(device, command, values)
    const [key, at] = [wish.key, clock.monotonic()]
    if (result.ok) happened({ type: 'accepted', key, at })
    else if (isOutcomeUnknown(result.error)) happened({ type: 'unanswered', key, at })
    else happened({ type: 'refused', key, failure: result.error })
    onSent()
  }

  /** A device may fall silent: the deadline of a wish does not wait for it. */
  function tick() {
    if (isTicking || store.getState().wishes.length === 0) return
    isTicking = true
    clock.after(TICK_MS, () => {
      isTicking = false
      happened({ type: 'ticked', at: clock.monotonic() })
    })
  }

  return {
    store,
    async read(signal) {
      const result = await resource.status(device, STATUS_NAMES, signal)
      if (!result.ok) return result
      happened({ type: 'received', ...result.value })
      return { ok: true, value: result.value.askedAt }
    },
    want: (wanted) => happened({ type: 'wished', key: `${++lastKey}` as WishKey, ...wanted }),
    dismiss: (key) => happened({ type: 'dismissed', key }),
  }
}
