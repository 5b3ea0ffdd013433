// Deliveries of webhooks as the live view shows them.

/** A delivery to Cordboard's own address, as its server got it. */
export type LiveDelivery = {
  /** Counts up within this page. */
  readonly key: number
  /** ISO 8601, by the server's clock. */
  readonly at: string
  /** From the event to its arrival; missing: not known. */
  readonly delayMs?: number
  readonly signature: 'verified' | 'wrong' | 'missing'
  /** `delivered`, `repeated`, `old`, `unshared`, or why it was refused. */
  readonly outcome: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isCut: boolean
}

/** Deliveries that are kept while the page is open. */
export const MOST_DELIVERIES = 500

/** What is shown of the stream: while it is paused, new ones wait. */
export type LiveView = {
  /** The newest first. */
  readonly shown: readonly LiveDelivery[]
  readonly waiting: readonly LiveDelivery[]
  readonly isPaused: boolean
}

/** Nothing has arrived. */
export const emptyView: LiveView = { shown: [], waiting: [], isPaused: false }

/** With a delivery that has just arrived. */
export function withDelivery(view: LiveView, one: LiveDelivery): LiveView {
  const list = view.isPaused ? 'waiting' : 'shown'
  return { ...view, [list]: [one, ...view[list]].slice(0, MOST_DELIVERIES) }
}

/** Resuming shows what has waited. */
export function paused(view: LiveView, isPaused: boolean): LiveView {
  if (isPaused) return { ...view, isPaused }
  const shown = [...view.waiting, ...view.shown].slice(0, MOST_DELIVERIES)
  return { shown, waiting: [], isPaused }
}

/** `telephony_calls updated`, from the body; empty where it is no delivery. */
export function nameOf({ body }: Pick<LiveDelivery, 'body'>): string {
  const part = (field: string) =>
    new RegExp(`"${field}"\\s*:\\s*"([\\w.-]{1,60})"`).exec(body)?.[1] ?? ''
  return [part('resource'), part('event')].filter(Boolean).join(' ')
}

/** Those that have all typed words anywhere. */
export function foundDeliveries(
  deliveries: readonly LiveDelivery[],
  typed: string,
): readonly LiveDelivery[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return deliveries
  return deliveries.filter(({ body, headers, outcome, signature }) => {
    const text = [body, outcome, signature, ...Object.entries(headers).flat()]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
