// A host's conference: which of their legs talk together.
import type { Leg } from './legs.ts'

export class Conference {
  readonly legs = new Set<Leg>()
  readonly muted = new Set<Leg>()
  readonly deafened = new Set<Leg>()
  readonly created: number
  readonly appearance: number
  state: 'connected' | 'held' = 'connected'
  isHostMuted = false

  constructor(created: number, appearance: number) {
    this.created = created
    this.appearance = appearance
  }

  /** Whether both are participants, so that one need not wait for the other. */
  holds(one: Leg, other: Leg): boolean {
    return this.legs.has(one) && this.legs.has(other)
  }
}
