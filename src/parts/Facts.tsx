// A list of named facts; unknown ones have no row.
import type { ReactNode } from 'react'
import { displayText } from '../domain/displayText.ts'

/** Longer values are truncated. */
const MOST_LETTERS = 400

type Props = { readonly rows: readonly (readonly [name: string, value: ReactNode])[] }

export function Facts({ rows }: Props) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      {rows.map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <div key={name} className="contents">
            <dt className="text-quiet">{name}</dt>
            <dd className="font-medium break-words">
              <bdi>{typeof value === 'string' ? displayText(value, MOST_LETTERS) : value}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
