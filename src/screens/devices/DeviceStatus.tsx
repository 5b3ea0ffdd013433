// The side panel of the phone page: one of the devices that I may see, live while visible.
import { ChevronDown, MonitorSpeaker } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
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

/** Closed at first: nothing is asked about devices until it is opened here or from a call. */
export default function DeviceStatus() {
  const id = useId()
  const [params] = useSearchParams()
  const wanted = params.get('device')
  const [{ isOpen, opened }, setOpen] = useState({ isOpen: wanted !== null, opened: wanted })
  // A call's card leads here.
  if (wanted !== opened) setOpen({ isOpen: isOpen || wanted !== null, opened: wanted })
  return (
    <aside
      aria-label={t('devices.panel')}
      className="bg-surface border-line shadow-card rounded-xl border"
    >
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen({ isOpen: !isOpen, opened: wanted })}
          className="hover:bg-ground flex min-h-12 w-full cursor-pointer items-center gap-2.5 rounded-xl px-4 text-start text-sm font-semibold"
        >
          <MonitorSpeaker aria-hidden className="text-quiet size-4.5" />
          {t('devices.panel')}
          <ChevronDown
            aria-hidden
            className={`text-quiet ms-auto size-4 ${isOpen ? 'rotate-180' : ''}`}
          />
        </button>
      </h2>
      <div id={id} className={isOpen ? 'px-4 pb-4' : ''}>
        {isOpen && <Devices wanted={wanted} />}
      </div>
    </aside>
  )
}

function Devices({ wanted }: { readonly wanted: string | null }) {
  const me = useMe()?.id
  const { devices, isWaiting, failure, retry } = useDevices(true)
  const [params, setParams] = useSearchParams()
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted !== null) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  const sorted = [...devices].sort(
    (a, b) => usefulness(a, me) - usefulness(b, me) || byDeviceName(a, b),
  )
  const device = sorted.find((one) => one.id === wanted || one.callingId === wanted) ?? sorted[0]
  return (
    <div ref={panel} className="flex flex-col gap-3">
      {failure && devices.length === 0 && (
        <RetryFailure title={t('devices.failed')} failure={failure} onRetry={retry} />
      )}
      {!device && !failure && (
        <p role="status" className="text-quiet text-sm">
          {t(isWaiting ? 'devices.loading' : 'devices.none')}
        </p>
      )}
      {device && (
        <>
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
        </>
      )}
    </div>
  )
}

/** My own controllable devices come first, then my others, then rooms. */
function usefulness({ place, right }: Device, me: PersonId | undefined): number {
  const isMine = place.is === 'person' && place.id === me
  return (isMine ? 0 : 2) + (right === 'none' ? 1 : 0)
}
