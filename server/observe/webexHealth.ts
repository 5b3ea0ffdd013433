// Whether Webex answers: known from other requests, and checked if those are too old.
const OLD_MS = 15_000
const PATIENCE_MS = 3_000

/** Keeps track of whether Webex answers. */
export type WebexHealth = {
  /** @param status of Webex's answer; missing: no answer in time. */
  note(status: number | undefined): void
  /** Never rejects; takes 3 s at most. */
  state(): Promise<WebexState>
}

/** `sinceMs`: how long Webex has not answered. */
export type WebexState =
  { readonly webex: 'ok' } | { readonly webex: 'away'; readonly sinceMs: number }

/**
 * Remembers the answers to other requests, and asks `apiBaseUrl` itself only if they are too old.
 */
export function createWebexHealth(options: {
  readonly apiBaseUrl: string
  readonly send: typeof fetch
  readonly onChange?: (isUp: boolean) => void
  readonly now?: () => number
}): WebexHealth {
  const { apiBaseUrl, send, onChange, now = Date.now } = options
  let askedAt = -Infinity
  let awaySince: number | undefined
  let asking: Promise<void> | undefined

  const note = (status: number | undefined) => {
    askedAt = now()
    // A refusal is an answer, too: only a 5xx or no answer counts as away.
    const isAway = status === undefined || status >= 500
    awaySince = isAway ? (awaySince ?? askedAt) : undefined
    onChange?.(!isAway)
  }
  const ask = async () => {
    // Public, the same for everybody, and needs no token (OpenID Connect Discovery 4).
    const answer = await send(`${apiBaseUrl}/.well-known/openid-configuration`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => undefined)
    void answer?.body?.cancel().catch(() => undefined)
    note(answer?.status)
  }
  return {
    note,
    async state() {
      if (now() - askedAt > OLD_MS) {
        asking ??= ask().finally(() => (asking = undefined))
        await asking
      }
      return awaySince === undefined
        ? { webex: 'ok' }
        : { webex: 'away', sinceMs: now() - awaySince }
    },
  }
}
