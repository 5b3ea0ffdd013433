// Exports the filtered history as CSV.
import { csvOf } from '../../domain/csv.ts'
import type { HistoryEntry, Note } from '../../domain/history/history.ts'
import { keyOf } from '../../domain/history/history.ts'
import { t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { nameOf } from '../../parts/words.ts'

export function exportHistory(
  entries: readonly HistoryEntry[],
  notes: Readonly<Record<string, Note>>,
): void {
  const head = [
    t('history.kind'),
    t('history.party'),
    t('dialpad.field'),
    t('history.when'),
    t('history.note'),
  ]
  const rows = entries.map((entry) => [
    t(`history.${entry.kind}`),
    nameOf(entry.party),
    entry.party.is === 'known' ? (entry.party.address ?? '') : '',
    new Date(entry.at).toISOString(),
    notes[keyOf(entry)]?.text ?? '',
  ])
  saveFile(t('history.file'), csvOf([head, ...rows]), 'text/csv')
}
