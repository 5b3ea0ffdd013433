// Makes sure that Webex delivers this person's events to our server: one webhook for each resource,
// found again by where it delivers to, and shared by all of the person's browsers.
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import type { OwnServer } from '../../lib/ownServer.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Webhook, WebhooksResource } from '../../webex/resources/webhooks.ts'

/** What is asked for of each resource, by its name. */
const scopes = {
  telephony_calls: 'spark:calls_read',
  telephony_conference: 'spark:calls_read',
  telephony_mwi: 'spark:calls_read',
  messages: 'spark:messages_read',
  rooms: 'spark:rooms_read',
  memberships: 'spark:memberships_read',
} as const
type Resource = keyof typeof scopes
const resources = Object.keys(scopes) as readonly Resource[]
/**
 * A webhook that is switched on again earlier than this after Webex has switched it off would be switched
 * off by the next failure (docs/webex/facts.md 12.3).
 */
const SWITCHED_OFF_MS = 5 * 60_000

export type RegistrationOptions = {
  readonly server: Pick<OwnServer, 'get'>
  readonly webhooks: Omit<WebhooksResource, 'page' | 'change'>
  readonly clock: Clock
  /** `undefined`: unknown. */
  readonly granted: () => readonly string[] | undefined
}

/** Of what is to be told: my own calls, and everybody's. */
export type Wants = { readonly own: boolean; readonly organization: boolean }

/** `never`: not with this session. */
export type Registered = {
  readonly calls: boolean | 'never'
  readonly organization: boolean | 'refused'
}

/**
 * Looks, and mends what it can. Resolves to whether Webex delivers; what it does not deliver is
 * asked for as before. Never rejects.
 */
export type EnsureRegistered = (wants: Wants) => Promise<Registered>

const nothing: Registered = { calls: false, organization: false }
const OF_ALL = 'spark-admin:calls_read'
/** What Webex does not let this person do, today or tomorrow. */
const refusals = ['missingScope', 'wrongTokenKind', 'notPossibleNow'] as const

/** What our server says about a person's webhooks. */
export type Wanted = {
  readonly name: string
  readonly targetUrl: string
  readonly secret: string
  /** Another browser of this person has a stream. */
  readonly others: boolean
}

/** Rejects where our server cannot be asked; `undefined` for an answer that is not one. */
export async function askWanted(server: Pick<OwnServer, 'get'>): Promise<Wanted | undefined> {
  const body = await server.get('/events/registration')
  if (typeof body !== 'object' || body === null) return undefined
  const { name, targetUrl, secret, others } = body as Record<string, unknown>
  const isWhole = [name, targetUrl, secret].every((field) => typeof field === 'string')
  return isWhole ? { ...(body as Wanted), others: others === true } : undefined
}

/** Its address without the last part, which changes with the server's key. */
const placeOf = (url: string) => url.slice(0, url.lastIndexOf('/') + 1)

/** Those that deliver to our server, of this person or a display of theirs. */
export const oursOf = (list: readonly Webhook[], { targetUrl }: Wanted): readonly Webhook[] =>
  list.filter((one) => placeOf(one.targetUrl) === placeOf(targetUrl))

/** A webhook of a few events was made on the page of webhooks, to watch those. */
const isWhole = ({ event, filter }: Webhook) =>
  (event === 'all' || event === '') && filter === undefined

const isOk = async (asked: Promise<Result<unknown, unknown>>) => (await asked).ok
const isRefusal = (failure: Failure) => refusals.some((one) => one === failure.is)

export function createRegistration(options: RegistrationOptions): EnsureRegistered {
  const { server, webhooks, clock, granted } = options
  /** By id, since when Webex has been seen to have switched it off; monotonic ms. */
  const offSince = new Map<string, number>()

  const has = (scope: string) => granted()?.includes(scope) !== false
  const mayWatch = (resource: Resource) => has(scopes[resource])

  function mend(current: Webhook): Promise<boolean> {
    if (current.isActive) {
      offSince.delete(current.id)
      return Promise.resolve(true)
    }
    const now = clock.monotonic()
    const since = offSince.get(current.id) ?? now
    offSince.set(current.id, since)
    return now - since < SWITCHED_OFF_MS ? Promise.resolve(false) : isOk(webhooks.turnOn(current))
  }

  async function deliver(resource: Resource, wanted: Wanted, found: readonly Webhook[]) {
    const mine = found.filter((one) => one.resource === resource && isWhole(one))
    const { name, targetUrl, secret } = wanted
    const current = mine.find((one) => one.targetUrl === targetUrl)
    for (const old of mine) {
      if (old.targetUrl !== targetUrl && old.name === name) await webhooks.remove(old)
    }
    return current
      ? mend(current)
      : isOk(webhooks.create({ name, targetUrl, secret, resource, event: 'all' }))
  }

  async function ensureOwn(wanted: Wanted): Promise<Registered['calls']> {
    if (!mayWatch('telephony_calls')) return 'never'
    const list = await webhooks.list()
    if (!list.ok) return list.error.is === 'missingScope' ? 'never' : false
    const found = oursOf(list.value, wanted)
    const [calls] = await Promise.all(
      resources.filter(mayWatch).map((resource) => deliver(resource, wanted, found)),
    )
    return calls === true
  }

  /** What other supervisors have made is theirs: one's own is known by its address alone. */
  async function ensureOrganization(wanted: Wanted): Promise<Registered['organization']> {
    const list = has(OF_ALL) ? await webhooks.listOfOrganization() : undefined
    if (!list) return 'refused'
    if (!list.ok) return isRefusal(list.error) && 'refused'
    const { name, targetUrl, secret } = wanted
    const current = list.value.find(
      (one) => one.targetUrl === targetUrl && one.resource === 'telephony_calls' && isWhole(one),
    )
    if (current) return mend(current)
    const asked = { name, targetUrl, secret, resource: 'telephony_calls', event: 'all' }
    const made = await webhooks.create({ ...asked, ownedBy: 'org' })
    return made.ok || (isRefusal(made.error) && 'refused')
  }

  return async ({ own, organization }) => {
    try {
      const wanted = await askWanted(server)
      if (!wanted) return nothing
      const [calls, ofAll] = await Promise.all([
        own && ensureOwn(wanted),
        organization && ensureOrganization(wanted),
      ])
      return { calls, organization: ofAll }
    } catch {
      return nothing
    }
  }
}
