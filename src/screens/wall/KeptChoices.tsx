// Saved choices by name, and the address that opens one elsewhere.
import { BookmarkPlus, Copy, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { displayText } from '../../domain/displayText.ts'
import type { WallChoice } from '../../domain/wall/wallChoice.ts'
import { isSameChoice, wallAddress } from '../../domain/wall/wallChoice.ts'
import { nameOf, withChoice, withoutChoice } from '../../domain/wall/wallNames.ts'
import { t } from '../../i18n/translate.ts'
import { copyText } from '../../lib/copyText.ts'
import { useWallNames } from '../../state/wall/useWallNames.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useLocationNames } from '../../state/wall/useLocationNames.ts'

type Props = {
  readonly choice: WallChoice
  /** As typed: a choice is saved under its title. */
  readonly title: string
  /** Other unsaved settings that are part of the address. */
  readonly shownWith: Readonly<Record<string, string>>
  readonly onTake: (choice: WallChoice, title: string) => void
}

type Said = 'untitled' | 'kept' | 'unkept' | 'dropped' | 'copied' | 'uncopied'

/** These actions take effect at once, and do not change the wall. */
export function KeptChoices({ choice, title, shownWith, onTake }: Props) {
  const [{ choices }, change] = useWallNames()
  const { nameOf: nameOfLocation } = useLocationNames(choice.is === 'location')
  const [taken, setTaken] = useState(() =>
    choices.find((one) => one.name === title && isSameChoice(one.choice, choice)),
  )
  const [said, setSaid] = useState<Said>()
  const name = nameOf(title)
  const former = choices.find((one) => one.name === taken?.name)
  // Another display does not know the names that were given to locations here.
  const shownTitle =
    name === '' && choice.is === 'location' ? (nameOfLocation(choice.id) ?? '') : name
  const address = wallAddress(location.origin, choice, shownTitle, shownWith)

  function keep() {
    if (name === '') return setSaid('untitled')
    const named = { name, choice }
    setSaid(change((names) => withChoice(names, named, former?.name)) ? 'kept' : 'unkept')
    setTaken(named)
  }
  function drop(gone: string) {
    change((names) => withoutChoice(names, gone))
    setTaken(undefined)
    setSaid('dropped')
  }
  return (
    <div className="flex flex-col gap-3">
      {choices.length > 0 && (
        <SelectField
          label={t('wall.keptChoices')}
          value={former?.name ?? ''}
          options={[
            { value: '', label: t('wall.keptNone') },
            ...choices.map((one) => ({ value: one.name, label: displayText(one.name, 60) })),
          ]}
          onChoose={(value) => {
            const next = choices.find((one) => one.name === value)
            setTaken(next)
            setSaid(undefined)
            if (next) onTake(next.choice, next.name)
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon={BookmarkPlus} onClick={keep}>
          {t(former ? 'wall.keepChanges' : 'wall.keepChoice')}
        </Button>
        {former && (
          <Button icon={Trash2} look="badQuiet" onClick={() => drop(former.name)}>
            {t('wall.dropChoice')}
          </Button>
        )}
        <Button
          icon={Copy}
          onClick={() =>
            void copyText(address).then((isCopied) => setSaid(isCopied ? 'copied' : 'uncopied'))
          }
        >
          {t('wall.copyAddress')}
        </Button>
      </div>
      <p role="status" className="text-quiet text-sm empty:hidden">
        {said && t(`wall.said.${said}`)}
      </p>
      {said === 'uncopied' && (
        <TextField
          label={t('wall.address')}
          value={address}
          readOnly
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  )
}
