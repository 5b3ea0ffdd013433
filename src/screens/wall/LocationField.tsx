// Chooses a location by name; where Webex returns no name, one can be entered.
import type { LocationId } from '../../domain/brand.ts'
import { displayText } from '../../domain/displayText.ts'
import type { WallGroup } from '../../domain/wall/wallChoice.ts'
import { nameOf } from '../../domain/wall/wallNames.ts'
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useLocationNames } from '../../state/wall/useLocationNames.ts'

type Props = {
  readonly chosen: LocationId
  readonly locations: readonly WallGroup<LocationId>[]
  readonly onChoose: (id: LocationId) => void
}

export function LocationField({ chosen, locations, onChoose }: Props) {
  const names = useLocationNames(true)
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t('wall.by.location')}
        value={chosen}
        options={locations.map((group) => ({
          value: group.id,
          label: labelOf(group, names.nameOf(group.id)),
        }))}
        onChoose={(value) => onChoose(value as LocationId)}
      />
      {names.isUnnamed(chosen) && (
        <div>
          <TextField
            key={chosen}
            label={t('wall.locationName')}
            defaultValue={names.nameOf(chosen) ?? ''}
            onChange={(event) => names.call(chosen, nameOf(event.target.value))}
          />
          <p className="text-quiet mt-1 text-xs">{t('wall.locationNameHint')}</p>
        </div>
      )}
    </div>
  )
}

/** Without a name, the people there identify the location. */
function labelOf({ people }: WallGroup<LocationId>, name: string | undefined): string {
  if (name !== undefined) return `${displayText(name, 40)} (${people.length})`
  const names = people.slice(0, 2).map((person) => displayText(person.name, 24))
  const more = people.length - names.length
  return more > 0 ? t('wall.locationOf', { names: names.join(', '), more }) : names.join(', ')
}
