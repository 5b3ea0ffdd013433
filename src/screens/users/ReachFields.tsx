// Location, extension and number of a user, with the free numbers of the location.
import { useId } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Location } from '../../domain/places/location.ts'
import type { DraftProblems, UserDraft } from '../../domain/users/userDraft.ts'
import { t } from '../../i18n/translate.ts'
import { useFreeNumbers } from '../../state/users/useUsers.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { problemText } from './problemText.ts'

type Reach = Pick<UserDraft, 'location' | 'extension' | 'number'>

type Props = {
  readonly reach: Reach
  readonly problems: DraftProblems
  readonly locations: readonly Location[]
  /** Webex does not allow changing it. */
  readonly isLocationFixed?: boolean
  readonly onChange: (change: Partial<Reach>) => void
}

export function ReachFields(props: Props) {
  const { reach, problems, locations, isLocationFixed = false, onChange } = props
  const id = useId()
  const free = useFreeNumbers(reach.location)
  return (
    <>
      {isLocationFixed ? (
        <p className="text-quiet text-sm">
          {locations.find((one) => one.id === reach.location)?.name}. {t('users.locationFixed')}
        </p>
      ) : (
        <SelectField
          label={t('users.location')}
          value={reach.location}
          error={problemText(problems.location)}
          options={[
            { value: '', label: t('users.choose') },
            ...locations.map((one) => ({ value: one.id, label: displayText(one.name, 60) })),
          ]}
          onChoose={(location) => onChange({ location })}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-[1fr_2fr]">
        <TextField
          label={t('users.extension')}
          dir="ltr"
          inputMode="numeric"
          value={reach.extension}
          error={problemText(problems.extension)}
          onChange={(event) => onChange({ extension: event.target.value })}
        />
        <TextField
          label={t('users.number')}
          dir="ltr"
          type="tel"
          list={`${id}-free`}
          value={reach.number}
          error={problemText(problems.number)}
          onChange={(event) => onChange({ number: event.target.value })}
        />
      </div>
      <datalist id={`${id}-free`}>
        {free.map((number) => (
          <option key={number} value={number} />
        ))}
      </datalist>
      <p className="text-quiet text-xs">
        {t('users.reachHint')}
        {free.length > 0 && ` ${t('users.numbersHint', { count: free.length })}`}
      </p>
    </>
  )
}
