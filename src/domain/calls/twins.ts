// Two equal calls where one was asked for (docs/calls.md, C33): a browser may send a request again whose
// connection broke, and Webex then places both.
import type { IntentKey } from '../intents/intents.ts'
import type { Call } from './call.ts'
import type { Party } from './party.ts'
import type { Placed } from './placed.ts'
import type { CallView } from './view.ts'

/** Two equal calls of one press: `extra` is the card of the one that can best be ended. */
export type Twins = {
  readonly key: IntentKey
  readonly extra: CallView['key']
  readonly party: Party
}

/** Two calls of one press begin within this time. */
const TWINS_WITHIN_MS = 10_000
/** Another press for the same destination within this time, whose call is not known, explains the second one. */
const PRESSED_TWICE_MS = 20_000

/** The same destination, the same person, on the same line, and two conversations. */
function isEqual(one: Call, other: Call): boolean {
  if (one.session === other.session || one.line !== other.line) return false
  if (one.party.is !== 'known' || other.party.is !== 'known') return false
  const { address, personId } = one.party
  return address === undefined
    ? personId !== undefined && personId === other.party.personId
    : address === other.party.address
}

const isAsked = ({ call, provisional, pending }: CallView) =>
  call.direction === 'out' &&
  call.state.is !== 'ended' &&
  !provisional &&
  !pending.some(({ what }) => what === 'end')

/** The one that is missed least: not answered, else on hold, else the later one. */
function extraOf(one: CallView, other: CallView): CallView {
  const worth = ({ call: { state } }: CallView) =>
    state.is !== 'talking' ? 0 : state.heldBy === 'nobody' ? 2 : 1
  const order = worth(one) - worth(other) || other.call.created - one.call.created
  return order < 0 ? one : other
}

/** The pairs to ask about. Calls of two presses are none. */
export function twinsOf(placed: readonly Placed[], views: readonly CallView[]): readonly Twins[] {
  const claimed = new Set(placed.flatMap(({ created }) => created ?? []))
  const asked = views.filter(isAsked)
  return placed.flatMap((press) => {
    const { key, destination, isMine, isMeant } = press
    const made = asked.find(({ call }) => call.id === press.created)
    if (!made || destination === undefined || !isMine || isMeant) return []
    const isPressedAgain = placed.some(
      (other) =>
        other !== press &&
        other.destination === destination &&
        other.created === undefined &&
        Math.abs(other.at - press.at) <= PRESSED_TWICE_MS,
    )
    if (isPressedAgain) return []
    const twin = asked.find(
      ({ call }) =>
        !claimed.has(call.id) &&
        !press.before.includes(call.id) &&
        isEqual(made.call, call) &&
        Math.abs(made.call.created - call.created) <= TWINS_WITHIN_MS,
    )
    if (!twin) return []
    claimed.add(twin.call.id)
    return [{ key, extra: extraOf(made, twin).key, party: made.call.party }]
  })
}
