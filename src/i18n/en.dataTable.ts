// English words of tables.

export const dataTableWords = {
  'dataTable.choose': 'Select {name}',
  'dataTable.chooseAll': 'Select all',
} as const
