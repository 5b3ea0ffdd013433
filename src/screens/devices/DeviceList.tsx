// The virtualized list of devices.
import type { Device } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { NamedRow } from '../../ui/ListRow.tsx'
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
    <NamedRow
      label={t('devices.openDevice', { device: name })}
      name={name}
      detail={[device.product, ...device.tags].map((text) => displayText(text, 40)).join(' · ')}
      badge={<DeviceLinkBadge link={device.link} />}
      onOpen={onOpen}
    />
  )
}
