// Webex's filters of workspaces, as lists to choose from.
import { displayText } from '../../domain/displayText.ts'
import type { Floor, Location } from '../../domain/places/location.ts'
import { floorLabel } from '../../domain/places/location.ts'
import {
  workspaceCalendars,
  workspaceCallings,
  workspaceHealths,
  workspaceTypes,
} from '../../domain/places/workspace.ts'
import type { WorkspaceFilter } from '../../domain/places/workspaceFilter.ts'
import { t } from '../../i18n/translate.ts'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = {
  readonly filter: WorkspaceFilter
  readonly locations: readonly Location[]
  readonly floors: readonly Floor[]
  readonly onChange: (change: Readonly<Record<string, string>>) => void
}

type Option = readonly [value: string, label: string]

export function WorkspaceFilters({ filter, locations, floors, onChange }: Props) {
  const here = floors.filter(({ location }) => location === filter.location)
  const choices: readonly (readonly [keyof WorkspaceFilter, string, readonly Option[]])[] = [
    [
      'location',
      t('places.location'),
      locations.map(({ id, name }) => [id, displayText(name, 40)] as const),
    ],
    [
      'floor',
      t('places.floor'),
      here.map((floor) => [floor.id, displayText(floorLabel(floor), 40)] as const),
    ],
    [
      'type',
      t('places.type'),
      workspaceTypes.map((one) => [one, t(`places.type.${one}`)] as const),
    ],
    [
      'health',
      t('places.health'),
      workspaceHealths.map((one) => [one, t(`places.health.${one}`)] as const),
    ],
    [
      'calling',
      t('places.calling'),
      workspaceCallings.map((one) => [one, t(`places.calling.${one}`)] as const),
    ],
    [
      'calendar',
      t('places.calendar'),
      workspaceCalendars.map((one) => [one, t(`places.calendar.${one}`)] as const),
    ],
    [
      'maintenance',
      t('places.maintenance'),
      (['off', 'upcoming', 'on'] as const).map((one) => [one, t(`maintenance.${one}`)] as const),
    ],
  ]
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {choices
        .filter(([, , options]) => options.length > 0)
        .map(([name, label, options]) => (
          <SelectField
            key={name}
            label={label}
            value={filter[name]}
            options={[
              { value: '', label: t('places.any') },
              ...options.map(([value, words]) => ({ value, label: words })),
            ]}
            // A floor belongs to a location.
            onChoose={(value) =>
              onChange(name === 'location' ? { location: value, floor: '' } : { [name]: value })
            }
          />
        ))}
    </div>
  )
}
