import type { Context } from 'hono'
import { Hono } from 'hono'
import { boundedBytes } from '../relay/boundedText.ts'
import type { ServerKeys } from '../relay/keys.ts'
import type { SessionCookie, SignIn } from '../relay/sessionCookie.ts'
import type { SignedOutList } from '../relay/signedOut.ts'
import { ADDRESS, addressOf, isAddressOf, isSigned, secretOf } from './address.ts'
import type { Reader } from './channels.ts'
import { identityOf, momentOf, readDelivery } from './delivery.ts'
import type { Hub } from './hub.ts'
import { OLDEST_MS } from './hub.ts'

/** The longest body that Webex documents is a card of 22 kB. */
const MOST_BYTES = 65_536
const HEARTBEAT_MS = 10_000
/** What a browser that does not read may leave with us. */
const MOST_WAITING_BYTES = 1_048_576

/** The webhook's name at Webex, which its owner may see there. */
const WEBHOOK_NAME = 'Cordboard'

/** The data that the page needs to make Webex deliver to us. */
type RegistrationAnswer = {
  readonly name: string
  readonly targetUrl: string
  readonly secret: string
  /** Whether another browser of this person has a stream, and thus uses the same webhooks. */
  readonly others: boolean
}

type EventObserver = {
  /** @param outcome `delivered`, `repeated`, `old`, `unshared`, or why it was refused. */
  eventArrived(outcome: string): void
  eventStreams(count: number): void
}

type EventOptions = {
  readonly keys: ServerKeys
  readonly cookie: Pick<SessionCookie, 'read'>
  readonly signedOut: SignedOutList
  readonly hub: Hub
  /** The origin at which Webex reaches us. */
  readonly deliveryOrigin: string
  readonly observer: EventObserver
  readonly now?: () => number
}

type Refusal = readonly [status: 400 | 401 | 403 | 404 | 410 | 413 | 503, why: string]

/**
 * `POST /webex/events/{address}`: Webex's deliveries. `GET /events`: their stream to the page.
 * `GET /events/registration`: the data that the page registers at Webex, with a token that we never see.
 */
export function createEventRoutes(options: EventOptions): Hono {
  const { keys, cookie, hub, observer, now = Date.now } = options
  const routes = new Hono()

  const refuse = (context: Context, [status, error]: Refusal) => context.json({ error }, status)

  async function take(context: Context): Promise<Refusal | undefined> {
    const address = context.req.param('address') ?? ''
    if (!ADDRESS.test(address)) return [404, 'unknown_address']
    const bytes = await boundedBytes(context.req.raw.body, MOST_BYTES)
    if (!bytes) return [413, 'too_long']
    const signature = context.req.header('x-spark-signature')
    if (signature === undefined) return [401, 'unsigned']
    if (!isSigned(keys, address, bytes, signature)) return [401, 'wrong_signature']
    const delivery = readDelivery(bytes)
    if (!delivery) return [400, 'unknown_delivery']
    if (!isAddressOf(keys, address, delivery.createdBy)) return [403, 'not_theirs']
    const moment = momentOf(delivery)
    if (moment !== undefined && moment < now() - OLDEST_MS) {
      observer.eventArrived('old')
      return undefined
    }
    const { resource, event, actorId, ownedBy, data } = delivery
    const pushed = { resource, event, actorId, ownedBy, data }
    const outcome = await hub.publish(address, pushed, identityOf(delivery))
    if (outcome === 'forsaken') return [410, outcome]
    observer.eventArrived(outcome)
    return undefined
  }

  routes.post('/webex/events/:address', async (context) => {
    const refusal = await take(context)
    // A signed but useless delivery is accepted: Webex counts refusals and switches the webhook off.
    if (!refusal) return context.body(null, 204)
    observer.eventArrived(refusal[1])
    return refuse(context, refusal)
  })

  /** The session that asks; a page of another site gets nothing. */
  async function asking(context: Context): Promise<{ signIn: SignIn; address: string } | Refusal> {
    context.header('Cache-Control', 'no-store')
    const site = context.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') return [403, 'not_our_page']
    const signIn = await cookie.read(context)
    if (!signIn) return [401, 'signed_out']
    const address = addressOf(keys, signIn)
    return address === undefined ? [403, 'unknown_person'] : { signIn, address }
  }

  routes.get('/events/registration', async (context) => {
    const asked = await asking(context)
    if (!('signIn' in asked)) return refuse(context, asked)
    const { signIn, address } = asked
    return context.json({
      name: signIn.isDisplay ? `${WEBHOOK_NAME} display` : WEBHOOK_NAME,
      targetUrl: `${options.deliveryOrigin}/webex/events/${address}`,
      secret: secretOf(keys, address),
      others: await hub.hasOthers(address, signIn.id),
    } satisfies RegistrationAnswer)
  })

  routes.get('/events', async (context) => {
    const asked = await asking(context)
    if (!('signIn' in asked)) return refuse(context, asked)
    // The page asks Webex by itself, and comes back.
    if (!hub.isAvailable) return refuse(context, [503, 'no_events_now'])
    const lastId = context.req.header('last-event-id')
    const stream = streamFor(asked.signIn.id, (reader) => {
      const { beat, leave } = hub.join(asked.address, reader, lastId)
      observer.eventStreams(hub.streams)
      const heartbeat = setInterval(() => {
        beat()
        // Signed out at another instance.
        void options.signedOut.has(reader.signIn).then(
          (isOver) => isOver && hub.signedOut(reader.signIn),
          () => undefined,
        )
      }, HEARTBEAT_MS)
      return () => {
        clearInterval(heartbeat)
        leave()
        observer.eventStreams(hub.streams)
      }
    })
    context.req.raw.signal.addEventListener('abort', stream.leave, { once: true })
    // Proxies must neither buffer nor change the stream.
    context.header('X-Accel-Buffering', 'no')
    context.header('Cache-Control', 'no-store, no-transform')
    context.header('Content-Type', 'text/event-stream; charset=utf-8')
    return context.body(stream.body)
  })

  return routes
}

/** @param open begins, and returns what ends it. */
function streamFor(
  signIn: string,
  open: (reader: Reader) => () => void,
): { body: ReadableStream<Uint8Array>; leave: () => void } {
  const encoder = new TextEncoder()
  let close = () => {}
  let isOver = false
  const leave = () => {
    if (isOver) return
    isOver = true
    close()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        close = open({
          signIn,
          write(frame) {
            if (isOver) return true
            controller.enqueue(encoder.encode(frame))
            return (controller.desiredSize ?? 0) > 0
          },
          end() {
            // Later, as the stream may still be opening.
            queueMicrotask(() => {
              if (isOver) return
              leave()
              controller.close()
            })
          },
        })
      },
      cancel: leave,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }),
  )
  return { body, leave }
}
