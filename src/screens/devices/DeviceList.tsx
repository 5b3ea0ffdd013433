// The list of devices, with the rows only that are on the screen (@tanstack/react-virtual): ten
// thousand scroll as ten do.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ChevronRight } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Device } from '../../domain/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'

type Props = {
  readonly devices: readonly Device[]
  readonly onOpen: (device: Device) => void
}

const ROW_PX = 68
const ROWS_BESIDE = 8

export function DeviceList({ devices, onOpen }: Props) {
  'use no memo'
  const [top, setTop] = useState(0)
  const measure = useCallback((list: HTMLUListElement | null) => setTop(list?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: devices.length,
    estimateSize: () => ROW_PX,
    overscan: ROWS_BESIDE,
    scrollMargin: top,
    getItemKey: (index) => devices[index]?.id ?? index,
  })
  return (
    <ul
      ref={measure}
      role="list"
      aria-label={t('devices.list')}
      className="relative"
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const device = devices[index]
        if (!device) return null
        return (
          <li
            key={key}
            aria-setsize={devices.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 pb-2"
            style={{
              height: ROW_PX,
              transform: `translateY(${start - top}px)`,
            }}
          >
            <Row device={device} onOpen={() => onOpen(device)} />
          </li>
        )
      })}
    </ul>
  )
}

function Row({ device, onOpen }: { readonly device: Device; readonly onOpen: () => void }) {
  const name = displayText(device.name, 80)
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('devices.openDevice', { device: name })}
      className="bg-surface border-line shadow-card hover:border-edge flex size-full cursor-pointer items-center gap-3 rounded-xl border px-3 text-start"
    >
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          <bdi>{name}</bdi>
        </span>
        <span className="text-quiet block truncate text-sm">
          {[device.product, ...device.tags].map((text) => displayText(text, 40)).join(' · ')}
        </span>
      </span>
      <span className="shrink-0">
        <DeviceLinkBadge link={device.link} />
      </span>
      <ChevronRight aria-hidden className="text-quiet size-4 shrink-0 rtl:rotate-180" />
    </button>
  )
}
