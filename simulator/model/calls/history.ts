// Call history: the last calls of each person by type (docs/webex/facts.md 3.2: up to 20 per type).
import type { WireHistoryRecord, WireParty } from '../../../wire/call.ts'
import { Refusal } from '../refusal.ts'
import type { SimTime } from '../types.ts'

export type HistoryType = 'placed' | 'missed' | 'received'

const perType = 20
const types: readonly HistoryType[] = ['placed', 'missed', 'received']

const isType = (type: string): type is HistoryType => types.some((known) => known === type)

export class CallHistory {
  readonly #time: SimTime
  /** Newest first. */
  readonly #records = new Map<string, Record<HistoryType, WireHistoryRecord[]>>()

  constructor(time: SimTime) {
    this.#time = time
  }

  add(personId: string, type: HistoryType, { name, number, privacyEnabled }: WireParty): void {
    const own = this.#records.get(personId) ?? { placed: [], missed: [], received: [] }
    this.#records.set(personId, own)
    own[type].unshift({
      type,
      ...(name === undefined ? {} : { name }),
      ...(number === undefined ? {} : { number }),
      privacyEnabled: privacyEnabled ?? false,
      time: new Date(this.#time.now()).toISOString(),
    })
    own[type].length = Math.min(perType, own[type].length)
  }

  /** Newest first, of one type or of all. @throws Refusal 400 for an unknown type. */
  of(personId: string, type?: string): WireHistoryRecord[] {
    if (type !== undefined && !isType(type)) {
      throw new Refusal(400, 'type must be one of placed, missed, received.')
    }
    const own = this.#records.get(personId)
    if (!own) return []
    const asked = type === undefined ? types : [type]
    return asked.flatMap((each) => own[each]).sort((a, b) => b.time.localeCompare(a.time))
  }
}
