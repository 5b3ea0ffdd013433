// After an accepted action, the person's own reads show the old state for a while
// (docs/webex/facts.md 3.7). Actions of others show at once.
import type { WireCall } from '../../../wire/call.ts'
import type { Behaviour, Random, SimTime } from '../types.ts'

/** One call before or after an action of its owner; `undefined`: not there. */
type Change = {
  readonly until: number
  readonly before: WireCall | undefined
  readonly after: WireCall | undefined
}

/** Whether the call has not changed; elapsed time is no change. */
function isSame(one: WireCall | undefined, other: WireCall | undefined): boolean {
  const comparable = (call: WireCall | undefined) => JSON.stringify({ ...call, duration: 0 })
  return comparable(one) === comparable(other)
}

const byId = (calls: readonly WireCall[]): Map<string, WireCall> =>
  new Map(calls.map((call) => [call.id, call]))

export class ReadLag {
  readonly #time: SimTime
  readonly #random: Random
  readonly #behaviour: Behaviour
  /** By person and call. */
  readonly #changes = new Map<string, Map<string, Change>>()

  constructor(time: SimTime, random: Random, behaviour: Behaviour) {
    this.#time = time
    this.#random = random
    this.#behaviour = behaviour
  }

  /** After an accepted action: `seen` is the state that the person saw before, `truth` the current one. */
  begin(personId: string, seen: readonly WireCall[], truth: readonly WireCall[]): void {
    const [least, most] = this.#behaviour.readLagMs
    if (most === 0) return
    const until = this.#time.now() + least + this.#random.next() * (most - least)
    const [before, after] = [byId(seen), byId(truth)]
    const changes = this.#changes.get(personId) ?? new Map<string, Change>()
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const change = { until, before: before.get(id), after: after.get(id) }
      if (isSame(change.before, change.after)) changes.delete(id)
      else changes.set(id, change)
    }
    this.#changes.set(personId, changes)
  }

  /** What a read shows instead of the current state. */
  view(personId: string, truth: WireCall[]): WireCall[] {
    const changes = this.#changes.get(personId)
    if (!changes) return truth
    const shown = byId(truth)
    for (const [id, { until, before, after }] of changes) {
      const isCurrent = until > this.#time.now() && isSame(after, shown.get(id))
      if (!isCurrent) changes.delete(id)
      else if (before) shown.set(id, before)
      else shown.delete(id)
    }
    if (changes.size === 0) this.#changes.delete(personId)
    return [...shown.values()].sort((a, b) => a.created.localeCompare(b.created))
  }
}
