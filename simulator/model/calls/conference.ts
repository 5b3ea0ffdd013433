// A host's conference: which of the host's legs talk together.
import type { Leg } from './legs.ts'
import type { SupervisionType } from '../types.ts'

export type Supervision = {
  readonly type: SupervisionType
  /** The member's call that the host has joined. */
  readonly watched: Leg
  /** The member's leg of the host's call: in their list only once everybody hears the host. */
  readonly inside: Leg
}

export class Conference {
  readonly legs = new Set<Leg>()
  readonly muted = new Set<Leg>()
  readonly deafened = new Set<Leg>()
  readonly created: number
  readonly appearance: number
  state: 'connected' | 'held' = 'connected'
  isHostMuted = false
  /** Only of a supervisor's conference, whose only leg is the supervising call. */
  supervision?: Supervision

  constructor(created: number, appearance: number) {
    this.created = created
    this.appearance = appearance
  }

  /** Whether both are participants, so that one need not wait for the other. */
  holds(one: Leg, other: Leg): boolean {
    return this.legs.has(one) && this.legs.has(other)
  }
}
