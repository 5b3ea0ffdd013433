// Turns changes at the exchange into events of calls and conferences. It compares each person's list
// with its previous state, so that the code that changes a call need not report it.
import type { WireCall, WireConference } from '../../../wire/call.ts'
import type { WireCallEvent } from '../../../wire/webhook.ts'
import type { SimTime } from '../types.ts'
import { conferenceEventType } from './conferenceEvents.ts'
import type { CloudEvent } from './eventTypes.ts'

/**
 * A ringing call is updated twice within milliseconds, once its phones are found (docs/webex/facts.md
 * 4.2).
 */
const phonesFoundMs = [2, 5]

export type ReporterParts = {
  readonly time: SimTime
  calls(personId: string): readonly WireCall[]
  conference(personId: string): WireConference
  publish(event: CloudEvent): void
}

type Shown = { readonly calls: ReadonlyMap<string, WireCall>; readonly conference: WireConference }
type Kind = CloudEvent['event']

/** Fields that only the list has: the id's other name, and the unofficial fields. */
const listOnly = [
  'id',
  'callType',
  'startTime',
  'answerTime',
  'duration',
  'allowedRecordingControls',
] as const

const nothing: Shown = { calls: new Map(), conference: {} }

/** All fields of the call except its duration. */
const fingerprint = ({ duration: _, ...call }: WireCall): string => JSON.stringify(call)

function createdAs({ personality, state }: WireCall): string {
  return personality === 'terminator' && state === 'alerting' ? 'received' : 'originated'
}

function updatedAs(before: WireCall, after: WireCall): string {
  if (before.state === after.state) {
    return before.recordingState === after.recordingState ? 'updated' : 'recording'
  }
  if (after.state === 'held') return 'held'
  if (after.state === 'remoteHeld') return 'remoteHeld'
  if (after.state !== 'connected') return after.state
  return before.state === 'held' || before.state === 'remoteHeld' ? 'resumed' : 'answered'
}

function dataOf(call: WireCall, eventType: string, eventTimestamp: string): WireCallEvent {
  const data: Partial<WireCall> & WireCallEvent = {
    ...call,
    eventType,
    eventTimestamp,
    callId: call.id,
  }
  for (const field of listOnly) delete data[field]
  return data
}

export class CallReporter {
  readonly #parts: ReporterParts
  readonly #touched = new Set<string>()
  readonly #shown = new Map<string, Shown>()
  /** The time of each call's last event: no two events of a call have the same time. */
  readonly #moments = new Map<string, number>()

  constructor(parts: ReporterParts) {
    this.#parts = parts
  }

  /** The person's calls may have changed; they are compared after the current action. */
  touch(personId: string): void {
    if (this.#touched.size === 0) queueMicrotask(() => this.report())
    this.#touched.add(personId)
  }

  /** Reports the changes since the last time. */
  report(): void {
    const people = [...this.#touched]
    this.#touched.clear()
    for (const personId of people) this.#compare(personId)
  }

  /** Forgets all previous states. */
  tellAllGone(): void {
    this.report()
    for (const [personId, { calls }] of this.#shown) {
      for (const call of calls.values()) this.#gone(personId, call)
    }
    this.#shown.clear()
  }

  #compare(personId: string): void {
    const before = this.#shown.get(personId) ?? nothing
    const calls = new Map(this.#parts.calls(personId).map((call) => [call.id, call]))
    const conference = this.#parts.conference(personId)
    if (calls.size === 0) this.#shown.delete(personId)
    else this.#shown.set(personId, { calls, conference })
    for (const call of calls.values()) this.#shows(personId, before.calls.get(call.id), call)
    for (const call of before.calls.values()) if (!calls.has(call.id)) this.#gone(personId, call)
    this.#conference(personId, before.conference, conference)
  }

  #shows(personId: string, before: WireCall | undefined, call: WireCall): void {
    if (!before) {
      const { endpointId: _, endpointType: __, ...first } = call
      const isRing = call.state === 'alerting'
      this.#report(personId, 'created', createdAs(call), isRing ? first : call)
      if (isRing) this.#findPhones(personId, call.id)
    } else if (fingerprint(before) !== fingerprint(call)) {
      this.#report(personId, 'updated', updatedAs(before, call), call)
    }
  }

  #findPhones(personId: string, id: string): void {
    for (const ms of phonesFoundMs) {
      this.#parts.time.after(ms, () => {
        const call = this.#shown.get(personId)?.calls.get(id)
        if (call?.state === 'alerting') this.#report(personId, 'updated', 'updated', call)
      })
    }
  }

  #gone(personId: string, call: WireCall): void {
    const disconnected = new Date(this.#parts.time.now()).toISOString()
    const last = { ...call, state: 'disconnected', disconnected }
    this.#report(personId, 'deleted', 'disconnected', last)
    this.#moments.delete(call.id)
  }

  #report(personId: string, event: Kind, eventType: string, call: WireCall): void {
    const data = dataOf(call, eventType, this.#moment(call.id))
    const audience = [personId]
    this.#parts.publish({ resource: 'telephony_calls', event, actorId: personId, audience, data })
  }

  #conference(personId: string, before: WireConference, after: WireConference): void {
    const [was, is] = [before.state !== undefined, after.state !== undefined]
    if (!was && !is) return
    const event = was && is ? 'updated' : is ? 'created' : 'deleted'
    const eventType = conferenceEventType(before, after)
    if (eventType === undefined) return
    const eventTimestamp = this.#moment(personId)
    const data = { eventType, eventTimestamp, ...(is ? after : before) }
    const audience = [personId]
    this.#parts.publish({
      resource: 'telephony_conference',
      event,
      actorId: personId,
      audience,
      data,
    })
  }

  #moment(of: string): string {
    const moment = Math.max(this.#parts.time.now(), (this.#moments.get(of) ?? 0) + 1)
    this.#moments.set(of, moment)
    return new Date(moment).toISOString()
  }
}

/** The same clock; `look` runs before and after each timer. */
export function followed(time: SimTime, look: () => void): SimTime {
  return {
    now: () => time.now(),
    after: (ms, due) =>
      time.after(ms, () => {
        look()
        due()
        look()
      }),
    advance: (ms) => time.advance(ms),
    stop: () => time.stop(),
  }
}
