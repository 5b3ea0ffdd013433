// The simulator's control surface, for the browser tests.
import type {
  SimCall,
  SimCallRequest,
  SimCloud,
  SimFault,
  SimMessage,
  SimMessageRequest,
  SimPeople,
  SimPerson,
  SimQueue,
  SimQueueCall,
  SimQueueCallRequest,
  SimQueues,
  SimRemote,
  SimRemoteAction,
  SimRequest,
  SimRequests,
  SimReset,
  SimToken,
} from '../simulator/control/types.ts'

export type { SimPerson } from '../simulator/control/types.ts'

export class Sim {
  readonly origin: string
  #since = 0

  constructor(origin: string) {
    this.origin = origin
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.origin}/sim/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`/sim/${path}: ${response.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }

  /** A quiet office of the usual size, quick answers, no read lag, no faults; the journal starts here. */
  async reset(options: SimReset = {}): Promise<void> {
    await this.#send('DELETE', 'faults')
    await this.#send('POST', 'reset', { seed: 1, members: 40, activity: 'off', ...options })
    await this.cloud({ latencyMs: [5, 20], readLagMs: [0, 50] })
    await this.mark()
  }

  /** `sent` and `commands` count from here. */
  async mark(): Promise<void> {
    const { items } = await this.#send<SimRequests>('GET', `requests?since=${this.#since}`)
    this.#since = items.at(-1)?.n ?? this.#since
  }

  cloud = (cloud: SimCloud) => this.#send('PUT', 'cloud', cloud)
  remote = (remote: SimRemote) => this.#send('PUT', 'remote', remote)
  call = (call: SimCallRequest) => this.#send<SimCall>('POST', 'calls', call)
  message = (message: SimMessageRequest) => this.#send<SimMessage>('POST', 'messages', message)
  fault = (fault: SimFault) => this.#send('POST', 'faults', fault)
  clearFaults = () => this.#send('DELETE', 'faults')
  advance = (advanceMs: number) => this.#send('POST', 'clock', { advanceMs })
  remoteActs = (session: string, action: SimRemoteAction['action']) =>
    this.#send('POST', `calls/${encodeURIComponent(session)}/remote`, { action })

  /** Webex has no list of queues that a display may read. */
  async queues(): Promise<readonly SimQueue[]> {
    return (await this.#send<SimQueues>('GET', 'queues')).items
  }

  waitIn = ({ id }: SimQueue, caller: SimQueueCallRequest = {}) =>
    this.#send<SimQueueCall>('POST', `queues/${id}/calls`, caller)

  async people(): Promise<readonly SimPerson[]> {
    return (await this.#send<SimPeople>('GET', 'people')).items
  }

  async person(email: string): Promise<SimPerson> {
    const found = (await this.people()).find((person) => person.email === email)
    if (!found) throw new Error(`nobody is ${email}`)
    return found
  }

  /** All requests since the mark. */
  async all(): Promise<readonly SimRequest[]> {
    return (await this.#send<SimRequests>('GET', `requests?since=${this.#since}`)).items
  }

  /** Requests that change something, except signing in. */
  async commands(): Promise<readonly SimRequest[]> {
    const items = await this.all()
    const isSignIn = /access_token|authorize|oauth|device\//
    return items.filter(({ method, path }) => method !== 'GET' && !isSignIn.test(path))
  }

  /** Requests of the app since the mark (a reset sets one), by method and path (without query). */
  async sent(method: string, path: string): Promise<readonly SimRequest[]> {
    const { items } = await this.#send<SimRequests>('GET', `requests?since=${this.#since}`)
    return items.filter(
      (request) =>
        request.method === method && request.path.split('?')[0]?.replace(/^\/v1/, '') === path,
    )
  }

  /** The calls' commands since the reset, in order: the last part of each path. */
  async callWrites(): Promise<readonly string[]> {
    const { items } = await this.#send<SimRequests>('GET', `requests?since=${this.#since}`)
    const writes = items.filter(
      ({ method, path }) => method === 'POST' && path.includes('/telephony/calls/'),
    )
    return writes.map(({ path }) => path.split('/').at(-1) ?? '')
  }

  /** An access token, as if the person had granted the app's default scopes, or these. */
  async token(email: string, scopes?: readonly string[]): Promise<string> {
    const body = { email, ...(scopes && { scopes }) }
    return (await this.#send<SimToken>('POST', 'tokens', body)).access_token
  }

  /** Revokes all that a person has allowed the app, as if they had done so at Webex. */
  async takeBack(email: string): Promise<void> {
    const authorization = `Bearer ${await this.token(email)}`
    const url = `${this.origin}/v1/authorizations`
    const { items } = (await (await fetch(url, { headers: { authorization } })).json()) as {
      items: { clientId: string }[]
    }
    const clientId = encodeURIComponent(items[0]?.clientId ?? '')
    const { ok } = await fetch(`${url}?clientId=${clientId}`, {
      method: 'DELETE',
      headers: { authorization },
    })
    if (!ok) throw new Error(`${email} could not take it back`)
  }

  /** A person's calls in the cloud. */
  async callsOf(email: string): Promise<readonly { state: string }[]> {
    const access_token = await this.token(email)
    const response = await fetch(`${this.origin}/v1/telephony/calls`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    return ((await response.json()) as { items: { state: string }[] }).items
  }
}
