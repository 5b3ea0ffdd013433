import type { Operation } from './operations.ts'

const READ = ['spark:messages_read'] as const
const WRITE = ['spark:messages_write'] as const

/**
 * The requests of messaging (docs/webex/facts.md 1.10). In a separate table, loaded with the message
 * dialog.
 */
export const messageOperations = {
  postMessages: { method: 'POST', path: '/messages', scopes: WRITE },
  getMessages: { method: 'GET', path: '/messages', scopes: READ },
  getMessagesDirect: { method: 'GET', path: '/messages/direct', scopes: READ },
  getMessagesMessageId: { method: 'GET', path: '/messages/{messageId}', scopes: READ },
  putMessagesMessageId: { method: 'PUT', path: '/messages/{messageId}', scopes: WRITE },
  deleteMessagesMessageId: { method: 'DELETE', path: '/messages/{messageId}', scopes: WRITE },
} as const satisfies Record<string, Operation>

/** A request that no description of ours has: what a person entered in a card. */
export const submitCard = {
  method: 'POST',
  path: '/attachment/actions',
  scopes: ['spark:messages_write', 'spark:messages_read'],
} as const satisfies Operation
