// The buttons and lamps of a headset, by the USB HID tables *Telephony* (0x0B) and *LED* (0x08).

/** One item of a HID report, as WebHID describes it. */
export type HidItem = {
  readonly usages?: readonly number[]
  /** Each of `count` fields has this many bits. */
  readonly reportSize: number
  readonly reportCount: number
}
/** A report with its items, in the order of its bits. */
export type HidReport = { readonly reportId: number; readonly items: readonly HidItem[] }
/** A HID collection with its reports and the collections inside it. */
export type HidCollection = {
  readonly inputReports: readonly HidReport[]
  readonly outputReports: readonly HidReport[]
  readonly children: readonly HidCollection[]
}

/** The position of a bit: the report, and the number of bits from its beginning. */
export type BitPlace = { readonly reportId: number; readonly bit: number; readonly bytes: number }

/** The positions of buttons and lamps; missing ones do not exist on the headset. */
export type HeadsetLayout = {
  readonly hook?: BitPlace
  readonly mute?: BitPlace
  readonly offHookLamp?: BitPlace
  readonly muteLamp?: BitPlace
  readonly ringLamp?: BitPlace
}

const usage = {
  hook: 0x000b_0020,
  mute: 0x000b_002f,
  muteLamp: 0x0008_0009,
  offHookLamp: 0x0008_0017,
  ringLamp: 0x0008_0018,
} as const

function placeIn(reports: readonly HidReport[], wanted: number): BitPlace | undefined {
  for (const { reportId, items } of reports) {
    const bits = items.reduce((sum, item) => sum + item.reportSize * item.reportCount, 0)
    let bit = 0
    for (const { usages = [], reportSize, reportCount } of items) {
      const index = usages.indexOf(wanted)
      if (index >= 0 && index < reportCount) {
        return { reportId, bit: bit + index * reportSize, bytes: Math.ceil(bits / 8) }
      }
      bit += reportSize * reportCount
    }
  }
  return undefined
}

function flat(collections: readonly HidCollection[]): readonly HidCollection[] {
  return collections.flatMap((one) => [one, ...flat(one.children)])
}

/** Nothing if the device has neither hook nor mute key. */
export function layoutOf(collections: readonly HidCollection[]): HeadsetLayout | undefined {
  const all = flat(collections)
  const inputs = all.flatMap(({ inputReports }) => inputReports)
  const outputs = all.flatMap(({ outputReports }) => outputReports)
  const entries = Object.entries(usage).flatMap(([name, wanted]) => {
    const place = placeIn(name.endsWith('Lamp') ? outputs : inputs, wanted)
    return place ? [[name, place] as const] : []
  })
  const layout: HeadsetLayout = Object.fromEntries(entries)
  return layout.hook || layout.mute ? layout : undefined
}

/** Whether the bit is set in a report's bytes; `undefined`: it is in another report. */
export function bitIn(
  place: BitPlace | undefined,
  reportId: number,
  bytes: readonly number[],
): boolean | undefined {
  if (place?.reportId !== reportId) return undefined
  const byte = bytes[Math.floor(place.bit / 8)]
  return byte === undefined ? undefined : (byte & (1 << (place.bit % 8))) !== 0
}

/** The state that the lamps of a headset should show. */
export type Lamps = {
  readonly isOffHook: boolean
  readonly isMuted: boolean
  readonly isRinging: boolean
}

/** The output reports for a state of the lamps: a list of bytes for each report. */
export function lampReports(
  { offHookLamp, muteLamp, ringLamp }: HeadsetLayout,
  lamps: Lamps,
): ReadonlyMap<number, readonly number[]> {
  const reports = new Map<number, number[]>()
  const set = (place: BitPlace | undefined, isOn: boolean) => {
    if (!place) return
    const bytes = reports.get(place.reportId) ?? Array.from({ length: place.bytes }, () => 0)
    const index = Math.floor(place.bit / 8)
    if (isOn) bytes[index] = (bytes[index] ?? 0) | (1 << (place.bit % 8))
    reports.set(place.reportId, bytes)
  }
  set(offHookLamp, lamps.isOffHook)
  set(muteLamp, lamps.isMuted)
  set(ringLamp, lamps.isRinging)
  return reports
}

/** The meaning of a press: the hook switch reports its state, the mute key only that it was pressed. */
export type HeadsetPress = 'answer' | 'end' | 'toggleMute'

type Before = { readonly isOffHook: boolean; readonly isMuteDown: boolean }

/** @param before the state in the last report. @returns the new state, and the meaning. */
export function pressOf(
  layout: HeadsetLayout,
  report: { readonly reportId: number; readonly bytes: readonly number[] },
  before: Before,
): Before & { readonly press?: HeadsetPress } {
  const { reportId, bytes } = report
  const isOffHook = bitIn(layout.hook, reportId, bytes) ?? before.isOffHook
  const isMuteDown = bitIn(layout.mute, reportId, bytes) ?? before.isMuteDown
  const now = { isOffHook, isMuteDown }
  if (isOffHook !== before.isOffHook) return { ...now, press: isOffHook ? 'answer' : 'end' }
  return isMuteDown && !before.isMuteDown ? { ...now, press: 'toggleMute' } : now
}
