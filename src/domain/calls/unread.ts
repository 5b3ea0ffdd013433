// Calls whose item in the list cannot be read any more (docs/calls.md, C34): they stay as last known,
// as nothing says that they are over.
import type { Call, Rejection, Snapshot } from './call.ts'

const isSure = (call: Call, rejected: readonly Rejection[]) =>
  rejected.some(({ session, line }) => session === call.session && line === call.line)

/** Whether any call could be behind the item: it names none. */
const namesNone = ({ session, isTwin }: Rejection) => session === undefined && !isTwin

/** The unreadable items that no card stands for. */
export function unshown({ items, rejected }: Snapshot<Call>): readonly Rejection[] {
  const kept = items.filter(({ unread }) => unread !== undefined)
  const unsure = kept.filter((call) => !isSure(call, rejected)).map(({ line }) => line)
  return rejected.filter((one) => {
    if (!namesNone(one)) return !kept.some((call) => isSure(call, [one]))
    const at = unsure.indexOf(one.line)
    if (at !== -1) unsure.splice(at, 1)
    return at === -1
  })
}

/**
 * The list, with the calls of the one before that may be behind its unreadable items. An item that
 * names no call and was there before, when all calls could be read, explains none that is missing now.
 *
 * @param isLeaving whether Webex has taken a request that takes the call away.
 */
export function withUnread(
  list: Snapshot<Call>,
  before: Snapshot<Call> | undefined,
  isLeaving: (call: Call) => boolean,
): Snapshot<Call> {
  if (list.rejected.length === 0 || !before) return list
  const listed = new Set(list.items.map(({ id }) => id))
  const spare = unshown(before).filter(namesNone)
  const kept = before.items.flatMap((call) => {
    if (listed.has(call.id)) return []
    const isSame = ({ line }: Rejection) => line === call.line
    const own = list.rejected.find((one) => isSure(call, [one]))
    const others = list.rejected.filter(namesNone).filter(isSame)
    const isExplained = others.length > spare.filter(isSame).length && !isLeaving(call)
    const why = own ?? (isExplained ? others.at(-1) : undefined)
    return why ? [{ ...call, unread: why.field }] : []
  })
  return kept.length === 0 ? list : { ...list, items: [...list.items, ...kept] }
}
