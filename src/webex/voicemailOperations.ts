// The requests of voicemail (docs/webex/everyday.md sections 1 and 5). In a separate table, loaded with
// its screen.
import type { Operation } from './operations.ts'

const READ = ['spark:calls_read'] as const
const CALLS_WRITE = ['spark:calls_write'] as const

/** The requests of my mailbox, by the names of the everyday description. */
export const voicemailOperations = {
  listVoiceMessages: { method: 'GET', path: '/telephony/voiceMessages', scopes: READ },
  markVoiceMessageRead: {
    method: 'POST',
    path: '/telephony/voiceMessages/markAsRead',
    scopes: CALLS_WRITE,
  },
  markVoiceMessageUnread: {
    method: 'POST',
    path: '/telephony/voiceMessages/markAsUnread',
    scopes: CALLS_WRITE,
  },
  deleteVoiceMessage: {
    method: 'DELETE',
    path: '/telephony/voiceMessages/{messageId}',
    scopes: CALLS_WRITE,
  },
  listMyFeatureCodes: {
    method: 'GET',
    path: '/telephony/config/people/me/settings/featureAccessCode',
    scopes: ['spark:telephony_config_read'],
  },
} as const satisfies Record<string, Operation>
