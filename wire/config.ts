// `/config.json`: what one build needs to know about the cloud that it talks to.

export type WireConfig = {
  /** `webex`: the real cloud; `simulator`: the embedded one. */
  cloud: 'webex' | 'simulator'
  /** Base of the REST API, without a slash at the end: `https://webexapis.com/v1`. */
  apiBaseUrl: string
  oauth: {
    authorizationEndpoint: string
    /** Always on our own origin: the relay (docs/adr/0003). */
    tokenEndpoint: string
    revocationEndpoint: string
    clientId: string
    /** Scopes by role, each role's own set in full. */
    scopes: { user: string[]; supervisor: string[]; admin: string[]; display: string[] }
  }
  /** Whether the server has a stream of events (`GET /events`); missing: it has none. */
  events?: boolean
  /** Whether recordings of calls are switched on; missing: they are not. */
  recordings?: boolean
  /** ISO 3166 region for numbers typed in national form, e.g. `US`; missing: from the browser. */
  homeRegion?: string
  /** What a wall asks for about members unless it is set otherwise; missing: 120. */
  wallRequestsPerMinute?: number
}
