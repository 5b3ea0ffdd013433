// Seals texts so that only this server, and others with its key, can open them: AES-256-GCM, a
// fresh nonce each time. Previous keys still open, so that a key can be changed without signing
// anybody out.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { ServerKeys } from './keys.ts'
import { deriveKeys } from './keys.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
// Authenticated data, so that a value sealed for another purpose does not open here.
const SEALED_AS = Buffer.from('cordboard session v2')
const EVENT_SEALED_AS = Buffer.from('cordboard event v1')
/** Up to November 2026, with the server key itself. Such cookies live for at most 90 days. */
const SEALED_AS_BEFORE = Buffer.from('cordboard refresh token v1')

/** Encrypts and authenticates texts. */
export type Seal = {
  seal(text: string): string
  /** `undefined` if none of our keys sealed it, or if it was changed. */
  open(sealed: string): string | undefined
}

type Opener = { readonly key: Buffer; readonly sealedAs: Buffer }

/** Of cookies. Seals with the first key and opens with all of them, so that keys can be rotated. */
export function createSeal(keys: ServerKeys): Seal {
  const [current, ...previous] = deriveKeys(keys, 'session cookie')
  return sealWith({ key: current, sealedAs: SEALED_AS }, [
    ...previous.map((key) => ({ key, sealedAs: SEALED_AS })),
    ...keys.map((key) => ({ key, sealedAs: SEALED_AS_BEFORE })),
  ])
}

/** Of events on their way from one instance to another. */
export function createEventSeal(keys: ServerKeys): Seal {
  const [current, ...previous] = deriveKeys(keys, 'shared event').map((key) => ({
    key,
    sealedAs: EVENT_SEALED_AS,
  })) as [Opener, ...Opener[]]
  return sealWith(current, previous)
}

function sealWith(current: Opener, previous: readonly Opener[]): Seal {
  const openers = [current, ...previous]
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, current.key, nonce).setAAD(current.sealedAs)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
      for (const opener of openers) {
        const text = openWith(opener, bytes)
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

function openWith({ key, sealedAs }: Opener, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(sealedAs).setAuthTag(tag)
    const body = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
