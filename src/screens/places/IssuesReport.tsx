// Devices that need attention: unreachable, with issues or error codes.
import type { Device } from '../../domain/devices/device.ts'
import { byTrouble } from '../../domain/devices/device.ts'
import { displayText } from '../../domain/displayText.ts'
import { localeNow, t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { PageLink } from '../../parts/PageLink.tsx'
import { FailureAlert } from '../../parts/FailureAlert.tsx'
import { failureWords } from '../../parts/failureWords.ts'
import { useDevices } from '../../state/devices/useDevices.ts'
import type { ReportColumn } from './ReportTable.tsx'
import { ReportTable } from './ReportTable.tsx'

/** Deep sleep is no issue: it is intended. */
function hasIssue({ link, errorCodes }: Device): boolean {
  return errorCodes.length > 0 || !['online', 'asleep'].includes(link.is)
}

export function IssuesReport() {
  const { devices, isWaiting, failure } = useDevices()
  const found = devices.filter(hasIssue).sort(byTrouble)
  const columns: readonly ReportColumn<Device>[] = [
    {
      label: t('reports.device'),
      text: ({ name }) => displayText(name, 80),
      shown: (device) => <DeviceLink device={device} />,
    },
    { label: t('device.product'), text: ({ product }) => displayText(product, 60) },
    {
      label: t('reports.state'),
      text: ({ link }) => t(`link.${link.is}`),
      shown: ({ link }) => <DeviceLinkBadge link={link} />,
    },
    { label: t('reports.codes'), text: ({ errorCodes }) => errorCodes.join(', ') },
    {
      label: t('reports.since'),
      text: ({ lastSeen }) => (lastSeen === undefined ? '' : new Date(lastSeen).toISOString()),
      shown: ({ lastSeen }) =>
        lastSeen === undefined
          ? ''
          : new Date(lastSeen).toLocaleString(localeNow(), {
              dateStyle: 'short',
              timeStyle: 'short',
            }),
    },
    { label: t('device.serial'), text: ({ serial = '' }) => serial },
  ]
  if (failure && devices.length === 0) {
    return (
      <FailureAlert
        title={t('devices.failed')}
        words={failureWords(failure)}
        trackingId={failure.trackingId}
      />
    )
  }
  return (
    <>
      <p role="status" className="text-quiet text-sm">
        {isWaiting
          ? t('devices.loading')
          : found.length === 0
            ? t('reports.noIssues')
            : t('reports.issuesCount', { count: found.length })}
      </p>
      {found.length > 0 && (
        <ReportTable
          label={t('reports.issues')}
          columns={columns}
          rows={found}
          keyOf={({ id }) => id}
          file={t('reports.issuesFile')}
        />
      )}
    </>
  )
}

function DeviceLink({ device: { id, name } }: { readonly device: Device }) {
  return (
    <PageLink
      to={`/devices?${new URLSearchParams({ device: id }).toString()}`}
      className="text-accent underline"
    >
      <bdi>{displayText(name, 80)}</bdi>
    </PageLink>
  )
}
