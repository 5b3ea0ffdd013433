import type { Operation } from './operations.ts'

/**
 * The requests of messaging (docs/webex/facts.md 1.10). A table of its own: loaded with the message
 * dialog.
 */
export const messageOperations = {
  postMessages: { method: 'POST', path: '/messages', scopes: ['spark:messages_write'] },
  getMessagesDirect: { method: 'GET', path: '/messages/direct', scopes: ['spark:messages_read'] },
} as const satisfies Record<string, Operation>
