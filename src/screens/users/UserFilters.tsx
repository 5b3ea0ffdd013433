// Filters of the user list: calling, license, location, status.
import { displayText } from '../../domain/displayText.ts'
import type { Licence } from '../../domain/users/licence.ts'
import type { Location } from '../../domain/places/location.ts'
import type { UserFilter } from '../../domain/users/userFilter.ts'
import { callingChoices } from '../../domain/users/userFilter.ts'
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = {
  readonly filter: UserFilter
  readonly licences: readonly Licence[]
  readonly locations: readonly Location[]
  readonly onChange: (change: Readonly<Record<string, string>>) => void
}

export function UserFilters({ filter, licences, locations, onChange }: Props) {
  const any = { value: '', label: t('users.any') }
  return (
    <div className="grid grid-cols-2 gap-2 sm:gap-3 lg:grid-cols-4">
      <SelectField
        label={t('users.filter.calling')}
        value={filter.calling}
        options={[
          any,
          ...callingChoices.map((value) => ({ value, label: t(`users.calling.${value}`) })),
        ]}
        onChoose={(calling) => onChange({ calling })}
      />
      <SelectField
        label={t('users.filter.licence')}
        value={filter.licence}
        options={[
          any,
          ...licences.map(({ id, name }) => ({ value: id, label: displayText(name, 60) })),
        ]}
        onChoose={(licence) => onChange({ licence })}
      />
      <SelectField
        label={t('users.filter.location')}
        value={filter.location}
        options={[
          any,
          ...locations.map(({ id, name }) => ({ value: id, label: displayText(name, 60) })),
        ]}
        onChoose={(location) => onChange({ location })}
      />
      <SelectField
        label={t('users.filter.status')}
        value={filter.status}
        options={[any, { value: 'invited', label: t('users.invited') }]}
        onChoose={(status) => onChange({ status })}
      />
    </div>
  )
}
