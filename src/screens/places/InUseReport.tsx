// Report of the rooms in use now: asks each room once, on request.
import type { Device } from '../../domain/devices/device.ts'
import { byDeviceName, canReadStatus } from '../../domain/devices/device.ts'
import type { DeviceStatus } from '../../domain/devices/deviceStatus.ts'
import { isInCall, isRoomInUse, ROOM_STATUS_NAMES } from '../../domain/devices/deviceStatus.ts'
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDevices, useDeviceSweep } from '../../state/devices/useDevices.ts'
import { useWorkspaces } from '../../state/places/useWorkspaces.ts'
import { useMissingScopes } from '../../state/session/useScopes.ts'
import type { ReportColumn } from './ReportTable.tsx'
import { ReportTable } from './ReportTable.tsx'
import { SweepBar } from './SweepBar.tsx'

type Used = { readonly device: Device; readonly status: DeviceStatus }

const adminScopes = ['spark-admin:workspaces_read']

export function InUseReport() {
  const { devices, isWaiting, failure } = useDevices()
  const rooms = devices
    .filter((device) => device.place.is === 'workspace' && canReadStatus(device))
    .sort(byDeviceName)
  const sweep = useDeviceSweep(ROOM_STATUS_NAMES)
  // Only administrators see the type of a room; everything else is visible to all.
  const { workspaces } = useWorkspaces(useMissingScopes(adminScopes).length === 0)
  const types = new Map(workspaces.map(({ id, type }) => [id, type]))
  const used = rooms.flatMap((device): Used[] => {
    const answer = sweep.answers.get(device.id)
    return answer?.ok && isRoomInUse(answer.value) ? [{ device, status: answer.value }] : []
  })
  const yes = (is: boolean) => (is ? t('reports.yes') : '')
  const columns: readonly ReportColumn<Used>[] = [
    { label: t('reports.room'), text: ({ device }) => displayText(device.name, 80) },
    {
      label: t('reports.type'),
      text: ({ device: { place } }) => {
        const type = place.is === 'workspace' ? types.get(place.id) : undefined
        return type === undefined ? '' : t(`places.type.${type}`)
      },
    },
    {
      label: t('reports.people'),
      isNumber: true,
      text: ({ status: { peopleCount } }) => String(peopleCount ?? ''),
    },
    {
      label: t('reports.seats'),
      isNumber: true,
      text: ({ status: { peopleCapacity } }) => String(peopleCapacity ?? ''),
    },
    {
      label: t('reports.inCall'),
      text: ({ status }) => yes(isInCall(status)),
    },
    {
      label: t('reports.presenting'),
      text: ({ status: { presenting } }) => yes(presenting === true),
    },
    { label: t('device.product'), text: ({ device }) => displayText(device.product, 60) },
  ]
  return (
    <>
      <p className="text-quiet text-sm">{t('reports.inUseWhat')}</p>
      {failure && devices.length === 0 && (
        <FailureAlert
          title={t('devices.failed')}
          words={failureWords(failure)}
          trackingId={failure.trackingId}
        />
      )}
      <SweepBar sweep={sweep} isWaiting={isWaiting} onStart={() => sweep.start(rooms)} />
      {sweep.answers.size > 0 && (
        <p className="text-sm font-semibold">
          {used.length === 0 && !sweep.isRunning
            ? t('reports.nobodyUses')
            : t('reports.inUseCount', { used: used.length, all: sweep.answers.size })}
        </p>
      )}
      {used.length > 0 && (
        <ReportTable
          label={t('reports.inUse')}
          columns={columns}
          rows={used}
          keyOf={({ device }) => device.id}
          file={t('reports.inUseFile')}
        />
      )}
    </>
  )
}
