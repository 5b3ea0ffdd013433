// Exports the supervision log as CSV.
import { csvOf } from '../../domain/csv.ts'
import type { LogEntry } from '../../domain/supervision/supervisionLog.ts'
import { secondsOf } from '../../domain/supervision/supervisionLog.ts'
import { t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'

export function exportLog(entries: readonly LogEntry[]): void {
  const head = [
    t('team.logWho'),
    t('team.logHow'),
    t('team.logWhen'),
    t('team.logEnd'),
    t('team.logSeconds'),
  ]
  const rows = entries.map((entry) => [
    entry.name,
    t(`team.${entry.kind}`),
    new Date(entry.from).toISOString(),
    entry.until === undefined ? '' : new Date(entry.until).toISOString(),
    String(secondsOf(entry) ?? ''),
  ])
  saveFile(t('team.logFile'), csvOf([head, ...rows]), 'text/csv')
}
