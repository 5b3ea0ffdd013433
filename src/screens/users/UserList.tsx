// The virtualized list of users.
import { MailQuestionMark } from 'lucide-react'
import type { LocationId, PersonId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import { callingLicenceOf, shortLicenceName } from '../../domain/users/licence.ts'
import type { Location } from '../../domain/places/location.ts'
import type { User } from '../../domain/users/user.ts'
import { t } from '../../i18n/translate.ts'
import type { FormatNumber } from '../../lib/phoneNumbers.ts'
import { useFormatNumber } from '../../state/dial/usePhoneNumbers.ts'
import { ListRow } from '../../ui/ListRow.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'

type Props = {
  readonly users: readonly User[]
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
  readonly onOpen: (id: PersonId) => void
}

const ROW_PX = 76

export function UserList({ users, licences, locations, onOpen }: Props) {
  const format = useFormatNumber()
  const places = new Map(locations.map(({ id, name }) => [id, name]))
  return (
    <VirtualList label={t('users.list')} items={users} keyOf={({ id }) => id} rowPx={ROW_PX}>
      {(user) => (
        <Row
          user={user}
          licence={callingLicenceOf(user, licences)}
          places={places}
          format={format}
          onOpen={() => onOpen(user.id)}
        />
      )}
    </VirtualList>
  )
}

type RowProps = {
  readonly user: User
  readonly licence: Licence | undefined
  readonly places: ReadonlyMap<LocationId, string>
  readonly format: FormatNumber
  readonly onOpen: () => void
}

function Row({ user, licence, places, format, onOpen }: RowProps) {
  const name = displayText(user.name, 80)
  const place = user.location && places.get(user.location)
  const reach = [user.extension, user.number && format(user.number)].filter(Boolean).join(' · ')
  return (
    <ListRow
      label={[t('users.open', { user: name }), user.isInvited && t('users.invited')]
        .filter(Boolean)
        .join(', ')}
      onOpen={onOpen}
    >
      <span className="min-w-0 grow basis-1/2">
        <span dir="auto" className="block truncate font-semibold rtl:text-right">
          {name}
        </span>
        {/* A text in the other direction is truncated at its own end. */}
        <span dir="auto" className="text-quiet block truncate text-sm rtl:text-right">
          {displayText(user.email ?? '', 80)}
        </span>
      </span>
      <span className="min-w-0 basis-2/5 text-end text-sm sm:text-start">
        <span dir="auto" className="block truncate tabular-nums rtl:text-right">
          {licence ? reach : <span className="text-quiet">{t('users.noCalling')}</span>}
        </span>
        <span dir="auto" className="text-quiet block truncate rtl:text-right">
          {[licence && shortLicenceName(licence), place].filter(Boolean).join(' · ')}
        </span>
      </span>
      {user.isInvited && <MailQuestionMark aria-hidden className="text-quiet size-5 shrink-0" />}
    </ListRow>
  )
}
