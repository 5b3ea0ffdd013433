// The requests of webhooks (docs/webex/facts.md 4.1). In a separate table, loaded with live events.
// What a webhook watches decides which permission it needs.
import type { Operation } from './operations.ts'

const CALLS_READ = ['spark:calls_read'] as const

/** By `operationId`. */
export const webhookOperations = {
  getWebhooks: { method: 'GET', path: '/webhooks', scopes: CALLS_READ },
  postWebhooks: { method: 'POST', path: '/webhooks', scopes: CALLS_READ },
  putWebhooksWebhookId: { method: 'PUT', path: '/webhooks/{webhookId}', scopes: CALLS_READ },
  deleteWebhooksWebhookId: { method: 'DELETE', path: '/webhooks/{webhookId}', scopes: CALLS_READ },
} as const satisfies Record<string, Operation>
