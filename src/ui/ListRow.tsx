// A row of a long list that opens its item.
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type RowProps = {
  /** The accessible name: what pressing it does. */
  readonly label: string
  readonly onOpen: () => void
  readonly children: ReactNode
}

export function ListRow({ label, onOpen, children }: RowProps) {
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={label}
      className="bg-surface border-line shadow-card hover:border-edge flex size-full cursor-pointer items-center gap-3 rounded-xl border px-3 text-start"
    >
      {children}
      <ChevronRight aria-hidden className="text-quiet size-4 shrink-0 rtl:rotate-180" />
    </button>
  )
}

type NamedProps = Omit<RowProps, 'children'> & {
  readonly name: string
  readonly detail: string
  readonly badge: ReactNode
}

/** A name, a line about it, and its state. */
export function NamedRow({ name, detail, badge, ...row }: NamedProps) {
  return (
    <ListRow {...row}>
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold">
          <bdi>{name}</bdi>
        </span>
        <span className="text-quiet block truncate text-sm">{detail}</span>
      </span>
      <span className="shrink-0">{badge}</span>
    </ListRow>
  )
}
