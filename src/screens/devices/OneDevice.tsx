// One device in detail: state, commands, facts.
import { lazy, Suspense } from 'react'
import type { Device } from '../../domain/devices/device.ts'
import { canReadStatus, hasConfigurations } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { Breadcrumbs, PageHead } from '../../parts/Page.tsx'
import { useMayMeasure } from '../../state/places/useRoomFigures.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { DeviceDetails } from './DeviceDetails.tsx'
import { DevicePanel } from './DevicePanel.tsx'
import { XapiConsole } from './XapiConsole.tsx'

const ConfigurationTab = lazy(async () => ({
  default: (await import('./configuration/ConfigurationTab.tsx')).ConfigurationTab,
}))

type Props = {
  readonly device: Device | undefined
  readonly devices: readonly Device[]
  readonly isWaiting: boolean
  readonly tab: DeviceTab
  readonly onTab: (tab: DeviceTab) => void
  readonly onBack: () => void
}

export type DeviceTab = (typeof tabs)[number]

const RoomFigures = lazy(() => import('./RoomFigures.tsx'))

const tabs = ['status', 'configuration', 'commands', 'room', 'details'] as const
const labels = {
  status: 'devices.panel',
  configuration: 'setup.configuration',
  commands: 'console.title',
  room: 'devices.room',
  details: 'device.details',
} as const

/** Tabs that are read line by line are narrow. */
const widths: Readonly<Record<DeviceTab, string>> = {
  status: 'max-w-2xl',
  configuration: '',
  commands: 'max-w-2xl',
  room: 'max-w-4xl',
  details: 'max-w-2xl',
}

/** The tab in the address, if it exists. */
export function deviceTabOf(text: string | null): DeviceTab {
  return tabs.find((tab) => tab === text) ?? 'status'
}

export function OneDevice({ device, devices, isWaiting, tab, onTab, onBack }: Props) {
  const mayMeasure = useMayMeasure()
  const room = mayMeasure && device?.place.is === 'workspace' ? device.place.id : undefined
  return (
    <>
      <Breadcrumbs
        parent="nav.devices"
        without={['device', 'tab']}
        {...(device && { here: displayText(device.name, 60) })}
      />
      {device ? (
        <>
          <PageHead title={displayText(device.name, 80)} isName />
          <Tabs
            label={t('devices.device')}
            panel="device-tab"
            tabs={tabs
              .filter((name) => isShown(name, device) && (name !== 'room' || room !== undefined))
              .map((name) => ({ name, label: t(labels[name]) }))}
            chosen={tab}
            onChoose={onTab}
          />
          <div
            id="device-tab"
            role="tabpanel"
            aria-label={t(labels[tab])}
            className={`bg-surface border-line shadow-card rounded-xl border p-4 ${widths[tab]}`}
          >
            <Suspense
              fallback={
                <p role="status" className="text-quiet text-sm">
                  {t('devices.loading')}
                </p>
              }
            >
              {tab === 'status' && <DevicePanel key={device.id} device={device} hasTrends />}
              {tab === 'configuration' && <ConfigurationTab device={device} devices={devices} />}
              {tab === 'commands' && <XapiConsole key={device.id} device={device} />}
              {tab === 'room' && room !== undefined && (
                <RoomFigures key={device.id} device={device} workspace={room} />
              )}
              {tab === 'details' && <DeviceDetails device={device} onGone={onBack} />}
            </Suspense>
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

/** Settings of a sleeping or offline device can be changed; commands need an answer. */
function isShown(tab: DeviceTab, device: Device): boolean {
  if (tab === 'commands') return canReadStatus(device)
  if (tab === 'configuration') return hasConfigurations(device)
  return true
}
