// Words of tables that people bring: files and rows that cannot be read as they are.

export const tablesWords = {
  'table.windows1252':
    'The file is not UTF-8 and was read as Windows-1252. If letters with accents look wrong below, save it as CSV UTF-8 and choose it again.',
  'table.sheet': 'Only the first sheet with rows was read: {sheet}',
  'table.unknownColumn':
    'The column {column} is not known and is left out. Columns it could be: {fits}',
  'table.headerFlaw': 'The header of the table cannot be used.',
  'table.flaw.fewCells':
    'This row has {count} cells, the header has {wanted}: values may be in the wrong columns.',
  'table.flaw.manyCells':
    'This row has {count} cells, the header has {wanted}: values may be in the wrong columns.',
  'table.flaw.blankBeforeQuote':
    'There is a blank between a separator and a quote. Take the blank out.',
  'table.flaw.looseQuote': 'A cell goes on after its closing quote. Double the quotes in the cell.',
  'table.flaw.openQuote':
    'A quote is never closed: the rest of the file was read as part of this row.',
  'table.flaw.damaged':
    'A character in this row was lost when the file was saved. Type it again, or save the file as CSV UTF-8.',
  'table.file.binary':
    'This is not a table but a file of another kind. Choose a CSV file or an Excel workbook (.xlsx).',
  'table.file.otherSpreadsheet':
    'This kind of spreadsheet cannot be read here. Open it in its program, save it as CSV UTF-8 or Excel workbook (.xlsx), and choose that file.',
  'table.file.brokenWorkbook':
    'This Excel workbook cannot be read. Open it in Excel, save the sheet as CSV UTF-8, and choose that file.',
  'table.file.tooBig': 'The file is too big. Save only the sheet with the table as CSV UTF-8.',
  'table.file.unreadable':
    'The file could not be read. If you have changed or moved it since, choose it again.',
} as const
