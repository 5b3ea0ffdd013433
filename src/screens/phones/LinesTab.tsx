// The lines of a phone: add, edit, move, remove; saved as a whole after a review.
import { displayText } from '../../domain/displayText.ts'
import type { BadLines, LinesOfPhone } from '../../domain/phones/phoneLines.ts'
import {
  badLines,
  freePorts,
  lineChanges,
  withLine,
  withLineEdit,
  withLineMoved,
  withoutLine,
} from '../../domain/phones/phoneLines.ts'
import type { PhoneModel } from '../../domain/phones/phoneModel.ts'
import { t } from '../../i18n/translate.ts'
import { useEdits } from '../../state/useEdits.ts'
import { editedLines } from '../../state/phones/editedPhone.ts'
import type { Phone } from '../../state/phones/usePhones.ts'
import { useLinesOfPhone, useSaveLines } from '../../state/phones/usePhones.ts'
import { AddLine } from './AddLine.tsx'
import { lineChangeText, lineConflictText } from './changeText.ts'
import { LineRow } from './LineRow.tsx'
import { Reading } from './Reading.tsx'
import { SaveBar } from './SaveBar.tsx'

type Props = {
  readonly phone: Phone
  readonly model: PhoneModel | undefined
}

export function LinesTab(props: Props) {
  const read = useLinesOfPhone(props.phone.callingId)
  if (!read.value) return <Reading of={read} />
  return <Lines {...props} now={read.value} />
}

function Lines({ phone, model, now }: Props & { readonly now: LinesOfPhone }) {
  const edits = useEdits(editedLines, phone.callingId, now)
  const saving = useSaveLines(phone.callingId)
  const { base, shown, edit, theirs } = edits
  const changes = lineChanges(base, shown)
  const bad = badLines(shown)
  return (
    <>
      <ol className="flex flex-col gap-2">
        {shown.lines.map((line, index) => (
          <LineRow
            key={line.id}
            line={line}
            model={model}
            isFirst={index === 0 || shown.lines[index - 1]?.isOwn === true}
            isLast={index === shown.lines.length - 1}
            ports={shown.ports}
            onEdit={(change) => edit(withLineEdit(shown, line.id, change))}
            onMove={(by) => edit(withLineMoved(shown, line.id, by))}
            onRemove={() => edit(withoutLine(shown, line.id))}
          />
        ))}
      </ol>
      {freePorts(shown).length > 0 ? (
        <AddLine
          phone={phone.callingId}
          taken={shown.lines.map(({ id }) => id)}
          onAdd={(owner) => edit(withLine(shown, owner))}
        />
      ) : (
        <p className="text-quiet text-sm">{t('phones.noPort')}</p>
      )}
      <SaveBar
        name={phone.name}
        changes={changes.map(lineChangeText)}
        problem={bad && badText(bad, shown)}
        saving={saving}
        conflicts={edits.conflicts.map((part) =>
          lineConflictText(part, { mine: shown, theirs: theirs ?? now }),
        )}
        onSave={(whenShown) => saving.send({ base, wanted: shown, model }, whenShown)}
        onDecide={(choices, whenShown) =>
          saving.send({ ...edits.decide(choices), model }, whenShown)
        }
        onDiscard={edits.discard}
      />
    </>
  )
}

function badText({ why, line }: BadLines, { lines }: LinesOfPhone): string {
  const name = lines.find(({ id }) => id === line)?.name ?? ''
  return t(`phones.bad.${why}`, { name: displayText(name, 40) })
}
