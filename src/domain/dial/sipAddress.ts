// SIP addresses as they are typed and pasted, cut down to `user@domain`.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

const LONGEST_SIP = 255
// RFC 3261 `user`, with letters of all scripts; no `:`, which would begin a password.
const USER = /^[\p{L}\p{N}\p{M}\-_.!~*'&=+$%,;?/]+$/u
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?`
/** At least two labels, as no company's calls end at a bare word; a port may follow. */
const HOST = new RegExp(String.raw`^${LABEL}(?:\.${LABEL})+(?::\d{1,5})?$`, 'u')

/**
 * Reads what follows `sip:`, or a bare address. Parameters (`;transport=tls`) and headers
 * (`?subject=…`) are left off: the cloud chooses how to get there.
 */
export function parseSipAddress(text: string): Result<string, 'nonsense' | 'tooLong'> {
  const at = text.indexOf('@')
  const user = text.slice(0, at)
  const host = (text.slice(at + 1).split(/[;?]/, 1)[0] ?? '').toLowerCase().normalize('NFKC')
  if (!USER.test(user) || !HOST.test(host)) return fail('nonsense')
  const address = `${user}@${host}`
  return address.length > LONGEST_SIP ? fail('tooLong') : ok(address)
}
