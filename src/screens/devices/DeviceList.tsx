// The list of devices, as long as it may be.
import { ChevronRight } from 'lucide-react'
import type { Device } from '../../domain/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

type Props = {
  readonly devices: readonly Device[]
  readonly onOpen: (device: Device) => void
}

const ROW_PX = 68

export function DeviceList({ devices, onOpen }: Props) {
  return (
    <VirtualList label={t('devices.list')} items={devices} keyOf={({ id }) => id} rowPx={ROW_PX}>
      {(device) => <Row device={device} onOpen={() => onOpen(device)} />}
    </VirtualList>
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
