// The requests of my blocked numbers (docs/webex/everyday.md section 5). In a separate table, loaded with its
// panel.
import type { Operation } from './operations.ts'

const base = '/telephony/config/people/me/settings/callBlock'
const CONFIG_WRITE = ['spark:telephony_config_write'] as const

/** My blocked numbers, by the names of the everyday description. */
export const callBlockOperations = {
  getMyCallBlock: { method: 'GET', path: base, scopes: ['spark:telephony_config_read'] },
  addMyBlockedNumber: { method: 'POST', path: `${base}/numbers`, scopes: CONFIG_WRITE },
  deleteMyBlockedNumber: {
    method: 'DELETE',
    path: `${base}/numbers/{phoneNumberId}`,
    scopes: CONFIG_WRITE,
  },
} as const satisfies Record<string, Operation>
