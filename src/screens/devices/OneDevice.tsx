// One device in full: how it stands, what can be told to it, what is known of it.
import { ArrowLeft } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Device } from '../../domain/device.ts'
import { canReadStatus } from '../../domain/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { useMayMeasure } from '../../state/metrics/useMayMeasure.ts'
import { Button } from '../../ui/Button.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { DevicePanel } from './DevicePanel.tsx'
import { XapiConsole } from './XapiConsole.tsx'

type Props = {
  readonly device: Device | undefined
  readonly isWaiting: boolean
  readonly onBack: () => void
}

const RoomFigures = lazy(() => import('./RoomFigures.tsx'))

const tabs = ['panel', 'console', 'room', 'details'] as const
const labels = {
  panel: 'devices.panel',
  console: 'console.title',
  room: 'devices.room',
  details: 'device.details',
} as const

export function OneDevice({ device, isWaiting, onBack }: Props) {
  const [tab, setTab] = useState<(typeof tabs)[number]>('panel')
  const mayMeasure = useMayMeasure()
  const room = mayMeasure && device?.place.is === 'workspace' ? device.place.id : undefined
  return (
    <>
      <div className="flex items-center gap-2">
        <Button icon={ArrowLeft} onClick={onBack}>
          {t('devices.back')}
        </Button>
      </div>
      {device ? (
        <>
          <h1 className="text-xl font-semibold break-words">
            <bdi>{displayText(device.name, 80)}</bdi>
          </h1>
          <Tabs
            label={t('devices.device')}
            panel="device-tab"
            tabs={tabs
              .filter((name) => name !== 'console' || canReadStatus(device))
              .filter((name) => name !== 'room' || room !== undefined)
              .map((name) => ({ name, label: t(labels[name]) }))}
            chosen={tab}
            onChoose={setTab}
          />
          <div
            id="device-tab"
            role="tabpanel"
            aria-label={t(labels[tab])}
            className="bg-surface border-line shadow-card max-w-4xl rounded-xl border p-4"
          >
            {tab === 'panel' && <DevicePanel key={device.id} device={device} hasTrends />}
            {tab === 'console' && <XapiConsole key={device.id} device={device} />}
            {tab === 'room' && room !== undefined && (
              <Suspense fallback={null}>
                <RoomFigures key={device.id} device={device} workspace={room} />
              </Suspense>
            )}
            {tab === 'details' && <Details device={device} />}
          </div>
        </>
      ) : (
        <p role="status" className="text-quiet">
          {t(isWaiting ? 'devices.loading' : 'devices.gone')}
        </p>
      )}
    </>
  )
}

function Details({ device }: { readonly device: Device }) {
  const rows = [
    ['device.product', device.product],
    ['device.serial', device.serial],
    ['device.mac', device.mac],
    ['device.ip', device.ip],
    ['device.software', device.software],
    ['device.tags', device.tags.join(', ')],
  ] as const
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label} className="contents">
            <dt className="text-quiet">{t(label)}</dt>
            <dd className="font-medium break-words">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
