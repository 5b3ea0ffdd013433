// A form in a dialog for data that others may change too: it merges changes, asks about conflicts,
// and reports the result.
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Choices } from '../domain/merge.ts'
import { displayText } from '../domain/displayText.ts'
import { editsWords } from '../i18n/en.edits.ts'
import { addWords, t } from '../i18n/translate.ts'
import { Button } from '../ui/Button.tsx'
import type { ConflictText } from './Conflicts.tsx'
import { Conflicts } from './Conflicts.tsx'
import { DraftForm } from './DraftForm.tsx'

addWords(editsWords)

type Wanted<Thing> = { readonly base: Thing; readonly wanted: Thing }

type Saved =
  | { readonly is: 'changedElsewhere' }
  /** @param isAll nothing typed since then is left to save. */
  | { readonly is: 'saved'; readonly others: number; readonly isAll: boolean }

type Props<Thing> = {
  /** From `useEdits`. */
  readonly edits: {
    readonly conflicts: readonly string[]
    readonly decide: (choices: Choices) => Wanted<Thing>
    readonly discard: () => void
    readonly isFromBefore: boolean
  }
  /** From `useSavingEdits`. */
  readonly saving: {
    readonly send: (input: Wanted<Thing>, whenShown: (saved: Saved) => void) => void
    readonly isSending: boolean
  }
  /** In the form's own words. */
  readonly conflictText: (part: string) => ConflictText
  readonly saveLabel: string
  /** @returns what to send; `undefined` if the form is invalid and says why. */
  readonly onSubmit: () => Wanted<Thing> | undefined
  /** Everything is saved, and there is nothing to report. */
  readonly onSaved: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

type Told = { readonly others: number; readonly isAll: boolean }

export function EditsForm<Thing>(props: Props<Thing>) {
  const { edits, saving, conflictText, saveLabel, onSubmit, onSaved, onClose, children } = props
  const [told, setTold] = useState<Told>()
  function send(wanted: Wanted<Thing>) {
    setTold(undefined)
    saving.send(wanted, (saved) => {
      if (saved.is === 'changedElsewhere') return
      if (saved.isAll && saved.others === 0) onSaved()
      else setTold(saved)
    })
  }
  function submit() {
    const wanted = onSubmit()
    if (wanted) send(wanted)
  }
  if (told?.isAll) {
    return (
      <div className="flex flex-col gap-3">
        <Outcome told={told} />
        <div className="flex justify-end">
          <Button look="accent" data-autofocus onClick={onSaved}>
            {t('action.close')}
          </Button>
        </div>
      </div>
    )
  }
  if (edits.conflicts.length > 0) {
    return (
      <section aria-label={t('edits.conflictTitle')} className="flex flex-col gap-3">
        <h3 className="font-semibold">{t('edits.conflictTitle')}</h3>
        <Conflicts
          conflicts={edits.conflicts.map(conflictText)}
          isSending={saving.isSending}
          onDecide={(choices) => send(edits.decide(choices))}
          onClose={onClose}
        />
      </section>
    )
  }
  return (
    <DraftForm
      draft={edits}
      submitLabel={saveLabel}
      isSending={saving.isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      {told && <Outcome told={told} />}
      {children}
    </DraftForm>
  )
}

function Outcome({ told: { others, isAll } }: { readonly told: Told }) {
  return (
    <p role="status" className="bg-good-soft text-good rounded-lg p-3 text-sm font-medium">
      {isAll ? t('edits.savedWithOthers', { count: others }) : t('edits.savedNotAll')}
    </p>
  )
}

type Two<Thing> = { readonly mine: Thing; readonly theirs: Thing }

/** One field of the form, with both values. */
export function fieldConflict<Thing>(
  key: string,
  name: string,
  { mine, theirs }: Two<Thing>,
  textOf: (thing: Thing) => string,
): ConflictText {
  const shown = (thing: Thing) => displayText(textOf(thing), 80) || t('edits.empty')
  return { key, name, mine: shown(mine), theirs: shown(theirs) }
}
