// Chooses the members of the team view: everyone, a team, a location, or a saved choice.
import { useMemo } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person/person.ts'
import type { TeamOption } from '../../domain/supervision/supervisionChoice.ts'
import { chosenOption, teamOptions } from '../../domain/supervision/supervisionChoice.ts'
import { t } from '../../i18n/translate.ts'
import type { LocationNames } from '../../state/wall/useLocationNames.ts'
import { useLocationNames } from '../../state/wall/useLocationNames.ts'
import { useWallNames } from '../../state/wall/useWallNames.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import type { TeamSettings } from './useTeamSettings.ts'

type Props = {
  readonly people: readonly Person[]
  readonly settings: TeamSettings
}

export function TeamChoice({ people, settings: { choice, title, choose } }: Props) {
  const [{ choices }] = useWallNames()
  const options = useMemo(() => teamOptions(people, choices, choice), [people, choices, choice])
  const hasLocations = options.some((option) => option.choice.is === 'location')
  const { nameOf } = useLocationNames(hasLocations)
  return (
    <SelectField
      label={t('team.choice')}
      isLabelHidden
      value={chosenOption(options, choice, title)?.key ?? ''}
      options={options.map((option) => ({ value: option.key, label: labelOf(option, nameOf) }))}
      onChoose={(key) => {
        const chosen = options.find((option) => option.key === key)
        if (chosen) choose(chosen)
      }}
    />
  )
}

function labelOf({ choice, kept, people }: TeamOption, nameOf: LocationNames['nameOf']): string {
  const count = people.length
  if (kept !== undefined) return t('team.choiceKept', { name: displayText(kept, 40), count })
  switch (choice.is) {
    case 'everybody':
      return t('team.choiceEverybody', { count })
    case 'team':
      return t('team.choiceTeam', { name: displayText(choice.name, 40), count })
    case 'location': {
      const name = nameOf(choice.id)
      return name === undefined
        ? t('team.choiceUnnamed', { names: whoIsThere(people), count })
        : t('team.choiceLocation', { name: displayText(name, 60), count })
    }
    case 'list':
      return t('team.choiceList', { count })
  }
}

/** Without a name, the people there identify the location. */
function whoIsThere(people: readonly Person[]): string {
  const names = people.slice(0, 2).map(({ name }) => displayText(name, 24))
  return names.length < people.length ? `${names.join(', ')}…` : names.join(', ')
}
