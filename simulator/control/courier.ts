// Sends webhooks' deliveries to their targets, in real time and over the network: delayed, and lost,
// repeated or reordered as set by `PUT /sim/cloud`.
import type { Delivery } from '../model/events/eventTypes.ts'
import type { Behaviour } from '../model/types.ts'
import { pause, within } from './pause.ts'
import type { SimDelivery } from './types.ts'

/** A target that has not answered after this time has failed. */
const longestAnswerMs = 10_000
/** A reordered delivery is sent this much later, so that the next ones overtake it. */
const overtakenMs = 250
const mostItems = 20_000

type Lags = Pick<Behaviour, 'eventLagMs' | 'eventLoss' | 'eventDuplicates' | 'eventReorder'>

export class Courier {
  readonly #now: () => number
  readonly #lags: () => Lags
  /** Pending deliveries by webhook, in order. */
  readonly #queues = new Map<string, Promise<void>>()
  #items: SimDelivery[] = []
  #n = 0
  #stopped = new AbortController()

  /** @param now the simulator's clock, ms. */
  constructor(now: () => number, lags: () => Lags) {
    this.#now = now
    this.#lags = lags
  }

  take(delivery: Delivery): void {
    const { eventLoss, eventDuplicates } = this.#lags()
    if (Math.random() < eventLoss) return
    this.#send(delivery)
    if (Math.random() < eventDuplicates) this.#send(delivery)
  }

  /** Everything after number `n`, oldest first. The numbering continues across resets. */
  since(n: number): SimDelivery[] {
    return this.#items.filter((item) => item.n > n)
  }

  /** Drops pending deliveries. */
  clear(): void {
    this.#stopped.abort()
    this.#stopped = new AbortController()
    this.#queues.clear()
    this.#items = []
  }

  #send(delivery: Delivery): void {
    const { eventLagMs, eventReorder } = this.#lags()
    const { signal } = this.#stopped
    const due = performance.now() + within(eventLagMs)
    if (Math.random() < eventReorder) {
      void this.#deliver(delivery, due + overtakenMs, signal)
      return
    }
    const before = this.#queues.get(delivery.webhookId) ?? Promise.resolve()
    const queue = before.then(() => this.#deliver(delivery, due, signal))
    this.#queues.set(delivery.webhookId, queue)
  }

  /** Never rejects. */
  async #deliver(delivery: Delivery, due: number, stopped: AbortSignal): Promise<void> {
    await pause(due - performance.now(), [stopped])
    if (stopped.aborted) return
    const { webhookId, resource, event } = delivery
    const at = new Date(this.#now()).toISOString()
    const item: SimDelivery = { n: (this.#n += 1), at, webhookId, resource, event, status: 0 }
    this.#items.push(item)
    if (this.#items.length > mostItems * 1.5) this.#items = this.#items.slice(-mostItems)
    item.status = await statusOf(delivery, stopped)
    if (!stopped.aborted) delivery.answered(item.status)
  }
}

/** 0 if there was no answer. A redirect is an answer, and counts as a failure. */
async function statusOf(delivery: Delivery, stopped: AbortSignal): Promise<number> {
  const { targetUrl, body, signature } = delivery
  const headers = {
    'content-type': 'application/json; charset=UTF-8',
    ...(signature === undefined ? {} : { 'x-spark-signature': signature }),
  }
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(longestAnswerMs)])
  try {
    const answer = await fetch(targetUrl, {
      method: 'POST',
      headers,
      body,
      signal,
      redirect: 'manual',
    })
    await answer.body?.cancel()
    return answer.status
  } catch {
    return 0
  }
}
