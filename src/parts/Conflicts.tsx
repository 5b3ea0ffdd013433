// Conflicting changes of two people: a choice for each part.
import { useState } from 'react'
import type { Choices, Side } from '../domain/merge.ts'
import { editsWords } from '../i18n/en.edits.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Radio } from '../ui/Radio.tsx'

addWords(editsWords)

/** One part that two people changed differently, with both values. */
export type ConflictText = {
  readonly key: string
  readonly name: string
  /** A name given by Webex, shown unchanged. */
  readonly isCode?: true
  readonly mine: string
  readonly theirs: string
}

type Props = {
  readonly conflicts: readonly ConflictText[]
  readonly isSending: boolean
  readonly onDecide: (choices: Choices) => void
  readonly onClose: () => void
}

export function Conflicts({ conflicts, isSending, onDecide, onClose }: Props) {
  const [choices, setChoices] = useState<Choices>(new Map())
  const choose = (key: string, side: Side) => setChoices(new Map([...choices, [key, side]]))
  const isDecided = conflicts.every(({ key }) => choices.has(key))
  return (
    <>
      <p className="text-sm">{t('edits.conflictWhat')}</p>
      <ul role="list" className="divide-line flex flex-col divide-y">
        {conflicts.map(({ key, name, isCode, mine, theirs }) => (
          <li key={key} className="py-2">
            <fieldset>
              <legend
                {...(isCode && { dir: 'ltr' })}
                className={`text-sm break-words ${isCode ? 'font-mono' : 'font-medium'}`}
              >
                <bdi>{name}</bdi>
              </legend>
              {(['mine', 'theirs'] as const).map((side) => (
                <Radio
                  key={side}
                  name={`conflict ${key}`}
                  label={t(`edits.keep.${side}`, { value: side === 'mine' ? mine : theirs })}
                  isChecked={choices.get(key) === side}
                  onChoose={() => choose(key, side)}
                />
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        {isDecided && (
          <Button look="accent" isBusy={isSending} onClick={() => onDecide(choices)}>
            {t('edits.saveDecided')}
          </Button>
        )}
      </div>
    </>
  )
}
