// The devices that I may see: search and filters in the address, and one device in detail.
import { Plus } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { DeviceId } from '../../domain/brand.ts'
import type { Device, DeviceLink } from '../../domain/devices/device.ts'
import { byTrouble, countLinks } from '../../domain/devices/device.ts'
import type { DeviceFacet } from '../../domain/devices/deviceFilter.ts'
import { deviceFilterOf, wantedDevices } from '../../domain/devices/deviceFilter.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { setupWords } from '../../i18n/en.setup.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { Page, PageHead } from '../../parts/Page.tsx'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import { useDevices } from '../../state/devices/useDevices.ts'
import { useOneDevice } from '../../state/devices/useDeviceSetup.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddDeviceDialog } from './AddDeviceDialog.tsx'
import { DeviceFilters } from './DeviceFilters.tsx'
import { DeviceList } from './DeviceList.tsx'
import { deviceTabOf, OneDevice } from './OneDevice.tsx'

addWords(devicesWords)
addWords(setupWords)

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
  const [isAdding, setAdding] = useState(false)
  const mayAdd = useMissingScopes(['spark-admin:devices_write']).length === 0
  // Sorting ten thousand names takes longer than a frame: not on each key press.
  const sorted = useMemo(() => [...devices].sort(byTrouble), [devices])
  const wanted = params.get('device') as DeviceId | null
  const listed = devices.find(({ id }) => id === wanted)
  // A link may lead to a device that the list does not have (yet).
  const single = useOneDevice(wanted !== null && !listed && !isWaiting ? wanted : undefined)
  const filter = deviceFilterOf((name) => params.getAll(name))
  const typed = useDeferredValue(filter.words)
  const link = filter.wanted.get('state')?.[0] ?? ''
  /** Replaced, so that Back leaves the page instead of undoing typed letters. */
  const set = (name: string, values: readonly string[]) => {
    const next = new URLSearchParams(params)
    next.delete(name)
    for (const value of values) if (value !== '') next.append(name, value)
    setParams(next, { replace: true })
  }
  const open = (device: Device | undefined) => {
    const next = new URLSearchParams(params)
    next.delete('tab')
    if (device) next.set('device', device.id)
    else next.delete('device')
    setParams(next)
  }
  if (wanted !== null) {
    return (
      <Page>
        <OneDevice
          device={listed ?? single}
          devices={devices}
          isWaiting={isWaiting}
          tab={deviceTabOf(params.get('tab'))}
          onTab={(tab) => set('tab', [tab])}
          onBack={() => open(undefined)}
        />
      </Page>
    )
  }
  const found = wantedDevices(sorted, { ...filter, words: typed })
  const counts = countLinks(devices)
  return (
    <Page>
      <PageHead title={t('devices.title')}>
        {mayAdd && (
          <Button look="accent" icon={Plus} onClick={() => setAdding(true)}>
            {t('setup.addDevice')}
          </Button>
        )}
      </PageHead>
      {isAdding && <AddDeviceDialog onClose={() => setAdding(false)} />}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <TextField
            type="search"
            label={t('devices.search')}
            isLabelHidden
            placeholder={t('devices.search')}
            value={filter.words}
            onChange={(event) => set('q', [event.target.value])}
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
            onChoose={(value) => set('state', [value])}
          />
        </div>
      </div>
      <DeviceFilters
        devices={devices}
        filter={filter}
        onChoose={(facet: DeviceFacet, values) => set(facet, values)}
      />
      {failure && <RetryFailure title={t('devices.failed')} failure={failure} onRetry={retry} />}
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
