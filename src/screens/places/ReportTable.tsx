// The rows of a report: virtualized on the screen, complete in the export.
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { csvOf } from '../../domain/csv.ts'
import { t } from '../../i18n/translate.ts'
import { saveFile } from '../../lib/saveFile.ts'
import { Button } from '../../ui/Button.tsx'

export type ReportColumn<Row> = {
  readonly label: string
  /** The value in the file; also shown, unless `shown` is given. */
  readonly text: (row: Row) => string
  readonly shown?: (row: Row) => ReactNode
  readonly isNumber?: boolean
}

type Props<Row> = {
  readonly label: string
  readonly columns: readonly ReportColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly file: string
  /** A final row of totals. */
  readonly total?: Row | undefined
}

const AT_ONCE = 100

export function ReportTable<Row>({ label, columns, rows, keyOf, file, total }: Props<Row>) {
  const [most, setMost] = useState(AT_ONCE)
  const left = rows.length - most
  function save() {
    const all = [...rows, ...(total === undefined ? [] : [total])]
    const head = columns.map((column) => column.label)
    saveFile(
      file,
      csvOf([head, ...all.map((row) => columns.map(({ text }) => text(row)))]),
      'text/csv',
    )
  }
  return (
    <>
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className="bg-surface border-line shadow-card overflow-x-auto rounded-xl border"
      >
        <table className="w-full text-sm">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr className="border-line border-b">
              {columns.map((column) => (
                <th
                  key={column.label}
                  scope="col"
                  className={`text-quiet px-3 py-2 font-medium whitespace-nowrap ${column.isNumber ? 'text-end' : 'text-start'}`}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Row key={keyOf(row)} columns={columns} row={row} />
            ))}
          </tbody>
          {total !== undefined && (
            <tfoot className="border-line border-t-2 font-semibold">
              <Row columns={columns} row={total} />
            </tfoot>
          )}
        </table>
      </div>
      <div className="flex flex-wrap gap-2">
        {left > 0 && (
          <Button onClick={() => setMost(most + AT_ONCE)}>
            {t('setup.more', { count: Math.min(left, AT_ONCE) })}
          </Button>
        )}
        <Button icon={Download} onClick={save}>
          {t('reports.export')}
        </Button>
      </div>
    </>
  )
}

type RowProps<Row> = { readonly columns: readonly ReportColumn<Row>[]; readonly row: Row }

function Row<R>({ columns, row }: RowProps<R>) {
  return (
    <tr className="border-line border-b last:border-b-0">
      {columns.map(({ label, text, shown, isNumber }) => (
        <td
          key={label}
          className={`px-3 py-2 align-top ${isNumber ? 'text-end tabular-nums' : 'break-words'}`}
        >
          {shown ? shown(row) : <bdi>{text(row)}</bdi>}
        </td>
      ))}
    </tr>
  )
}
