// One's own webhooks (docs/webex/facts.md 4.1).
import type { WireWebhookRequest, WireWebhookUpdate } from '../../../wire/webhook.ts'
import type { Instant } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeItems, onlyItems } from '../decode/list.ts'
import { isRecord, moment, present, text } from '../decode/read.ts'
import { webhookOperations } from '../webhookOperations.ts'

/** A webhook, without its secret. */
export type Webhook = {
  readonly id: string
  readonly name: string
  readonly targetUrl: string
  readonly resource: string
  /** `all`, `created` …; empty: Webex did not say. */
  readonly event: string
  /** `state=alerting&personality=terminator`; missing: everything is reported. */
  readonly filter?: string
  readonly isActive: boolean
  /** Missing: Webex did not say. */
  readonly createdBy?: string
  readonly created?: Instant
}

/** A page of webhooks, with the number of those that could not be read. */
export type WebhookPage = {
  readonly webhooks: readonly Webhook[]
  readonly unread: number
  readonly next?: string
}

/** What can be changed of a webhook. */
export type WebhookChange = {
  readonly name: string
  readonly targetUrl: string
  /** Missing: it stays. */
  readonly secret?: string
}

/** What can be done with one's own webhooks. */
export type WebhooksResource = {
  list(): Promise<Result<readonly Webhook[], Failure>>
  /** Webhooks for everyone's calls, including those of other supervisors. */
  listOfOrganization(): Promise<Result<readonly Webhook[], Failure>>
  /** @param next of the page before. */
  page(options: {
    readonly ofOrganization: boolean
    readonly next?: string
    readonly signal?: AbortSignal
  }): Promise<Result<WebhookPage, Failure>>
  create(webhook: WireWebhookRequest): Promise<Result<undefined, Failure>>
  /** Webex turned it off; it is never turned on again automatically. */
  turnOn(webhook: Webhook): Promise<Result<undefined, Failure>>
  change(webhook: Webhook, change: WebhookChange): Promise<Result<undefined, Failure>>
  remove(webhook: Webhook): Promise<Result<undefined, Failure>>
}

/** More than we ever make, and the most that Webex gives at once. */
const MOST = '100'
const done = () => ok(undefined)

/** One's own webhooks, by this client. */
export function createWebhooksResource(client: WebexClient): WebhooksResource {
  const list = (query: { readonly ownedBy?: string }) =>
    client.request({
      operation: webhookOperations.getWebhooks,
      query: { max: MOST, ...query },
      decode: ({ body }) => onlyItems(decodeItems(body, decodeWebhook)),
    })
  return {
    list: () => list({}),
    listOfOrganization: () => list({ ownedBy: 'org' }),
    page: ({ ofOrganization, next, signal }) =>
      client.request({
        operation: webhookOperations.getWebhooks,
        query: { max: MOST, ...(ofOrganization && { ownedBy: 'org' }) },
        ...(next !== undefined && { page: next }),
        signal,
        decode(answer) {
          const read = decodeItems(answer.body, decodeWebhook)
          if (!read.ok) return read
          const { items, rejected } = read.value
          return ok({
            webhooks: items,
            unread: rejected.filter(({ isTwin }) => !isTwin).length,
            ...present({ next: answer.next }),
          })
        },
      }),
    create: (body) =>
      client.request({ operation: webhookOperations.postWebhooks, body, decode: done }),
    turnOn: ({ id, name, targetUrl }) =>
      client.request({
        operation: webhookOperations.putWebhooksWebhookId,
        params: { webhookId: id },
        body: { name, targetUrl, status: 'active' } satisfies WireWebhookUpdate,
        decode: done,
      }),
    change: ({ id }, change) =>
      client.request({
        operation: webhookOperations.putWebhooksWebhookId,
        params: { webhookId: id },
        body: change satisfies WireWebhookUpdate,
        decode: done,
      }),
    remove: ({ id }) =>
      client.request({
        operation: webhookOperations.deleteWebhooksWebhookId,
        params: { webhookId: id },
        decode: done,
      }),
  }
}

function decodeWebhook(wire: unknown) {
  const id = isRecord(wire) ? text(wire, 'id') : undefined
  if (!isRecord(wire) || id === undefined) return fail({ field: 'id' })
  const createdBy = text(wire, 'createdBy')
  const filter = text(wire, 'filter')
  const created = moment(wire, 'created')
  return ok<Webhook>({
    id,
    name: text(wire, 'name') ?? '',
    targetUrl: text(wire, 'targetUrl') ?? '',
    resource: text(wire, 'resource') ?? '',
    event: text(wire, 'event') ?? '',
    // A status of tomorrow is no reason to switch it on once a minute.
    isActive: text(wire, 'status') !== 'inactive',
    ...present({ createdBy, filter, created }),
  })
}
