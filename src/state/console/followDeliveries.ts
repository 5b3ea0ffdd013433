// The stream of raw deliveries from our server, while the page that shows them is open.
import * as v from 'valibot'
import type { LiveDelivery } from '../../domain/console/delivery.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { OpenStream } from '../../lib/eventStream.ts'

/** `elsewhere`: another tab shows them now. */
export type StreamState = 'connecting' | 'listening' | 'lost' | 'elsewhere'

type Options = {
  readonly open: OpenStream
  readonly clock: Pick<Clock, 'after'>
  readonly onDelivery: (delivery: Omit<LiveDelivery, 'key'>) => void
  readonly onState: (state: StreamState) => void
}

const PATH = '/events/deliveries'
const NAMES = ['webex', 'resync', 'beat', 'replaced', 'signedOut'] as const
/** The server sends a line every 10 s. */
const SILENT_MS = 25_000
const RETRY_MS = 5_000

const message = v.object({
  data: v.object({
    at: v.string(),
    delayMs: v.exactOptional(v.number()),
    signature: v.picklist(['verified', 'wrong', 'missing']),
    outcome: v.string(),
    headers: v.record(v.string(), v.string()),
    body: v.string(),
    isCut: v.boolean(),
  }),
})

/** The delivery in a message of the stream; `undefined` if it is none. */
export function readDelivery(json: string): Omit<LiveDelivery, 'key'> | undefined {
  try {
    const parsed = v.safeParse(message, JSON.parse(json))
    return parsed.success ? parsed.output.data : undefined
  } catch {
    return undefined
  }
}

/** Connects again by itself, except after another tab has taken over. */
export function followDeliveries({ open, clock, onDelivery, onState }: Options): Cancel {
  let close: Cancel = () => {}
  let cancelTimer: Cancel = () => {}

  function end(state: StreamState) {
    close()
    cancelTimer()
    onState(state)
  }

  function lost() {
    end('lost')
    cancelTimer = clock.after(RETRY_MS, connect)
  }

  function listen() {
    cancelTimer()
    cancelTimer = clock.after(SILENT_MS, lost)
  }

  function connect() {
    close()
    listen()
    close = open(PATH, NAMES, {
      onEvent(name, data) {
        if (name === 'replaced') return end('elsewhere')
        if (name === 'signedOut') return end('lost')
        listen()
        onState('listening')
        const delivery = name === 'webex' ? readDelivery(data) : undefined
        if (delivery) onDelivery(delivery)
      },
      onLost(isOver) {
        if (isOver) lost()
        else onState('lost')
      },
    })
  }

  onState('connecting')
  connect()
  return () => {
    close()
    cancelTimer()
  }
}
