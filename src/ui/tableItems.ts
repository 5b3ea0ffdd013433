// The order of a table's rows, and the headings between them.

/** The column, by its key. */
export type Sorting = { readonly by: string; readonly isDescending: boolean }

/** What the next press on a column's title does: up, down, and back to the order of its own. */
export function nextSorting(now: Sorting | undefined, by: string): Sorting | undefined {
  if (now?.by !== by) return { by, isDescending: false }
  return now.isDescending ? undefined : { by, isDescending: true }
}

export type TableItem<Row> = { readonly row: Row } | { readonly group: string }

type Order<Row> = {
  readonly sortOn?: (row: Row) => string | number
  readonly isDescending?: boolean
  readonly groupOf?: (row: Row) => string
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true, sensitivity: 'base' })
}

/** Sorted rows have no headings: a group's rows are then no longer together. */
export function tableItems<Row>(
  rows: readonly Row[],
  { sortOn, isDescending = false, groupOf }: Order<Row>,
): readonly TableItem<Row>[] {
  if (sortOn) {
    const sign = isDescending ? -1 : 1
    const sorted = rows.map((row) => ({ row, on: sortOn(row) }))
    return sorted.sort((a, b) => sign * compare(a.on, b.on)).map(({ row }) => ({ row }))
  }
  let last: string | undefined
  return rows.flatMap((row): readonly TableItem<Row>[] => {
    const group = groupOf?.(row)
    if (group === undefined || group === last) return [{ row }]
    last = group
    return [{ group }, { row }]
  })
}
