// One device on the screen: what it said last, what is wanted of it, and the commands for that.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { DeviceId } from '../../domain/brand.ts'
import { commandFor } from '../../domain/devices/deviceCommand.ts'
import type { DeviceIntent, DeviceState, DeviceWant } from '../../domain/devices/deviceIntents.ts'
import {
  deviceEvidence,
  deviceRules,
  isNews,
  isThere,
  noticesAfter,
} from '../../domain/devices/deviceIntents.ts'
import { STATUS_NAMES } from '../../domain/devices/deviceStatus.ts'
import type { Failure } from '../../domain/failure.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { DevicesResource } from '../../webex/resources/devices.ts'
import { createIntents } from '../intents/createIntents.ts'

export type DeviceControl = {
  readonly store: StoreApi<DeviceState>
  /** Asks the device once; what it says is in the store. */
  read(signal?: AbortSignal): Promise<Result<number, Failure>>
  /** Shows at once, sends, and settles on what the device says. */
  want(wanted: DeviceWant): void
  dismiss(key: IntentKey): void
}

type Parts = {
  readonly resource: Pick<DevicesResource, 'status' | 'command'>
  readonly clock: Clock
  readonly device: DeviceId
  /** After a command: the device is worth asking now. */
  readonly onSent: () => void
}

export function createDeviceControl({ resource, clock, device, onSent }: Parts): DeviceControl {
  const store = createStore<DeviceState>(() => ({ intents: [], notices: [] }))
  let lastKey = 0
  const without = (isGone: (notice: DeviceState['notices'][number]) => boolean) =>
    store.setState(({ notices }) => ({ notices: notices.filter((one) => !isGone(one)) }))

  const intents = createIntents<DeviceIntent>({
    rules: deviceRules,
    clock,
    send(intent) {
      const { command, values } = commandFor(intent)
      return resource.command(device, command, values)
    },
    evidence: (intent) => deviceEvidence(store.getState().known)(intent),
    onChange: (now) => store.setState({ intents: now }),
    onEnded: (ended) =>
      store.setState(({ notices }) => ({ notices: noticesAfter(notices, ended) })),
    onAnswer: onSent,
  })

  return {
    store,
    async read(signal) {
      const result = await resource.status(device, STATUS_NAMES, signal)
      if (!result.ok) return result
      if (isNews(store.getState(), result.value)) {
        store.setState({ known: result.value })
        intents.observe()
      }
      return { ok: true, value: result.value.askedAt }
    },
    want(wanted) {
      if (isThere(store.getState(), wanted)) return
      without(({ facet }) => facet === wanted.facet)
      intents.ask({ ...wanted, key: `${++lastKey}` as IntentKey, stage: { at: 'queued' } })
    },
    dismiss: (key) => without((notice) => notice.key === key),
  }
}
