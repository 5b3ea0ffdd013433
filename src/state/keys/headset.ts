// Headset buttons over WebHID. An allowed headset reconnects after every reload.
import type {
  HeadsetLayout,
  HeadsetPress,
  HidCollection,
  Lamps,
} from '../../domain/keys/headset.ts'
import { lampReports, layoutOf, pressOf } from '../../domain/keys/headset.ts'
import type { Cancel } from '../../lib/clock.ts'

/** The used part of WebHID, which TypeScript does not declare. */
type HidDevice = EventTarget & {
  readonly productName: string
  readonly opened: boolean
  readonly collections: readonly HidCollection[]
  open(): Promise<void>
  sendReport(reportId: number, data: Uint8Array): Promise<void>
}
type Hid = {
  getDevices(): Promise<readonly HidDevice[]>
  requestDevice(options: { filters: readonly { usagePage: number }[] }): Promise<HidDevice[]>
}

const TELEPHONY = 0x0b

const hid = (): Hid | undefined => (navigator as { hid?: Hid }).hid

/** Whether the browser has WebHID. */
export function canUseHeadset(): boolean {
  return hid() !== undefined
}

/** One connected headset. */
export type Headset = {
  readonly name: string
  /** Another `onPress` replaces the previous one. */
  listen(onPress: (press: HeadsetPress) => void): Cancel
  show(lamps: Lamps): void
}

/** Lets the person choose one; only in response to a click. `undefined`: none was chosen. */
export async function chooseHeadset(): Promise<Headset | undefined> {
  const chosen = await hid()?.requestDevice({ filters: [{ usagePage: TELEPHONY }] })
  return firstUsable(chosen ?? [])
}

/** A headset that was allowed before and is plugged in. */
export async function knownHeadset(): Promise<Headset | undefined> {
  return firstUsable((await hid()?.getDevices()) ?? [])
}

async function firstUsable(devices: readonly HidDevice[]): Promise<Headset | undefined> {
  for (const device of devices) {
    const layout = layoutOf(device.collections)
    if (!layout) continue
    if (!device.opened) await device.open()
    return headsetOf(device, layout)
  }
  return undefined
}

function headsetOf(device: HidDevice, layout: HeadsetLayout): Headset {
  return {
    name: device.productName,
    listen(onPress) {
      let before = { isOffHook: false, isMuteDown: false }
      const stop = new AbortController()
      device.addEventListener(
        'inputreport',
        (event) => {
          const { reportId, data } = event as Event & { reportId: number; data: DataView }
          const bytes = Array.from({ length: data.byteLength }, (_, index) => data.getUint8(index))
          const { press, ...now } = pressOf(layout, { reportId, bytes }, before)
          before = now
          if (press) onPress(press)
        },
        { signal: stop.signal },
      )
      return () => stop.abort()
    },
    show(lamps) {
      for (const [reportId, bytes] of lampReports(layout, lamps)) {
        device.sendReport(reportId, Uint8Array.from(bytes)).catch(() => undefined)
      }
    },
  }
}
