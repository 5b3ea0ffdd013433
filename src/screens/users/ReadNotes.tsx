// How a table was read: what to check, and what was left out.
import { displayText } from '../../domain/displayText.ts'
import { t } from '../../i18n/translate.ts'
import { sourceNotes } from '../../parts/tableWords.ts'
import type { TableOfUsers } from '../../state/users/importPart.ts'

const shown = (titles: readonly string[]) =>
  titles.map((title) => displayText(title, 40)).join(', ')

export function ReadNotes({ source, users: { unused, unknown } }: TableOfUsers) {
  const notes = [
    ...sourceNotes(source),
    ...unknown.map(({ title, fits }) => {
      const column = displayText(title, 40)
      return fits.length === 0
        ? t('import.ignored', { columns: column })
        : t('table.unknownColumn', { column, fits: shown(fits) })
    }),
    ...(unused.length > 0 ? [t('import.ignored', { columns: shown(unused) })] : []),
  ]
  return notes.map((note) => (
    <p key={note} className="text-quiet text-sm break-words">
      {note}
    </p>
  ))
}
