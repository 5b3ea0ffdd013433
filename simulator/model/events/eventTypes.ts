// Events of the cloud, as webhooks report them.
import type {
  WireInterests,
  WireWebhook,
  WireWebhookRequest,
  WireWebhookUpdate,
} from '../../../wire/webhook.ts'

export type CloudEvent = {
  readonly resource: string
  readonly event: 'created' | 'updated' | 'deleted'
  /** The call's owner, or the message's author. */
  readonly actorId: string
  /** People whose own webhooks report it; webhooks of the organization always do. */
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
  /** Hex HMAC-SHA1 of the body, if the webhook has a secret. */
  readonly signature: string | undefined
  /** Reports the target's answer to the webhook; 0: none. */
  answered(status: number): void
}

/** A webhook with its owner and its failures. */
export type WebhookEntry = {
  webhook: WireWebhook
  readonly creatorId: string
  /** Times by the simulator's clock. Switching it on again does not clear them. */
  failures: number[]
}

/** Every method but `publish` throws `Refusal`: 400, 404, and 409 for a twin. */
export type Webhooks = {
  create(creatorId: string, asked: WireWebhookRequest): WireWebhook
  /** The person's own webhooks, or all of the organization's; oldest first. */
  list(creatorId: string, ownedBy: 'creator' | 'org'): readonly WireWebhook[]
  find(creatorId: string, id: string): WireWebhook
  change(creatorId: string, id: string, asked: WireWebhookUpdate): WireWebhook
  remove(creatorId: string, id: string): void
  interests(): WireInterests | undefined
  /** Nothing: removes them. */
  registerInterests(asked: WireInterests | undefined): void
  publish(event: CloudEvent): void
}
