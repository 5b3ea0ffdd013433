// A list with the rows only that are on the screen (@tanstack/react-virtual): ten thousand
// scroll as ten do. It scrolls with the page, not separately.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'

type Props<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  /** All rows are as high. */
  readonly rowPx: number
  readonly children: (item: Item) => ReactNode
}

const ROWS_BESIDE = 8

export function VirtualList<Item>({ label, items, keyOf, rowPx, children }: Props<Item>) {
  'use no memo'
  const [top, setTop] = useState(0)
  const measure = useCallback((list: HTMLUListElement | null) => setTop(list?.offsetTop ?? 0), [])
  // oxlint-disable-next-line react/incompatible-library -- read in this render only, never handed to a memo
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => rowPx,
    overscan: ROWS_BESIDE,
    scrollMargin: top,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
  })
  return (
    <ul
      ref={measure}
      role="list"
      aria-label={label}
      className="relative"
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index]
        if (item === undefined) return null
        return (
          <li
            key={key}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 pb-2"
            style={{ height: rowPx, transform: `translateY(${start - top}px)` }}
          >
            {children(item)}
          </li>
        )
      })}
    </ul>
  )
}
