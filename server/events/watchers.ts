// Raw deliveries for the page that shows them (API console, *Webhooks*): each delivery to a person's
// address with its headers, its signature and what became of it. Passed only to that person's own page
// and only while it is open; nothing is kept for somebody who does not look.
import { randomBytes } from 'node:crypto'
import { momentOf, readDelivery } from './delivery.ts'
import type { Hub } from './hub.ts'

/** What a page is shown of one delivery. */
export type RawDelivery = {
  /** When it arrived, ISO 8601, by this server's clock. */
  readonly at: string
  /** From the event to its arrival, ms; missing: the delivery does not say when it happened. */
  readonly delayMs?: number
  readonly signature: 'verified' | 'wrong' | 'missing'
  /** `delivered`, `repeated`, `old`, `unshared`, or why it was refused. */
  readonly outcome: string
  readonly headers: Readonly<Record<string, string>>
  /** As it came, cut after `MOST_SHOWN` characters. */
  readonly body: string
  readonly isCut: boolean
}

/** Those of Webex; what proxies add is about our own network. */
const SHOWN_HEADERS = [
  'content-type',
  'content-length',
  'user-agent',
  'accept',
  'trackingid',
  'x-spark-signature',
]

/** Longer bodies are of no known event. */
const MOST_SHOWN = 30_000

/** The address at the hub under which the page of a person listens. */
const addressFor = (address: string) => `watch.${address}`

/** The sign-in of such a page's stream: the other stream of the same sign-in stays. */
export const watcherOf = (signIn: string): string => `watch.${signIn}`

/** A delivery as it arrived. */
export type Arrived = {
  readonly address: string
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly signature: RawDelivery['signature']
  readonly outcome: string
  /** ms since 1970 */
  readonly at: number
}

function rawOf({ headers, bytes, signature, outcome, at }: Arrived): RawDelivery {
  const delivery = readDelivery(bytes)
  const moment = delivery && momentOf(delivery)
  const body = Buffer.from(bytes).toString('utf8')
  return {
    at: new Date(at).toISOString(),
    ...(moment !== undefined && { delayMs: at - moment }),
    signature,
    outcome,
    headers: Object.fromEntries(
      SHOWN_HEADERS.flatMap((name) => {
        const value = headers.get(name)
        return value === null ? [] : [[name, value]]
      }),
    ),
    body: body.slice(0, MOST_SHOWN),
    isCut: body.length > MOST_SHOWN,
  }
}

/** Passes raw deliveries to the pages that show them. */
export type Watchers = {
  /** Never rejects; does nothing if nobody looks. */
  tell(arrived: Arrived): Promise<void>
  /** Where a page joins the hub. */
  addressFor(address: string): string
}

/** Over the hub, so that it works across instances as the streams of events do. */
export function createWatchers(hub: Hub): Watchers {
  return {
    addressFor,
    async tell(arrived) {
      const to = addressFor(arrived.address)
      if (!(await hub.hasOthers(to, ''))) return
      const event = { resource: 'delivery', event: arrived.outcome, data: rawOf(arrived) }
      await hub.publish(to, event, randomBytes(12).toString('base64url'))
    },
  }
}
