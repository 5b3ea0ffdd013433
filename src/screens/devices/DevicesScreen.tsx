// The devices that I may see: found by words and state, all in the address, and one in full.
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Device, DeviceLink } from '../../domain/device.ts'
import { byTrouble, countLinks, isDeviceFound } from '../../domain/device.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDevices } from '../../state/devices/useDevices.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DeviceList } from './DeviceList.tsx'
import { OneDevice } from './OneDevice.tsx'

addWords(devicesWords)

const links: readonly DeviceLink['is'][] = [
  'online',
  'onlineWithIssues',
  'asleep',
  'offline',
  'unknown',
]

export default function DevicesScreen() {
  const { devices, isWaiting, failure, retry } = useDevices()
  const [params, setParams] = useSearchParams()
  const wanted = params.get('device')
  const [typed, link] = [params.get('q') ?? '', params.get('state') ?? '']
  /** Replaced, so that Back leaves the page instead of taking letters away. */
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value === '') next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true })
  }
  const open = (device: Device | undefined) => {
    const next = new URLSearchParams(params)
    if (device) next.set('device', device.id)
    else next.delete('device')
    setParams(next)
  }
  if (wanted !== null) {
    const device = devices.find(({ id }) => id === wanted)
    return (
      <Page>
        <OneDevice device={device} isWaiting={isWaiting} onBack={() => open(undefined)} />
      </Page>
    )
  }
  const found = devices
    .filter((device) => (link === '' || device.link.is === link) && isDeviceFound(device, typed))
    .sort(byTrouble)
  const counts = countLinks(devices)
  return (
    <Page>
      <h1 className="text-xl font-semibold">{t('devices.title')}</h1>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <TextField
            type="search"
            label={t('devices.search')}
            isLabelHidden
            placeholder={t('devices.search')}
            value={typed}
            onChange={(event) => set('q', event.target.value)}
          />
        </div>
        <div className="min-w-44">
          <SelectField
            label={t('devices.stateFilter')}
            value={link}
            options={[
              { value: '', label: t('devices.allStates') },
              ...links
                .filter((name) => counts[name] > 0 || name === link)
                .map((name) => ({ value: name, label: `${t(`link.${name}`)} (${counts[name]})` })),
            ]}
            onChoose={(value) => set('state', value)}
          />
        </div>
      </div>
      {failure && (
        <div className="flex flex-col items-start gap-2">
          <FailureAlert
            title={t('devices.failed')}
            words={failureWords(failure)}
            trackingId={failure.trackingId}
          />
          <Button onClick={retry}>{t('devices.retry')}</Button>
        </div>
      )}
      <p role="status" className="text-quiet min-h-5 text-sm">
        {statusOf(isWaiting, devices.length, found.length)}
      </p>
      <DeviceList devices={found} onOpen={open} />
    </Page>
  )
}

function statusOf(isWaiting: boolean, all: number, found: number): string {
  if (isWaiting) return t('devices.loading')
  if (all === 0) return t('devices.none')
  return found === 0 ? t('devices.noneFound') : t('devices.count', { count: found })
}

function Page({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-3 p-3 sm:p-4 lg:p-6">{children}</div>
  )
}
