// What happens in the cloud, as webhooks tell it.
import type {
  WireInterests,
  WireWebhook,
  WireWebhookRequest,
  WireWebhookUpdate,
} from '../../../wire/webhook.ts'

export type CloudEvent = {
  readonly resource: string
  readonly event: 'created' | 'updated' | 'deleted'
  /** Whose call it is, or who wrote. */
  readonly actorId: string
  /** Whose own webhooks tell it; webhooks of the organization tell it in any case. */
  readonly audience: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
}

/** One body on its way to one webhook's target. */
export type Delivery = {
  readonly webhookId: string
  readonly targetUrl: string
  readonly resource: string
  readonly event: string
  readonly body: string
  /** Hex HMAC-SHA1 of the body, where the webhook has a secret. */
  readonly signature: string | undefined
  /** Tells the webhook how its target answered; 0: not at all. */
  answered(status: number): void
}

/** A webhook, whose it is, and its failures. */
export type WebhookEntry = {
  webhook: WireWebhook
  readonly creatorId: string
  /** Moments by the simulator's clock. Switching on again does not forget them. */
  failures: number[]
}

/** Every method but `publish` throws `Refusal`: 400, 404, and 409 for a twin. */
export type Webhooks = {
  create(creatorId: string, asked: WireWebhookRequest): WireWebhook
  /** Those that the person made for themselves, or all of the organization's; oldest first. */
  list(creatorId: string, ownedBy: 'creator' | 'org'): readonly WireWebhook[]
  find(creatorId: string, id: string): WireWebhook
  change(creatorId: string, id: string, asked: WireWebhookUpdate): WireWebhook
  remove(creatorId: string, id: string): void
  interests(): WireInterests | undefined
  /** Nothing: forgets them. */
  registerInterests(asked: WireInterests | undefined): void
  publish(event: CloudEvent): void
}
