// What happened in the spaces, for `GET /events`: the latest events only.
import type { WireEvent } from '../../../wire/team.ts'
import type { CloudEvent } from '../events/eventTypes.ts'
import { Refusal } from '../refusal.ts'
import type { Member } from '../types.ts'

const most = 2_000

type Entry = { readonly event: WireEvent; readonly audience: readonly string[] }

export class EventLog {
  readonly #newId: () => string
  readonly #orgId: string
  /** Oldest first. */
  #entries: Entry[] = []

  constructor(newId: () => string, orgId: string) {
    this.#newId = newId
    this.#orgId = orgId
  }

  /** @param data what the event's record holds; webhooks get less of a message. */
  add({ resource, event, actorId, audience }: CloudEvent, data: object, created: string): void {
    const shared = { orgId: this.#orgId, created, data: { ...data } }
    const entry = { id: this.#newId(), resource, type: event, actorId, ...shared }
    this.#entries.push({ event: entry, audience })
    if (this.#entries.length > most * 1.5) this.#entries = this.#entries.slice(-most)
  }

  list(of: Member, ofAnybody: boolean): readonly WireEvent[] {
    return this.#entries
      .filter(({ audience }) => ofAnybody || audience.includes(of.id))
      .map(({ event }) => event)
      .reverse()
  }

  find(of: Member, ofAnybody: boolean, id: string): WireEvent {
    const found = this.list(of, ofAnybody).find((event) => event.id === id)
    if (found) return found
    throw new Refusal(404, 'Could not find an event with the provided ID.')
  }
}
