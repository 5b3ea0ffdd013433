// Chooses the members of the wall: everyone, a team, a location, or individuals.
import { isFoundIn } from '../../domain/search.ts'
import { useId, useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { Person } from '../../domain/person/person.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import {
  chosenOf,
  everybody,
  groupsBy,
  listWordOf,
  MOST_LISTED,
} from '../../domain/wall/wallChoice.ts'
import { t } from '../../i18n/translate.ts'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { LocationField } from './LocationField.tsx'

type Props = {
  readonly choice: WallChoice
  readonly people: readonly Person[]
  readonly onChoose: (choice: WallChoice) => void
}

export function ChoiceFields({ choice, people, onChoose }: Props) {
  const name = useId()
  // Switching to another kind does not lose the picked people.
  const [left, setLeft] = useState<Partial<Record<WallChoice['is'], WallChoice>>>({})
  const teams = groupsBy(people, ({ department }) => department)
  const locations = groupsBy(people, ({ location }) => location)
  const radio = (is: WallChoice['is'], chosen: WallChoice) => (
    <Radio
      name={name}
      label={t(`wall.by.${is}`)}
      isChecked={choice.is === is}
      onChoose={() => {
        setLeft({ ...left, [choice.is]: choice })
        onChoose(left[is] ?? chosen)
      }}
    />
  )
  const [team, location] = [teams[0], locations[0]]
  return (
    <div>
      {radio('everybody', everybody)}
      {team && radio('team', { is: 'team', name: team.id })}
      {choice.is === 'team' && (
        <SelectField
          label={t('wall.by.team')}
          value={choice.name}
          options={teams.map(({ id, people: { length } }) => ({
            value: id,
            label: `${displayText(id, 40)} (${length})`,
          }))}
          onChoose={(value) => onChoose({ is: 'team', name: value })}
        />
      )}
      {location && radio('location', { is: 'location', id: location.id })}
      {choice.is === 'location' && (
        <LocationField
          chosen={choice.id}
          locations={locations}
          onChoose={(id) => onChoose({ is: 'location', id })}
        />
      )}
      {radio('list', { is: 'list', people: chosenOf(people, choice).slice(0, 1).map(listWordOf) })}
      {choice.is === 'list' && <PeoplePicker choice={choice} people={people} onChoose={onChoose} />}
    </div>
  )
}

type PickerProps = {
  readonly choice: Extract<WallChoice, { is: 'list' }>
  readonly people: readonly Person[]
  readonly onChoose: (choice: WallChoice) => void
}

/** A longer list is of no use for picking. */
const MOST_FOUND = 30

function PeoplePicker({ choice, people, onChoose }: PickerProps) {
  const [typed, setTyped] = useState('')
  const chosen = new Set(chosenOf(people, choice))
  const matches = people.filter(({ name, extension }) =>
    isFoundIn({ texts: [name, extension], numbers: [extension] }, typed),
  )
  const found = matches
    .sort((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)))
    .slice(0, MOST_FOUND)
  function toggle(person: Person, isIn: boolean) {
    const next = people.filter((one) => (one === person ? isIn : chosen.has(one)))
    onChoose({ is: 'list', people: next.map(listWordOf) })
  }
  return (
    <div className="border-line ms-2 border-s-2 ps-3">
      <TextField
        label={t('wall.findPeople')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="text-quiet my-1 text-sm">
        {t('wall.picked', { count: chosen.size, most: MOST_LISTED })}
      </p>
      <ul role="list" className="max-h-60 overflow-y-auto">
        {found.map((person) => (
          <li key={person.id}>
            <label className="hover:bg-ground flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-2 text-sm">
              <input
                type="checkbox"
                className="accent-accent-fill size-4.5 shrink-0"
                checked={chosen.has(person)}
                onChange={(event) => toggle(person, event.target.checked)}
              />
              <bdi className="min-w-0 truncate">{displayText(person.name, 60)}</bdi>
              <span className="text-quiet ms-auto shrink-0">{person.extension}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
