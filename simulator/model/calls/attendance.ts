// Tracks who uses Cordboard: members with recent requests answer their own calls, the simulator
// answers for the rest.
import type { SimTime } from '../types.ts'

const attendedForMs = 60_000

export class Attendance {
  readonly #time: SimTime
  readonly #lastSeen = new Map<string, number>()
  readonly #whenArrived: ((personId: string) => void)[] = []

  constructor(time: SimTime) {
    this.#time = time
  }

  /** A request with the person's token; `isOpening`: one that a program sends when it is opened. */
  note(personId: string, isOpening = false): void {
    const isNew = isOpening || !this.isAttended(personId)
    this.#lastSeen.set(personId, this.#time.now())
    if (isNew) for (const then of this.#whenArrived) then(personId)
  }

  isAttended(personId: string): boolean {
    return this.#time.now() - (this.#lastSeen.get(personId) ?? -Infinity) < attendedForMs
  }

  /** Called each time that an absent person arrives. */
  whenArrived(then: (personId: string) => void): void {
    this.#whenArrived.push(then)
  }
}
