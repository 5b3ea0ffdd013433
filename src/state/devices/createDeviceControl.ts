// One device on the screen: its last state, pending wishes, and their commands.
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { DeviceId } from '../../domain/brand.ts'
import { commandFor } from '../../domain/devices/deviceCommand.ts'
import type {
  DeviceIntent,
  DeviceState,
  DeviceWant,
  KnownStatus,
} from '../../domain/devices/deviceIntents.ts'
import {
  deviceEvidence,
  deviceRules,
  isNews,
  isThere,
  noticesAfter,
} from '../../domain/devices/deviceIntents.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { STATUS_NAMES } from '../../domain/devices/deviceStatus.ts'
import type { Failure } from '../../domain/failure.ts'
import type { IntentKey } from '../../domain/intents/intents.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { Clock } from '../../lib/clock.ts'
import type { DevicesResource } from '../../webex/resources/devices.ts'
import { createIntents } from '../intents/createIntents.ts'

/** The state of one device, and pending wishes. */
export type DeviceControl = {
  readonly store: StoreApi<DeviceState>
  /** Requests the state once. @returns the answer, for `hear` here and in other tabs. */
  read(signal?: AbortSignal): Promise<Result<DeviceSaid, Failure>>
  /** Puts an answer of the device into the store, if it is newer. */
  receive(said: DeviceSaid): void
  /** Shows the wish at once, sends it, and settles on the device's answer. */
  want(wanted: DeviceWant): void
  dismiss(key: IntentKey): void
}

/** `askedAt` by the wall clock, which tabs share, ms since 1970. */
export type DeviceSaid = { readonly status: DeviceStatus; readonly askedAt: number }

type Parts = {
  readonly resource: Pick<DevicesResource, 'status' | 'command'>
  readonly clock: Clock
  readonly device: DeviceId
  /** After a command: the device's state should be read now. */
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

  function take(known: KnownStatus) {
    if (!isNews(store.getState(), known)) return
    store.setState({ known })
    intents.observe()
  }

  return {
    store,
    async read(signal) {
      const result = await resource.status(device, STATUS_NAMES, signal)
      if (!result.ok) return result
      const { status, askedAt } = result.value
      take(result.value)
      return ok({ status, askedAt: clock.now() - (clock.monotonic() - askedAt) })
    },
    // Rounded down: an answer from before the command must not count as evidence.
    receive: ({ status, askedAt }) =>
      take({ status, askedAt: clock.monotonic() - (clock.now() - askedAt) - 1 }),
    want(wanted) {
      if (isThere(store.getState(), wanted)) return
      without(({ facet }) => facet === wanted.facet)
      intents.ask({ ...wanted, key: `${++lastKey}` as IntentKey, stage: { at: 'queued' } })
    },
    dismiss: (key) => without((notice) => notice.key === key),
  }
}
