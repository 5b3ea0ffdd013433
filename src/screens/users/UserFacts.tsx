// What is known of a user, and their devices.
import type { ReactNode } from 'react'
import type { Instant } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/licence.ts'
import { callingLicenceOf } from '../../domain/licence.ts'
import type { Location } from '../../domain/location.ts'
import type { User } from '../../domain/user.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, localeNow, t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { PageLink } from '../../parts/PageLink.tsx'
import { useDevices } from '../../state/devices/useDevices.ts'
import { useFormatNumber } from '../../state/queries/usePhoneNumbers.ts'
import { useRoleNames } from '../../state/users/useUsers.ts'

addWords(devicesWords)

type Props = {
  readonly user: User
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
}

const momentText = (moment: Instant) =>
  new Date(moment).toLocaleString(localeNow(), { dateStyle: 'medium', timeStyle: 'short' })

export function UserFacts({ user, licences, locations }: Props) {
  const format = useFormatNumber()
  const roles = useRoleNames()
  const held = callingLicenceOf(user, licences)
  const others = user.licences.filter((id) => id !== held?.id)
  const place = locations.find(({ id }) => id === user.location)
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <Card title={t('users.about')}>
        <Facts
          rows={[
            [t('users.email'), user.email],
            [t('users.firstName'), user.firstName],
            [t('users.lastName'), user.lastName],
            [t('users.department'), user.department],
            [t('users.jobTitle'), user.title],
            [
              t('users.roles'),
              user.roles.length === 0
                ? t('users.notAdministrator')
                : user.roles.map((id) => roles.get(id) ?? t('users.isAdministrator')).join(', '),
            ],
            [t('users.status'), t(user.isInvited ? 'users.invited' : 'users.active')],
            [t('users.created'), user.created && momentText(user.created)],
            [
              t('users.lastActive'),
              user.lastActive ? momentText(user.lastActive) : t('users.neverActive'),
            ],
          ]}
        />
      </Card>
      <div className="flex flex-col gap-3">
        <Card title={t('users.calling')}>
          <Facts
            rows={[
              [t('users.licence'), held?.name ?? t('users.noCalling')],
              [t('users.location'), place?.name],
              [t('users.extension'), user.extension],
              [t('users.number'), user.number && format(user.number)],
              [
                t('users.otherLicences'),
                others
                  .map(
                    (id) => licences.find((one) => one.id === id)?.name ?? t('users.unknownValue'),
                  )
                  .join(', '),
              ],
            ]}
          />
        </Card>
        <Card title={t('users.devices')}>
          <Devices user={user} />
        </Card>
      </div>
    </div>
  )
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="bg-surface border-line shadow-card flex min-w-0 flex-col gap-3 rounded-xl border p-4"
    >
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}

/** What is not known has no row. */
function Facts({ rows }: { readonly rows: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {rows.map(([label, value]) =>
        value === undefined || value === '' ? null : (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd className="font-medium break-words">
              <bdi>{displayText(value, 200)}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Devices({ user }: { readonly user: User }) {
  const { devices, isWaiting } = useDevices()
  const own = devices.filter(({ place }) => place.is === 'person' && place.id === user.id)
  if (own.length === 0) {
    return (
      <p className="text-quiet text-sm">
        {isWaiting ? t('devices.loading') : `${t('users.noDevices')} ${t('users.addDeviceHint')}`}
      </p>
    )
  }
  return (
    <ul role="list" className="flex flex-col gap-2">
      {own.map((device) => (
        <li key={device.id} className="flex flex-wrap items-center gap-x-3">
          <PageLink
            to={`/devices?${new URLSearchParams({ device: device.id }).toString()}`}
            className="text-accent min-w-0 grow py-1 font-semibold break-words underline"
          >
            <bdi>{displayText(device.product || device.name, 60)}</bdi>
          </PageLink>
          <DeviceLinkBadge link={device.link} />
        </li>
      ))}
    </ul>
  )
}
