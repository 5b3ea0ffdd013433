// Seals the refresh token into a cookie that only this server can open: AES-256-GCM, a fresh
// nonce each time. Older keys still open, so that a key can be changed without signing out.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
// Bound into the seal, so that a value sealed for another purpose does not open here.
const PURPOSE = Buffer.from('cordboard refresh token v1')

export type Seal = {
  seal(text: string): string
  /** `undefined` where it was not sealed by one of our keys, or was tampered with. */
  open(sealed: string): string | undefined
}

/** @param keys hex, 32 bytes each; the first seals. Throws where one is of another length. */
export function createSeal(keys: readonly string[]): Seal {
  const all = keys.map((key) => Buffer.from(key, 'hex'))
  const [current] = all
  if (!current || all.some((key) => key.length !== 32)) throw new Error('a key must be 32 bytes')
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, current, nonce).setAAD(PURPOSE)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
      return all.map((key) => openWith(key, bytes)).find((text) => text !== undefined)
    },
  }
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(PURPOSE).setAuthTag(tag)
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * The key kept in a file that only the owner reads; made at the first start, so that a
 * restart signs nobody out.
 */
export function keptKey(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another server made it between the look and the write: its key is ours, too.
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
