// The whole simulated cloud as one object that can be reset to its initial state.
import type { Delivery } from '../model/events/eventTypes.ts'
import type { WebhookEntry } from '../model/events/eventTypes.ts'
import type { Behaviour, World, WorldOptions } from '../model/types.ts'
import { createWorld } from '../model/world.ts'
import { Refusal } from '../model/refusal.ts'
import { botScopes } from '../model/users/bots.ts'
import { simulatorClientId } from '../oauth/clients.ts'
import { personalTokenSeconds } from '../oauth/lifetimes.ts'
import { scopesFor } from '../oauth/scopes.ts'
import { randomOpaque, tokenOf } from '../oauth/tokenShape.ts'
import { TokenStore } from '../oauth/tokenStore.ts'
import type { CorsSettings } from '../rest/cors.ts'
import { keyOf } from '../rest/restIds.ts'
import { Courier } from './courier.ts'
import { Faults } from './faults.ts'
import { Journal } from './journal.ts'

type Settings = CorsSettings & {
  /** Next links name Webex's previous host (docs/webex/facts.md 12.2). */
  olderLinks: boolean
  /** Whether pages may read the files of recordings; unknown for Webex (docs/webex/everyday.md 3). */
  mediaCors: boolean
}

const firstSettings: Settings = { exposeHeaders: true, olderLinks: false, mediaCors: true }

/** A hundred years. */
const neverSeconds = 100 * 365 * 24 * 3600

/** Only options that the caller gave: `undefined` must not override a default. */
const given = (options: object): object =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))

export class Cloud {
  readonly faults = new Faults()
  readonly journal = new Journal(() => this.now())
  readonly courier = new Courier(
    () => this.now(),
    () => this.#world.behaviour,
  )
  /** Survives resets: people who still exist stay signed in. */
  readonly tokens = new TokenStore(() => this.now())
  #settings: Settings = firstSettings
  #options: WorldOptions
  readonly #createWorld: () => World
  #world: World

  /** @param clockNow the wall clock, for tests; ms. */
  constructor(options: WorldOptions, clockNow?: () => number) {
    this.#options = options
    const deliver = (delivery: Delivery) => this.courier.take(delivery)
    const webhooks = new Map<string, WebhookEntry>()
    this.#createWorld = () => createWorld({ ...this.#options, deliver, webhooks }, clockNow)
    this.#world = this.#createWorld()
  }

  get world(): World {
    return this.#world
  }

  get settings(): Settings {
    return this.#settings
  }

  /** The simulator's clock, ms. */
  now(): number {
    return this.#world.time.now()
  }

  /**
   * Options that are not given keep their value from the start or from the last reset that set them; the
   * sizes of messaging go back to what is usual.
   */
  reset(options: { [K in keyof WorldOptions]?: WorldOptions[K] | undefined } = {}): void {
    this.courier.clear()
    this.#world.tellCallsGone()
    this.#world.stop()
    const { spaces: _, messages: __, ...kept } = this.#options
    this.#options = { ...kept, ...given(options) }
    this.#world = this.#createWorld()
    this.#settings = firstSettings
    this.faults.clear()
    this.journal.clear()
  }

  change(settings: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...settings }
  }

  behave(behaviour: { [K in keyof Behaviour]?: Behaviour[K] | undefined }): void {
    Object.assign(this.#world.behaviour, given(behaviour))
  }

  /**
   * An access token as if the person had granted the scopes (default: all that the app requests for people
   * with their roles).
   *
   * @param expiresIn seconds, default 12 h; 0 or less: already expired.
   * @throws Refusal 404 if nobody has the address.
   */
  tokenFor(email: string, scopes?: readonly string[], expiresIn = personalTokenSeconds): string {
    const { organisation } = this.#world
    const member = organisation.memberByEmail(email.toLowerCase())
    if (!member) throw new Refusal(404, `Nobody has the address ${email}.`)
    const token = tokenOf(randomOpaque(), keyOf(organisation.id))
    const payload = {
      kind: 'AccessToken',
      jti: token,
      iat: Math.floor(Date.now() / 1000),
      accountId: member.id,
      clientId: simulatorClientId,
      grantId: token.slice(0, 21),
      scope: (scopes ?? scopesFor(member.roles)).join(' '),
    }
    this.tokens.put('AccessToken', token, payload, expiresIn)
    return token
  }

  /** A new bot and its token, which does not expire. @throws Refusal 400, 409 */
  addBot(displayName: string): { id: string; email: string; access_token: string } {
    const { id, email } = this.#world.addBot(displayName)
    return { id, email, access_token: this.tokenFor(email, botScopes, neverSeconds) }
  }

  stop(): void {
    this.#world.stop()
    this.courier.clear()
  }
}
