// The server's secret keys, and the keys derived from them: one for each purpose, so that a leaked or
// misused key opens nothing of another purpose.
import { hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** 256 bits, for AES-256-GCM and HMAC-SHA-256. */
export const KEY_BYTES = 32

/** 32 bytes each. The first one encrypts; the others are previous ones, which still decrypt. */
export type ServerKeys = readonly [current: Buffer, ...previous: Buffer[]]

/** What a key may be derived for. Changing a text makes everything sealed with it unreadable. */
export type KeyPurpose =
  'session cookie' | 'person store' | 'webhook address' | 'webhook secret' | 'shared event'

/**
 * HKDF-SHA256 (RFC 5869): 32 bytes for one purpose and optionally one subject.
 * @param subject the person or thing that the key is for, like a person's id.
 */
export function deriveKey(serverKey: Buffer, purpose: KeyPurpose, subject = ''): Buffer {
  // No purpose contains the separator, and the subject comes last: the text is unique for each pair.
  const info = `cordboard\0${purpose}\0${subject}`
  return Buffer.from(hkdfSync('sha256', serverKey, '', info, KEY_BYTES))
}

/** The same for each server key, in their order: the first encrypts, all decrypt. */
export function deriveKeys(keys: ServerKeys, purpose: KeyPurpose, subject = ''): ServerKeys {
  const [current, ...previous] = keys
  const derive = (key: Buffer) => deriveKey(key, purpose, subject)
  return [derive(current), ...previous.map(derive)]
}

/**
 * @param hex 64 hex digits each, the current key first.
 * @throws if there is none, or if one has the wrong length or could be guessed. No message contains a
 * key.
 */
export function readServerKeys(hex: readonly string[]): ServerKeys {
  const [current, ...previous] = hex.map((text) => {
    if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('a server key must be 64 hex digits')
    const key = Buffer.from(text, 'hex')
    if (isGuessable(key)) throw new Error('a server key must be random (openssl rand -hex 32)')
    return key
  })
  if (!current) throw new Error('there is no server key')
  return [current, ...previous]
}

// 32 random bytes contain 30 different ones on average: no random key has this few.
const FEWEST_DIFFERENT_BYTES = 16

/** Repeated or consecutive bytes, typed by hand instead of generated. */
function isGuessable(key: Buffer): boolean {
  const steps = new Set(key.subarray(1).map((byte, index) => byte - (key[index] ?? 0)))
  return new Set(key).size < FEWEST_DIFFERENT_BYTES || steps.size < FEWEST_DIFFERENT_BYTES / 2
}

/**
 * The key in a file that only its owner can read; generated at the first start, so that a restart signs
 * nobody out.
 */
export function keptKey(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another server created it between the check and the write: use its key.
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
