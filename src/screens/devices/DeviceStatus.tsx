// The side panel of the phone page: one of the devices that I may see, live while visible.
import { useEffect, useRef } from 'react'
import { useSearchParams } from '../../lib/useNavigation.tsx'
import type { PersonId } from '../../domain/brand.ts'
import type { Device } from '../../domain/devices/device.ts'
import { byDeviceName } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { useDevices } from '../../state/devices/useDevices.ts'
import { useMe } from '../../state/person/useMe.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { DevicePanel } from './DevicePanel.tsx'

addWords(devicesWords)

export default function DeviceStatus() {
  const me = useMe()?.id
  const { devices, isWaiting, failure, retry } = useDevices(true)
  const [params, setParams] = useSearchParams()
  const wanted = params.get('device')
  const panel = useRef<HTMLElement>(null)
  // A call's card leads here: on a narrow screen the panel is far below it.
  useEffect(() => {
    if (wanted !== null) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  const sorted = [...devices].sort(
    (a, b) => usefulness(a, me) - usefulness(b, me) || byDeviceName(a, b),
  )
  const device = sorted.find((one) => one.id === wanted || one.callingId === wanted) ?? sorted[0]
  return (
    <aside
      ref={panel}
      aria-label={t('devices.panel')}
      className="bg-surface border-line shadow-card rounded-xl border p-3 sm:p-4"
    >
      <h2 className="mb-2 text-base font-semibold">{t('devices.panel')}</h2>
      {failure && devices.length === 0 && (
        <RetryFailure title={t('devices.failed')} failure={failure} onRetry={retry} />
      )}
      {!device && !failure && (
        <p role="status" className="text-quiet text-sm">
          {t(isWaiting ? 'devices.loading' : 'devices.none')}
        </p>
      )}
      {device && (
        <div className="flex flex-col gap-3">
          <SelectField
            label={t('devices.device')}
            value={device.id}
            options={sorted.map(({ id, name }) => ({ value: id, label: displayText(name, 50) }))}
            onChoose={(value) => {
              const next = new URLSearchParams(params)
              next.set('device', value)
              setParams(next, { replace: true })
            }}
          />
          <DevicePanel key={device.id} device={device} />
        </div>
      )}
    </aside>
  )
}

/** My own controllable devices come first, then my others, then rooms. */
function usefulness({ place, right }: Device, me: PersonId | undefined): number {
  const isMine = place.is === 'person' && place.id === me
  return (isMine ? 0 : 2) + (right === 'none' ? 1 : 0)
}
