// A queue whose `shift` costs the same however long it is, unlike that of an array.

/** In the order in which they were added. */
export type Queue<T> = {
  readonly size: number
  readonly first: T | undefined
  push(item: T): void
  /** Takes the first one out. */
  shift(): void
  items(): readonly T[]
}

const SMALL = 1_000

export function createQueue<T>(): Queue<T> {
  let items: T[] = []
  let head = 0
  return {
    get size() {
      return items.length - head
    },
    get first() {
      return items[head]
    },
    push: (item) => void items.push(item),
    shift() {
      if (head < items.length) head += 1
      if (head < SMALL || 2 * head < items.length) return
      items = items.slice(head)
      head = 0
    },
    items: () => items.slice(head),
  }
}
