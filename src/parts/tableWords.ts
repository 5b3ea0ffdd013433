// Texts about problems of an imported table, shared by every import.
import { displayText } from '../domain/displayText.ts'
import type { FileProblem, RowFlaw } from '../domain/table.ts'
import { tablesWords } from '../i18n/en.tables.ts'
import { addWords, t } from '../i18n/translate.ts'

addWords(tablesWords)

export function flawText(flaw: RowFlaw): string {
  return flaw.is === 'fewCells' || flaw.is === 'manyCells'
    ? t(`table.flaw.${flaw.is}`, { count: flaw.count, wanted: flaw.wanted })
    : t(`table.flaw.${flaw.is}`)
}

/** Why nothing could be read, and what to do. */
export const fileProblemText = (problem: FileProblem): string => t(`table.file.${problem}`)

type Source = { readonly encoding?: string; readonly sheet?: string }

/** What to check about how the file was read. */
export function sourceNotes({ encoding, sheet }: Source): readonly string[] {
  return [
    ...(encoding === 'windows-1252' ? [t('table.windows1252')] : []),
    ...(sheet === undefined ? [] : [t('table.sheet', { sheet: displayText(sheet, 40) })]),
  ]
}
