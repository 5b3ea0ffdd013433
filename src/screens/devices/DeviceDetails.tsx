// The details of a device: facts, tags, and deletion.
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Instant } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import { t } from '../../i18n/translate.ts'
import { ConfirmByName } from '../../parts/ConfirmByName.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { momentText } from '../../parts/momentText.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useRemoveDevice } from '../../state/devices/useDeviceSetup.ts'
import { Button } from '../../ui/Button.tsx'
import { DeviceTags } from './DeviceTags.tsx'

type Props = { readonly device: Device; readonly onGone: () => void }

const writeScopes = ['spark-admin:devices_write']

export function DeviceDetails({ device, onGone }: Props) {
  const mayWrite = useMissingScopes(writeScopes).length === 0
  return (
    <div className="flex flex-col gap-4">
      <DeviceDetailFacts device={device} />
      {mayWrite && device.productType === 'phone' && (
        <PageLink
          to={`/admin/phones?phone=${encodeURIComponent(device.id)}`}
          className="text-accent inline-flex min-h-10 items-center self-start text-sm font-medium underline"
        >
          {t('setup.callSettings')}
        </PageLink>
      )}
      {mayWrite ? (
        <>
          <DeviceTags device={device} />
          <Removal device={device} onGone={onGone} />
        </>
      ) : (
        <p className="text-quiet text-sm">{t('setup.changesNeedAdmin')}</p>
      )}
    </div>
  )
}

function DeviceDetailFacts({ device }: Pick<Props, 'device'>) {
  const when = (moment: Instant | undefined) =>
    moment === undefined ? undefined : momentText(moment)
  const rows = [
    ['device.product', device.product],
    ['device.serial', device.serial],
    ['device.mac', device.mac],
    ['device.ip', device.ip],
    ['device.software', device.software],
    ['facet.channel', device.upgradeChannel],
    ['setup.sip', device.sipUrls.join(', ')],
    ['facet.error', device.errorCodes.join(', ')],
    ['setup.managedBy', device.managedBy],
    ['facet.platform', device.platform],
    ['setup.interface', device.interface],
    ['setup.firstSeen', when(device.firstSeen ?? device.created)],
    ['setup.lastSeen', when(device.lastSeen)],
    ['device.tags', device.tags.join(', ')],
  ] as const
  return <Facts rows={rows.map(([name, value]) => [t(name), value])} />
}

function Removal({ device, onGone }: Props) {
  const removal = useRemoveDevice()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="border-line border-t pt-3">
      <Button look="badQuiet" icon={Trash2} onClick={() => setAsking(true)}>
        {t('setup.removeDevice')}
      </Button>
      {isAsking && (
        <ConfirmByName
          title={t('setup.removeDevice')}
          what={t('setup.removeDeviceWhat')}
          name={device.name}
          action={t('setup.remove')}
          sending={removal}
          onConfirm={() => removal.send(device.id, onGone)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
