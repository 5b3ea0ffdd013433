// Makes sure that Webex delivers this person's events to our server: one webhook, found again by
// where it delivers to, and shared by all of the person's browsers.
import type { OwnServer } from '../../lib/ownServer.ts'
import type { Clock } from '../../lib/clock.ts'
import type { WebhooksResource } from '../../webex/resources/webhooks.ts'

const RESOURCE = 'telephony_calls'
const NEEDED = 'spark:calls_read'
/**
 * One that is switched on sooner than this after Webex has switched it off is off again with the
 * next failure (docs/webex/facts.md 12.3).
 */
const SWITCHED_OFF_MS = 5 * 60_000

export type RegistrationOptions = {
  readonly server: Pick<OwnServer, 'get'>
  readonly webhooks: WebhooksResource
  readonly clock: Clock
  /** `undefined`: not known. */
  readonly granted: () => readonly string[] | undefined
}

/**
 * Looks, and mends what it can. Resolves to whether Webex delivers; to `never` where it will not
 * with this session. Never rejects.
 */
export type EnsureRegistered = () => Promise<boolean | 'never'>

type Wanted = { readonly name: string; readonly targetUrl: string; readonly secret: string }

function wantedOf(body: unknown): Wanted | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { name, targetUrl, secret } = body as Record<string, unknown>
  const isWhole = [name, targetUrl, secret].every((field) => typeof field === 'string')
  return isWhole ? (body as Wanted) : undefined
}

/** Its address without the last part, which is another one after a change of the server's key. */
const placeOf = (url: string) => url.slice(0, url.lastIndexOf('/') + 1)

export function createRegistration(options: RegistrationOptions): EnsureRegistered {
  const { server, webhooks, clock, granted } = options
  let offSince: number | undefined

  async function ensure(): Promise<boolean | 'never'> {
    if (granted()?.includes(NEEDED) === false) return 'never'
    const wanted = wantedOf(await server.get('/events/registration'))
    const list = wanted && (await webhooks.list())
    if (!list) return false
    if (!list.ok) return list.error.is === 'missingScope' ? 'never' : false
    const ours = list.value.filter(
      (one) => one.resource === RESOURCE && placeOf(one.targetUrl) === placeOf(wanted.targetUrl),
    )
    const current = ours.find(({ targetUrl }) => targetUrl === wanted.targetUrl)
    for (const old of ours) {
      if (old.targetUrl !== wanted.targetUrl && old.name === wanted.name) {
        await webhooks.remove(old)
      }
    }
    if (!current) {
      const made = await webhooks.create({ ...wanted, resource: RESOURCE, event: 'all' })
      return made.ok
    }
    if (current.isActive) {
      offSince = undefined
      return true
    }
    offSince ??= clock.monotonic()
    if (clock.monotonic() - offSince < SWITCHED_OFF_MS) return false
    return (await webhooks.turnOn(current)).ok
  }

  return () => ensure().catch(() => false)
}
