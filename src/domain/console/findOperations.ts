// Search over all operations, and their order in the list.
import { folded } from '../search.ts'
import type { ListedOperation } from './description.ts'

/** Operations whose paths begin alike. */
export type OperationGroup = {
  /** `/telephony/calls` */
  readonly path: string
  readonly operations: readonly ListedOperation[]
}

/** Deep paths are grouped by more than their first word. */
const deepStarts = ['/telephony/calls/members', '/telephony/config/people', '/telephony/config']

/** `/telephony/calls/members`, `/telephony/config/devices`, `/people`. */
export function groupPathOf(path: string): string {
  const words = path.split('/').slice(1)
  const start = deepStarts.find((one) => path.startsWith(`${one}/`))
  const length = start === '/telephony/calls/members' ? 3 : start !== undefined ? 3 : 2
  const most = words[0] === 'telephony' ? length : 1
  const plain = words.slice(0, most)
  const end = plain.findIndex((word) => word.startsWith('{'))
  return `/${(end < 0 ? plain : plain.slice(0, end)).join('/')}`
}

/** By path, each group sorted by path and method. */
export function groupOperations(operations: readonly ListedOperation[]): readonly OperationGroup[] {
  const groups = new Map<string, ListedOperation[]>()
  for (const one of operations) {
    const path = groupPathOf(one.path)
    const known = groups.get(path)
    if (known) known.push(one)
    else groups.set(path, [one])
  }
  return [...groups]
    .map(([path, all]) => ({
      path,
      operations: [...all].sort(
        (one, other) => compare(one.path, other.path) || compare(one.method, other.method),
      ),
    }))
    .sort((one, other) => compare(one.path, other.path))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The operations whose id, path or method have all typed words, the best first: an exact id, then ids
 * that begin so, then the others in their order.
 */
export function findOperations(
  operations: readonly ListedOperation[],
  typed: string,
): readonly ListedOperation[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return operations
  const whole = words.join(' ')
  return operations
    .flatMap((one, index) => {
      const id = folded(one.id)
      const text = `${id} ${folded(one.path)} ${folded(one.method)}`
      if (!words.every((word) => text.includes(word))) return []
      const rank = id === whole ? 0 : id.startsWith(whole) ? 1 : id.includes(whole) ? 2 : 3
      return [{ one, index, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ one }) => one)
}
