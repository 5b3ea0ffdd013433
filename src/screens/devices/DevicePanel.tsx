// One device: connection, calls, controls, room, diagnostics; or why there is nothing to show.
import { useRef } from 'react'
import type { Device } from '../../domain/devices/device.ts'
import { canControl, canReadStatus } from '../../domain/devices/device.ts'
import { isInCall } from '../../domain/devices/deviceStatus.ts'
import { displayText } from '../../domain/displayText.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { DeviceFacts } from '../../parts/DeviceFacts.tsx'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { useIsOnScreen } from '../../lib/useIsOnScreen.ts'
import { useIsUsed } from '../../lib/useIsUsed.ts'
import { RetryFailure } from '../../parts/RetryFailure.tsx'
import { clockTime, failureWords } from '../../parts/failureWords.ts'
import { useCallViews } from '../../state/calls/useCalls.ts'
import type { ShownDevice } from '../../state/devices/useDeviceControl.ts'
import { useDeviceControl } from '../../state/devices/useDeviceControl.ts'
import { DeviceCalls } from './DeviceCalls.tsx'
import { DeviceControls } from './DeviceControls.tsx'
import { DeviceTrends } from './DeviceTrends.tsx'

addWords(devicesWords)

type PanelProps = {
  readonly device: Device
  /** If there is room for them. */
  readonly hasTrends?: boolean
}

const USED_FOR_MS = 30_000

export function DevicePanel({ device, hasTrends = false }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const isOnScreen = useIsOnScreen(panel)
  const isTouched = useIsUsed(panel, USED_FOR_MS)
  const isUsed = useCallViews().length > 0 || isTouched || hasTrends
  const shown = useDeviceControl(device, { isOnScreen, isUsed })
  const { status } = shown
  return (
    <div ref={panel} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <DeviceLinkBadge link={device.link} />
        {status && (status.activeCalls ?? status.calls) !== undefined && (
          <span className="text-sm font-medium">
            {t(isInCall(status) ? 'device.call.some' : 'device.call.none')}
          </span>
        )}
      </div>
      <p className="text-quiet -mt-2 text-sm break-words">{displayText(device.product, 60)}</p>
      {canReadStatus(device) ? (
        <Reachable device={device} shown={shown} />
      ) : (
        <p className="text-quiet text-sm">{emptyReason(device)}</p>
      )}
      {hasTrends && <DeviceTrends device={device.id} control={shown.control} />}
    </div>
  )
}

function emptyReason({ link, right, lastSeen }: Device): string {
  if (link.is === 'asleep') return t('device.asleep')
  if (link.is === 'offline') {
    return lastSeen === undefined
      ? t('device.offlineNever')
      : t('device.offline', { when: clockTime(lastSeen) })
  }
  return right === 'none' ? t('device.noXapi') : t('device.offlineNever')
}

type Props = { readonly device: Device; readonly shown: ShownDevice }

function Reachable({ device, shown }: Props) {
  const { status, failure, askAgain } = shown
  if (failure && !status) {
    return (
      <RetryFailure
        title={t('device.silent')}
        failure={failure}
        about="device"
        onRetry={askAgain}
      />
    )
  }
  if (!status) {
    return (
      <p role="status" className="text-quiet text-sm">
        {t('device.asking')}
      </p>
    )
  }
  return (
    <>
      {failure && <p className="text-warn text-sm">{failureWords(failure, 'device').why}</p>}
      {canControl(device) ? (
        <>
          <DeviceControls shown={shown} status={status} />
          <DeviceCalls device={device} calls={status.calls ?? []} onSent={askAgain} />
        </>
      ) : (
        <p className="text-quiet text-sm">{t('device.readOnly')}</p>
      )}
      <DeviceFacts status={status} />
      <Diagnostics shown={shown} />
    </>
  )
}

function Diagnostics({ shown }: { readonly shown: ShownDevice }) {
  const messages = shown.status?.diagnostics ?? []
  return (
    <section aria-labelledby="device-diagnostics">
      <p id="device-diagnostics" className="mb-1 text-sm font-semibold">
        {t('device.diagnostics')}
      </p>
      <ul role="list" aria-label={t('device.diagnostics')} className="flex flex-col gap-1 text-sm">
        {messages.length === 0 && <li className="text-quiet">{t('device.noProblems')}</li>}
        {messages.map(({ level, type, description }) => (
          <li key={`${type} ${description}`}>
            <strong className={level === 'info' ? 'text-quiet' : 'text-bad'}>
              {t(`device.level.${level}`)}
            </strong>{' '}
            <bdi>{displayText(description ?? type, 200)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
