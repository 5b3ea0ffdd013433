// The metrics for Prometheus: counts and times by route, never by person or address.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counts for Prometheus; labels have few values, so that their number stays small. */
export type Metrics = {
  request(entry: {
    readonly route: string
    readonly method: string
    readonly status: number
    readonly ms: number
  }): void
  /** @param status of Webex's answer; missing: no answer in time. */
  webexRequest(entry: {
    readonly operation: string
    readonly status?: number
    readonly ms: number
  }): void
  signOut(revocation: string): void
  limited(what: string): void
  webexIsUp(isUp: boolean): void
  /** @param outcome `delivered`, `repeated`, `old`, `unshared`, or why it was refused. */
  eventArrived(outcome: string): void
  eventStreams(count: number): void
  /** Never called where there is none: then there is no such figure. */
  redisIsUp(isUp: boolean): void
  /** The text that Prometheus reads. */
  text(): Promise<{ readonly type: string; readonly body: string }>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** @param options.ofProcess also memory, processor, event loop and file handles. */
export function createMetrics(options: { readonly ofProcess: boolean }): Metrics {
  const registry = new Registry()
  const registers = [registry]
  if (options.ofProcess) collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'cordboard_http_requests_total',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'cordboard_http_request_seconds',
    help: 'Time until the answer began, by route.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  })
  const webexRequests = new Counter({
    name: 'cordboard_webex_requests_total',
    help: 'Requests sent to Webex, by operation and status; status "none": no answer in time.',
    labelNames: ['operation', 'status'],
    registers,
  })
  const webexSeconds = new Histogram({
    name: 'cordboard_webex_request_seconds',
    help: 'Time until Webex answered, by operation.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  })
  const signOuts = new Counter({
    name: 'cordboard_sign_outs_total',
    help: 'Sign-outs, by what became of the authorization at Webex.',
    labelNames: ['revocation'],
    registers,
  })
  const limited = new Counter({
    name: 'cordboard_rate_limited_total',
    help: 'Requests that were told to slow down, by what they asked for.',
    labelNames: ['what'],
    registers,
  })
  const webexUp = new Gauge({
    name: 'cordboard_webex_up',
    help: '1 if Webex answered when it was last asked, else 0.',
    registers,
  })
  const events = new Counter({
    name: 'cordboard_events_total',
    help: 'Deliveries of Webex, by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const streams = new Gauge({
    name: 'cordboard_event_streams',
    help: 'Browsers that hold a stream of events.',
    registers,
  })
  let redisUp: Gauge | undefined
  return {
    request({ route, method, status, ms }) {
      requests.inc({ route, method, status })
      seconds.observe({ route }, ms / 1_000)
    },
    webexRequest({ operation, status, ms }) {
      webexRequests.inc({ operation, status: status ?? 'none' })
      webexSeconds.observe({ operation }, ms / 1_000)
    },
    signOut: (revocation) => signOuts.inc({ revocation }),
    limited: (what) => limited.inc({ what }),
    eventArrived: (outcome) => events.inc({ outcome }),
    eventStreams: (count) => streams.set(count),
    redisIsUp(isUp) {
      redisUp ??= new Gauge({
        name: 'cordboard_redis_up',
        help: '1 while Redis answers and events are shared, else 0.',
        registers,
      })
      redisUp.set(isUp ? 1 : 0)
    },
    webexIsUp: (isUp) => webexUp.set(isUp ? 1 : 0),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}
