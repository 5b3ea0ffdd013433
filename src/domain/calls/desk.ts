// Which call has the large card, and the places of the rows below it (docs/calls.md, C35).
import type { CallView } from './view.ts'

/** The large card and the rows, by the keys of their views. */
export type Desk = {
  readonly large?: CallView['key']
  /** From top to bottom. */
  readonly rows: readonly CallView['key'][]
}

/** Before there are calls. */
export const emptyDesk: Desk = { rows: [] }

const isActive = ({ call: { state } }: CallView) =>
  state.is === 'talking' && state.heldBy === 'nobody'
const isPlaced = ({ call: { state } }: CallView) =>
  state.is === 'calling' || state.is === 'ringingMyPhone'

/** Makes a row large. The card that was large takes the row's place, so that no other row moves. */
export function withLarge({ large, rows }: Desk, key: CallView['key']): Desk {
  if (key === large) return { large, rows }
  const without = rows.flatMap((row) => (row === key ? (large ?? []) : row))
  const isNew = !rows.includes(key)
  return { large: key, rows: isNew && large !== undefined ? [...without, large] : without }
}

/** The most urgent row where nothing is large: whom I talk to, call, hear ringing, keep on hold. */
function mostUrgent(views: readonly CallView[]): CallView | undefined {
  const rank = (view: CallView) => {
    if (isActive(view)) return 0
    if (isPlaced(view)) return 1
    return ['ringing', 'talking', 'unrecognised', 'ended'].indexOf(view.call.state.is) + 2
  }
  return [...views].sort((one, other) => rank(one) - rank(other))[0]
}

/**
 * The desk for the next views. A call that becomes active, or that this person places, gets the large
 * card; every other change leaves the large card where it is.
 */
export function deskAfter(desk: Desk, before: readonly CallView[], now: readonly CallView[]): Desk {
  const was = new Map(before.map((view) => [view.key, view]))
  const keys = now.map(({ key }) => key)
  const large = desk.large !== undefined && keys.includes(desk.large) ? desk.large : undefined
  const kept = desk.rows.filter((key) => keys.includes(key))
  const added = keys.filter((key) => key !== large && !kept.includes(key))
  const still: Desk = { ...(large !== undefined && { large }), rows: [...kept, ...added] }
  const taking = now.findLast((view) => {
    const earlier = was.get(view.key)
    if (isActive(view)) return !earlier || !isActive(earlier)
    // The call of a transfer that waits belongs to the one that is transferred.
    return isPlaced(view) && !earlier && view.transfers === undefined
  })
  const next = taking ?? (large === undefined ? mostUrgent(now) : undefined)
  const after = next ? withLarge(still, next.key) : still
  const isSame =
    after.large === desk.large &&
    after.rows.length === desk.rows.length &&
    after.rows.every((key, index) => key === desk.rows[index])
  return isSame ? desk : after
}

/** The other call of a consultation or of a transfer that waits: the two are shown as one block. */
export function consultingWith(
  view: CallView | undefined,
  views: readonly CallView[],
): CallView | undefined {
  if (!view) return undefined
  return views.find(
    (other) =>
      other.call.id === (view.consultFor ?? view.transfers) ||
      (other.consultFor ?? other.transfers) === view.call.id,
  )
}
