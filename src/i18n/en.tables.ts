// Words of tables that people bring: files and rows that cannot be read as they are.

export const tablesWords = {
  'table.windows1252':
    'The file isn’t UTF-8 and was read as Windows-1252. If accented letters look wrong, save it as CSV UTF-8 and choose it again.',
  'table.sheet': 'Only the first sheet with rows was read: {sheet}',
  'table.unknownColumn': 'Unknown column {column}, skipped. Possible columns: {fits}',
  'table.headerFlaw': 'The header row can’t be used.',
  'table.flaw.fewCells':
    'This row has {count} cells, but the header has {wanted}. Values may be in the wrong columns.',
  'table.flaw.manyCells':
    'This row has {count} cells, but the header has {wanted}. Values may be in the wrong columns.',
  'table.flaw.blankBeforeQuote': 'Remove the space between the separator and the quote.',
  'table.flaw.looseQuote':
    'There is text after the closing quote. Double the quotes inside the cell.',
  'table.flaw.openQuote':
    'A quote is never closed, so the rest of the file was read as part of this row.',
  'table.flaw.damaged':
    'A character in this row was lost when the file was saved. Type it again, or save the file as CSV UTF-8.',
  'table.file.binary': 'This isn’t a table. Choose a CSV file or an Excel workbook (.xlsx).',
  'table.file.otherSpreadsheet':
    'This kind of spreadsheet isn’t supported. Save it as CSV UTF-8 or an Excel workbook (.xlsx), and choose that file.',
  'table.file.brokenWorkbook':
    'Can’t read this Excel workbook. Open it in Excel, save the sheet as CSV UTF-8, and choose that file.',
  'table.file.tooBig': 'The file is too large. Save only the sheet you need as CSV UTF-8.',
  'table.file.unreadable': 'Can’t read the file. If you changed or moved it, choose it again.',
} as const
