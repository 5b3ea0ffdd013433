// Ids ordered by age, oldest first, with constant cost per move. A Map would accumulate holes at
// its start.

export type AgeOrder<Id> = {
  /** Adds or moves an id; after the ids of the same moment. */
  put(id: Id, at: number): void
  /** Moves an id to the front, regardless of its moment. */
  putFirst(id: Id): void
  remove(id: Id): void
  has(id: Id): boolean
  /** The moment of an id; `undefined` if the id is not in the order. */
  at(id: Id): number | undefined
  first(): Id | undefined
  /** A new array, oldest first. */
  all(): readonly Id[]
}

type Node<Id> = {
  readonly id: Id
  readonly at: number
  before: Node<Id> | undefined
  after: Node<Id> | undefined
}

export function createAgeOrder<Id>(): AgeOrder<Id> {
  const nodes = new Map<Id, Node<Id>>()
  let first: Node<Id> | undefined
  let last: Node<Id> | undefined

  function remove(id: Id) {
    const node = nodes.get(id)
    if (!node || !nodes.delete(id)) return
    const { before, after } = node
    if (before) before.after = after
    else first = after
    if (after) after.before = before
    else last = before
  }

  function insert(id: Id, at: number, before: Node<Id> | undefined) {
    const after = before ? before.after : first
    const node = { id, at, before, after }
    if (before) before.after = node
    else first = node
    if (after) after.before = node
    else last = node
    nodes.set(id, node)
  }

  return {
    put(id, at) {
      remove(id)
      // Moments arrive almost in order, so the place is at or near the end.
      let before = last
      while (before && before.at > at) before = before.before
      insert(id, at, before)
    },
    putFirst(id) {
      remove(id)
      insert(id, -Infinity, undefined)
    },
    remove,
    has: (id) => nodes.has(id),
    at: (id) => nodes.get(id)?.at,
    first: () => first?.id,
    all() {
      const ids: Id[] = []
      for (let node = first; node; node = node.after) ids.push(node.id)
      return ids
    },
  }
}
