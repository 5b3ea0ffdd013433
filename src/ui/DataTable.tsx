// The one table: its head stays in sight, columns sort, rows can be chosen, and only rows on the screen are
// rendered (@tanstack/react-virtual). On a narrow screen each row is a card. It scrolls with the page.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { dataTableWords } from '../i18n/en.dataTable.ts'
import { addWords, t } from '../i18n/translate.ts'
import type { Sorting } from './tableItems.ts'
import { nextSorting, tableItems } from './tableItems.ts'

addWords(dataTableWords)

export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** As classes: its width in the table. */
  readonly width?: string
  /** As classes: of its cells, their place in the card on narrow screens among them. */
  readonly look?: string
  /** By what the column sorts; missing: it does not. */
  readonly sortOn?: (row: Row) => string | number
  readonly cell: (row: Row) => ReactNode
}

type Choosing<Row> = {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  /** What the box of a row chooses, in words. */
  readonly nameOf: (row: Row) => string
}

type Props<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** About how high a row is; each is measured. */
  readonly rowPx: number
  /** Rows of one group have a heading above them, unless the table is sorted. */
  readonly groupOf?: (row: Row) => string
  readonly rowLook?: (row: Row) => string
  readonly choosing?: Choosing<Row>
}

const ROWS_BESIDE = 12

export function DataTable<Row>(props: Props<Row>) {
  'use no memo'
  const { label, columns, rows, keyOf, rowPx, groupOf, rowLook, choosing } = props
  const [sorting, setSorting] = useState<Sorting>()
  const [top, setTop] = useState(0)
  const measure = useCallback(
    (body: HTMLElement | null) =>
      setTop(body ? body.getBoundingClientRect().top + window.scrollY : 0),
    [],
  )
  const sortOn = columns.find(({ key }) => key === sorting?.by)?.sortOn
  const items = tableItems(rows, {
    ...(sorting && sortOn && { sortOn, isDescending: sorting.isDescending }),
    ...(groupOf && { groupOf }),
  })
  // oxlint-disable-next-line react/incompatible-library -- read in this render only, never handed to a memo
  const shown = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowPx,
    overscan: ROWS_BESIDE,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : 'row' in item ? keyOf(item.row) : `group ${item.group}`
    },
  })
  const visible = shown.getVirtualItems()
  const before = (visible[0]?.start ?? top) - top
  const after = shown.getTotalSize() - ((visible.at(-1)?.end ?? top) - top)
  const width = columns.length + (choosing ? 1 : 0)
  return (
    <div className="bg-surface border-line shadow-card rounded-xl border">
      <table
        aria-label={label}
        aria-rowcount={items.length + 1}
        className="w-full table-fixed border-collapse text-start text-sm"
      >
        <thead className="max-sm:sr-only">
          <tr role="row">
            {choosing && (
              <th scope="col" className="bg-surface sticky top-14 z-10 w-11 rounded-tl-xl px-3">
                <ChooseAll rows={rows} keyOf={keyOf} choosing={choosing} />
              </th>
            )}
            {columns.map((column) => (
              <Head
                key={column.key}
                column={column}
                sorting={sorting}
                onSort={() => setSorting(nextSorting(sorting, column.key))}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={measure}>
          <Spacer px={before} width={width} />
          {visible.map(({ index, key }) => {
            const item = items[index]
            if (item === undefined) return null
            if (!('row' in item)) {
              return (
                <tr
                  key={key}
                  role="row"
                  ref={shown.measureElement}
                  aria-rowindex={index + 2}
                  data-index={index}
                  className="max-sm:block"
                >
                  <th
                    role="rowheader"
                    scope="rowgroup"
                    colSpan={width}
                    className="text-quiet bg-ground/60 border-line border-t px-3 py-1.5 text-start text-xs font-medium max-sm:block"
                  >
                    {item.group}
                  </th>
                </tr>
              )
            }
            const { row } = item
            return (
              // Explicit roles: laid out as a card, a row would lose the roles of a table.
              <tr
                key={key}
                role="row"
                ref={shown.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                data-chosen={choosing?.chosen.has(keyOf(row)) || undefined}
                className={`border-line hover:bg-ground/40 data-chosen:bg-accent-soft border-t max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-2 max-sm:py-2 ${rowLook?.(row) ?? ''}`}
              >
                {choosing && (
                  <td role="cell" className="px-3 max-sm:hidden">
                    <ChooseRow row={row} id={keyOf(row)} choosing={choosing} />
                  </td>
                )}
                {columns.map(({ key: column, look = '', cell }) => (
                  <td key={column} role="cell" className={`px-3 align-middle sm:py-2 ${look}`}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer px={after} width={width} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not rendered. */
function Spacer({ px, width }: { readonly px: number; readonly width: number }) {
  if (px <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={width} style={{ height: px }} />
    </tr>
  )
}

type HeadProps<Row> = {
  readonly column: Column<Row>
  readonly sorting: Sorting | undefined
  readonly onSort: () => void
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const { key, title, width = '', sortOn } = column
  const isSorted = sorting?.by === key
  const direction = sorting?.isDescending ? 'descending' : 'ascending'
  const Icon = !isSorted ? ChevronsUpDown : sorting.isDescending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={`bg-surface text-quiet sticky top-14 z-10 h-10 px-3 text-start text-xs font-medium first:rounded-tl-xl last:rounded-tr-xl ${width}`}
    >
      {sortOn ? (
        <button
          type="button"
          onClick={onSort}
          className="hover:text-ink -mx-1 inline-flex min-h-8 cursor-pointer items-center gap-1 rounded px-1 max-sm:hidden"
        >
          {title}
          <Icon aria-hidden className="size-3.5 shrink-0" />
        </button>
      ) : (
        title
      )}
      {/* Cards have no head to be seen: nothing in it takes the focus. */}
      {sortOn && <span className="sm:hidden">{title}</span>}
    </th>
  )
}

type ChooseRowProps<Row> = {
  readonly row: Row
  readonly id: string
  readonly choosing: Choosing<Row>
}

function ChooseRow<Row>({ row, id, choosing: { chosen, onChoose, nameOf } }: ChooseRowProps<Row>) {
  return (
    <input
      type="checkbox"
      aria-label={t('dataTable.choose', { name: nameOf(row) })}
      checked={chosen.has(id)}
      onChange={({ target }) => {
        const next = new Set(chosen)
        if (target.checked) next.add(id)
        else next.delete(id)
        onChoose(next)
      }}
      className="accent-accent-fill block size-5 cursor-pointer"
    />
  )
}

type ChooseAllProps<Row> = Pick<Props<Row>, 'rows' | 'keyOf'> & {
  readonly choosing: Choosing<Row>
}

function ChooseAll<Row>({ rows, keyOf, choosing: { chosen, onChoose } }: ChooseAllProps<Row>) {
  const isAll = rows.length > 0 && rows.every((row) => chosen.has(keyOf(row)))
  return (
    <input
      type="checkbox"
      aria-label={t('dataTable.chooseAll')}
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = chosen.size > 0 && !isAll
      }}
      onChange={() => onChoose(isAll ? new Set() : new Set(rows.map(keyOf)))}
      className="accent-accent-fill block size-5 cursor-pointer max-sm:hidden"
    />
  )
}
