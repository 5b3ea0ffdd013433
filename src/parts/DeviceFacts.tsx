// The status of a device and its room, row by row; what a device does not report has no row.
import type { DeviceStatus } from '../domain/devices/deviceStatus.ts'
import { isRoomInUse } from '../domain/devices/deviceStatus.ts'
import { localeNow, t } from '../i18n/translate.ts'

/** Occupancy in words; `undefined` if the device does not report it. */
export function occupancyText(status: DeviceStatus): string | undefined {
  const { peopleCount: count, peopleCapacity: capacity, peoplePresence } = status
  const isEmpty = count === 0 || (count === undefined && peoplePresence === false)
  // For example, a camera used over USB: in use, even if it sees nobody.
  if (isEmpty && isRoomInUse(status)) return t('device.inUse')
  if (count === 0) return t('device.nobody')
  if (count !== undefined) {
    return capacity === undefined
      ? t('device.peopleOnly', { count })
      : t('device.people', { count, capacity })
  }
  if (peoplePresence !== undefined) return t(peoplePresence ? 'device.someone' : 'device.nobody')
  if (isRoomInUse(status)) return t('device.inUse')
  return capacity === undefined ? undefined : t('device.notCounted')
}

const HOUR = 3_600

function uptimeText(seconds: number): string {
  const hours = Math.floor(seconds / HOUR)
  return t('device.uptimeText', { days: Math.floor(hours / 24), hours: hours % 24 })
}

const unit = (value: number, name: string) =>
  new Intl.NumberFormat(localeNow(), { style: 'unit', unit: name }).format(value)

function rowsOf(status: DeviceStatus): readonly (readonly [string, string | undefined])[] {
  const { ambientNoise, temperature, humidity, airQuality, software, uptimeSeconds } = status
  const network = status.network?.[0]
  const peripherals = status.peripherals?.flatMap(({ name, type }) => name ?? type ?? [])
  return [
    [t('device.occupancy'), occupancyText(status)],
    [t('device.noise'), ambientNoise === undefined ? undefined : `${ambientNoise} dBA`],
    [t('device.temperature'), temperature === undefined ? undefined : unit(temperature, 'celsius')],
    [t('device.humidity'), humidity === undefined ? undefined : unit(humidity, 'percent')],
    [t('device.airQuality'), airQuality],
    [t('device.peripherals'), peripherals?.join(', ') || undefined],
    [
      t('device.network'),
      [network?.address, network?.speed].filter(Boolean).join(' · ') || undefined,
    ],
    [t('device.software'), software?.name ?? software?.version],
    [t('device.uptime'), uptimeSeconds === undefined ? undefined : uptimeText(uptimeSeconds)],
  ]
}

export function DeviceFacts({ status }: { readonly status: DeviceStatus }) {
  const rows = rowsOf(status).filter(([, value]) => value !== undefined)
  if (rows.length === 0) return null
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet">{label}</dt>
          <dd className="text-end font-medium break-words">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
