// Details of a user and their devices.
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { callingLicenceOf } from '../../domain/users/licence.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User } from '../../domain/users/user.ts'
import { devicesWords } from '../../i18n/en.devices.ts'
import { addWords, t } from '../../i18n/translate.ts'
import { DeviceLinkBadge } from '../../parts/DeviceLinkBadge.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { momentText } from '../../parts/momentText.ts'
import { PageLink } from '../../parts/PageLink.tsx'
import { useDevices } from '../../state/devices/useDevices.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { useRoleNames } from '../../state/users/useUsers.ts'
import { Card } from '../../ui/Card.tsx'

addWords(devicesWords)

type Props = {
  readonly user: User
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
}

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
