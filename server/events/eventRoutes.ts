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
import type { RawDelivery } from './watchers.ts'
import { createWatchers, watcherOf } from './watchers.ts'

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

/** What became of a delivery, and what is shown of it. */
type Taken = {
  readonly refusal?: Refusal
  /** Missing: it was not read. */
  readonly shown?: {
    readonly address: string
    readonly bytes: Uint8Array
    readonly signature: RawDelivery['signature']
    readonly outcome: string
  }
}

/**
 * `POST /webex/events/{address}`: Webex's deliveries. `GET /events`: their stream to the page.
 * `GET /events/deliveries`: the same as they came, while a page shows them.
 * `GET /events/registration`: the data that the page registers at Webex, with a token that we never see.
 */
export function createEventRoutes(options: EventOptions): Hono {
  const { keys, cookie, hub, observer, now = Date.now } = options
  const routes = new Hono()
  const watchers = createWatchers(hub)

  const refuse = (context: Context, [status, error]: Refusal) => context.json({ error }, status)

  async function take(context: Context): Promise<Taken> {
    const address = context.req.param('address') ?? ''
    if (!ADDRESS.test(address)) return { refusal: [404, 'unknown_address'] }
    const bytes = await boundedBytes(context.req.raw.body, MOST_BYTES)
    if (!bytes) return { refusal: [413, 'too_long'] }
    const given = context.req.header('x-spark-signature')
    const isVerified = given !== undefined && isSigned(keys, address, bytes, given)
    const signature = given === undefined ? 'missing' : isVerified ? 'verified' : 'wrong'
    const outcome = isVerified
      ? await outcomeOf(address, bytes)
      : ([401, given === undefined ? 'unsigned' : 'wrong_signature'] as const)
    const isAccepted = typeof outcome === 'string'
    if (isAccepted) observer.eventArrived(outcome)
    return {
      ...(!isAccepted && { refusal: outcome }),
      shown: { address, bytes, signature, outcome: isAccepted ? outcome : outcome[1] },
    }
  }

  /** Of a delivery that Webex has signed. */
  async function outcomeOf(address: string, bytes: Uint8Array): Promise<string | Refusal> {
    const delivery = readDelivery(bytes)
    if (!delivery) return [400, 'unknown_delivery']
    if (!isAddressOf(keys, address, delivery.createdBy)) return [403, 'not_theirs']
    const moment = momentOf(delivery)
    if (moment !== undefined && moment < now() - OLDEST_MS) return 'old'
    const { resource, event, actorId, ownedBy, data } = delivery
    const pushed = { resource, event, actorId, ownedBy, data }
    const outcome = await hub.publish(address, pushed, identityOf(delivery))
    return outcome === 'forsaken' ? [410, outcome] : outcome
  }

  routes.post('/webex/events/:address', async (context) => {
    const { refusal, shown } = await take(context)
    if (shown) void watchers.tell({ ...shown, headers: context.req.raw.headers, at: now() })
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

  async function openStream(context: Context, isWatcher: boolean) {
    const asked = await asking(context)
    if (!('signIn' in asked)) return refuse(context, asked)
    // The page asks Webex by itself, and comes back.
    if (!hub.isAvailable) return refuse(context, [503, 'no_events_now'])
    const { id } = asked.signIn
    const [address, reading] = isWatcher
      ? [watchers.addressFor(asked.address), watcherOf(id)]
      : [asked.address, id]
    const lastId = context.req.header('last-event-id')
    const stream = streamFor(reading, (reader) => {
      const { beat, leave } = hub.join(address, reader, lastId)
      observer.eventStreams(hub.streams)
      const heartbeat = setInterval(() => {
        beat()
        // Signed out at another instance.
        void options.signedOut.has(id).then(
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
  }

  routes.get('/events', (context) => openStream(context, false))
  routes.get('/events/deliveries', (context) => openStream(context, true))

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
