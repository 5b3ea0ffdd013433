// Parses Webex's deliveries (docs/webex/facts.md 4.2, 12.3), and recognizes repeated ones.
import * as v from 'valibot'
import { createQueue } from './queue.ts'

/** The fields of a delivery that a stream carries. */
export type PushedEvent = {
  readonly resource: string
  readonly event: string
  readonly actorId?: string | undefined
  readonly ownedBy?: string | undefined
  readonly data: Readonly<Record<string, unknown>>
}

const resources = [
  'telephony_calls',
  'telephony_conference',
  'telephony_mwi',
  'messages',
  'memberships',
  'rooms',
  'attachmentActions',
] as const

const delivery = v.object({
  resource: v.picklist(resources),
  event: v.pipe(v.string(), v.maxLength(40)),
  createdBy: v.string(),
  actorId: v.optional(v.string()),
  ownedBy: v.optional(v.string()),
  data: v.record(v.string(), v.unknown()),
})

/** One webhook delivery of Webex, validated. */
export type Delivery = v.InferOutput<typeof delivery>

/** `undefined` if it is no delivery of a resource that we watch. */
export function readDelivery(bytes: Uint8Array): Delivery | undefined {
  try {
    const parsed = v.safeParse(delivery, JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** When it happened, ms since 1970; `undefined` if the delivery does not say. */
export function momentOf({ data }: Delivery): number | undefined {
  const told = data['eventTimestamp'] ?? data['updated'] ?? data['created']
  const moment = Date.parse(textOf(told))
  return Number.isNaN(moment) ? undefined : moment
}

/** Equal for all deliveries of one event, whichever webhook sent them. */
export function identityOf({ resource, event, actorId, data }: Delivery): string {
  const { callId, id, eventTimestamp, eventType, updated, created } = data
  const of = textOf(callId) || textOf(id) || textOf(actorId)
  const at = textOf(eventTimestamp) || textOf(updated) || textOf(created)
  return JSON.stringify([resource, event, of, textOf(eventType), at])
}

/** Remembers identities, limited in number and time. */
export function createMemory(most: number, ms: number, now: () => number) {
  const seen = new Set<string>()
  const order = createQueue<{ readonly identity: string; readonly until: number }>()
  return {
    /** Whether the identity was already known; from now on it is. */
    isRepeated(identity: string): boolean {
      const at = now()
      for (let first = order.first; first; first = order.first) {
        if (first.until > at && order.size < most) break
        seen.delete(first.identity)
        order.shift()
      }
      if (seen.has(identity)) return true
      seen.add(identity)
      order.push({ identity, until: at + ms })
      return false
    },
  }
}
