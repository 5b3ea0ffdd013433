// Type, health, devices and owner of a workspace.
import type { ReactNode } from 'react'
import type { FloorId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import type { Workspace } from '../../domain/places/workspace.ts'
import { t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { momentText } from '../../parts/momentText.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useAllFloors } from '../../state/places/useLocations.ts'
import { useSensors } from '../../state/places/useWorkspaces.ts'
import { Card } from '../../ui/Card.tsx'
import { Bookings } from './Bookings.tsx'
import { HealthBadge } from './HealthBadge.tsx'
import { InUse } from './InUse.tsx'
import { Personalize } from './Personalize.tsx'

type Props = {
  readonly workspace: Workspace
  readonly location: Location | undefined
  readonly mayWrite: boolean
}

export function WorkspaceOverview({ workspace, location, mayWrite }: Props) {
  const { devices = [], health } = workspace
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <Card title={t('places.overview')}>
        <InUse devices={devices} />
        <WorkspaceFacts workspace={workspace} location={location} />
      </Card>
      <div className="flex flex-col gap-3">
        <Card title={t('places.health')}>
          <HealthBadge health={health} />
          <ul role="list" className="flex flex-col gap-2 text-sm">
            {health?.issues.map(({ id, title, description, advice, level, since }) => (
              <li key={`${id} ${title}`}>
                <p className="font-semibold break-words">
                  {t(`places.health.${level}`)}: <bdi>{displayText(title, 120)}</bdi>
                </p>
                <p className="text-quiet break-words">
                  {[description, advice]
                    .flatMap((text) => (text ? [displayText(text, 200)] : []))
                    .join(' ')}
                </p>
                {since !== undefined && <p className="text-quiet">{momentText(since)}</p>}
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('places.devices')}>
          <ul role="list" className="flex flex-col gap-2">
            {devices.map((device) => (
              <li key={device.id} className="flex flex-wrap items-center gap-x-3">
                <DeviceLink id={device.id} name={device.name} />
                <span className="text-quiet grow text-sm">{displayText(device.product, 60)}</span>
                <DeviceLinkBadge link={device.link} />
              </li>
            ))}
          </ul>
          {devices.length === 0 && (
            <p className="text-quiet text-sm">
              {t('places.noDevices')} {mayWrite && t('places.addDeviceHint')}
            </p>
          )}
        </Card>
        <Card title={t('places.sessions')}>
          <Bookings workspace={workspace.id} mayEnd={mayWrite} />
        </Card>
        {mayWrite && devices.length === 1 && (
          <Card title={t('places.personalize')}>
            <Personalize workspace={workspace.id} />
          </Card>
        )}
      </div>
    </div>
  )
}

/** Opens the device on its own page, as a link that can be copied. */
function DeviceLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <PageLink
      to={`/devices?${new URLSearchParams({ device: id }).toString()}`}
      className="text-accent min-w-0 py-1 font-semibold break-words underline"
    >
      <bdi>{displayText(name, 60)}</bdi>
    </PageLink>
  )
}

function WorkspaceFacts({ workspace, location }: Omit<Props, 'mayWrite'>) {
  const floors = useAllFloors(location ? [location] : [])
  const sensors = useSensors(workspace)
  const { type, capacity, calling, calendar, supports, hostedMeetings, maintenance } = workspace
  const floor = floors.get((workspace.floor ?? '') as FloorId)
  const inUse = Object.entries(sensors ?? {}).filter(([, { configured }]) => configured)
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t('places.type'), t(`places.type.${type}`)],
    [t('places.capacity'), capacity ?? t('places.notSet')],
    [t('places.location'), location?.name ?? t('places.noLocation')],
    [t('places.floor'), floor ? floorLabel(floor) : t('places.noFloor')],
    [t('places.calling'), t(`places.calling.${calling}`)],
    [
      t('places.calendar'),
      calendar &&
        [t(`places.calendar.${calendar.type}`), calendar.email].filter(Boolean).join(' · '),
    ],
    [t('places.supports'), supports && t(`places.supports.${supports}`)],
    [t('places.sip'), workspace.sipAddress],
    [
      t('places.hotdesking'),
      workspace.hotdesking === undefined ? undefined : onOff(workspace.hotdesking),
    ],
    [
      t('places.hosted'),
      hostedMeetings &&
        [onOff(hostedMeetings.enabled), hostedMeetings.siteUrl].filter(Boolean).join(' · '),
    ],
    [t('places.maintenance'), maintenance && maintenanceText(maintenance)],
    [
      t('places.sensors'),
      sensors &&
        (inUse.map(([name]) => t(`places.sensor.${name as keyof typeof sensors}`)).join(', ') ||
          t('places.noSensors')),
    ],
    [t('places.notes'), workspace.notes],
    [t('places.mapUrl'), workspace.mapUrl && <MapLink url={workspace.mapUrl} />],
  ]
  return <Facts rows={rows} />
}

const onOff = (isOn: boolean) => t(isOn ? 'places.yes' : 'places.no')

function maintenanceText({ mode, from, to }: NonNullable<Workspace['maintenance']>): string {
  const name = t(`maintenance.${mode}`)
  if (mode === 'off' || from === undefined || to === undefined) return name
  return `${name}, ${t('places.maintenanceFrom', { from: momentText(from), to: momentText(to) })}`
}

/** Somebody else entered the address: only web pages are opened, and without a referrer. */
function MapLink({ url }: { readonly url: string }) {
  const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  if (!isWeb) return displayText(url, 120)
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="text-accent underline">
      {t('places.openMap')}
    </a>
  )
}
