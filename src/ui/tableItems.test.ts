// How a table sorts and groups its rows.
import { expect, test } from 'vitest'
import { nextSorting, tableItems } from './tableItems.ts'

const rows = [
  { name: 'room 10', day: 'Today' },
  { name: 'Room 9', day: 'Today' },
  { name: 'älter', day: 'Yesterday' },
]

test('a heading stands above the first row of each group', () => {
  const items = tableItems(rows, { groupOf: ({ day }) => day })
  expect(items.map((item) => ('row' in item ? item.row.name : `# ${item.group}`))).toEqual([
    '# Today',
    'room 10',
    'Room 9',
    '# Yesterday',
    'älter',
  ])
})

test('sorts numbers in names as numbers, whatever the case, and without headings', () => {
  const order = { sortOn: ({ name }: { name: string }) => name, groupOf: () => 'x' }
  const names = (isDescending: boolean) =>
    tableItems(rows, { ...order, isDescending }).map((item) => ('row' in item ? item.row.name : ''))
  expect(names(false)).toEqual(['älter', 'Room 9', 'room 10'])
  expect(names(true)).toEqual(['room 10', 'Room 9', 'älter'])
})

test('a column sorts up, then down, then no more', () => {
  const up = nextSorting(undefined, 'name')
  expect(up).toEqual({ by: 'name', isDescending: false })
  const down = nextSorting(up, 'name')
  expect(down).toEqual({ by: 'name', isDescending: true })
  expect(nextSorting(down, 'name')).toBeUndefined()
  expect(nextSorting(down, 'when')).toEqual({ by: 'when', isDescending: false })
})
