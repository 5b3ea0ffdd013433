// Encrypts what is stored in this browser: AES-256-GCM (WebCrypto), a new nonce each time.

/** `key` identifies the sealing key without revealing it. */
export type Sealed = {
  readonly key: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A value sealed synchronously, as text (`Cipher.prepare`). */
export type SealedAtOnce = { readonly key: string; readonly iv: string; readonly text: string }

export type Cipher = {
  /** Identifies the sealing key; values sealed by another key should be sealed again. */
  readonly keyId: string
  /** @param about additional data: a value opens only with the `about` it was sealed with. */
  seal(value: unknown, about: string): Promise<Sealed>
  /** `undefined` if no key opens the value, or it was changed. */
  open(sealed: Sealed, about: string): Promise<{ readonly value: unknown } | undefined>
  /**
   * Prepares to seal one value synchronously, which a closing page needs.
   * @param bytes maximum size of the value as JSON in UTF-8.
   * @returns seals one value; returns `undefined` for a second or a longer one.
   */
  prepare(bytes: number): Promise<(value: unknown) => SealedAtOnce | undefined>
  /** `undefined` if no key opens it. Single changed letters are not detected. */
  openAtOnce(sealed: SealedAtOnce): Promise<{ readonly value: unknown } | undefined>
}

const ALGORITHM = 'AES-GCM'
const NONCE_BYTES = 12
const ID_BYTES = 6

/**
 * @param keys 32 bytes each; the first one seals, all open. They become non-extractable.
 * @throws without WebCrypto, i.e. on a page not loaded over HTTPS.
 */
export async function createCipher(keys: readonly Uint8Array<ArrayBuffer>[]): Promise<Cipher> {
  const { subtle } = crypto as Partial<Crypto>
  if (!subtle) throw new Error('no WebCrypto without HTTPS')
  const known = new Map<string, CryptoKey>()
  for (const bytes of keys) {
    const imported = await subtle.importKey('raw', bytes, ALGORITHM, false, ['encrypt', 'decrypt'])
    const id = await textMark(['cordboard key id', base64url(bytes)].join('\0'), ID_BYTES)
    known.set(id, imported)
  }
  const [first] = known
  if (!first) throw new Error('no key')
  const [keyId, current] = first
  const parameters = (iv: Uint8Array<ArrayBuffer>, about: string) => ({
    name: ALGORITHM,
    iv,
    additionalData: encoder.encode(about),
  })
  /**
   * GCM is a counter mode: encrypted zeros are the keystream for any other text with that nonce
   * (NIST SP 800-38D, 6.5). The tag covers the zeros, so it is dropped.
   */
  const keystream = async (key: CryptoKey, iv: Uint8Array<ArrayBuffer>, bytes: number) =>
    new Uint8Array(
      await subtle.encrypt({ name: ALGORITHM, iv }, key, new Uint8Array(bytes)),
      0,
      bytes,
    )
  return {
    keyId,
    async seal(value, about) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const text = encoder.encode(JSON.stringify(value))
      const bytes = await subtle.encrypt(parameters(iv, about), current, text)
      return { key: keyId, iv, bytes: new Uint8Array(bytes) }
    },
    async open({ key, iv, bytes }, about) {
      const opener = known.get(key)
      if (!opener) return undefined
      try {
        const text = await subtle.decrypt(parameters(iv, about), opener, bytes)
        return { value: JSON.parse(new TextDecoder().decode(text)) as unknown }
      } catch {
        return undefined
      }
    },
    async prepare(bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const stream = await keystream(current, iv, bytes)
      let isUsed = false
      return (value) => {
        const text = encoder.encode(JSON.stringify(value))
        // Two texts under one keystream would reveal each other.
        if (isUsed || text.length > stream.length) return undefined
        isUsed = true
        return { key: keyId, iv: base64url(iv), text: base64url(xor(text, stream)) }
      }
    },
    async openAtOnce({ key, iv, text }) {
      const opener = known.get(key)
      if (!opener) return undefined
      try {
        const bytes = fromBase64url(text)
        const stream = await keystream(opener, fromBase64url(iv), bytes.length)
        return { value: JSON.parse(new TextDecoder().decode(xor(bytes, stream))) as unknown }
      } catch {
        return undefined
      }
    },
  }
}

const xor = (one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(one, (byte, index) => byte ^ (other[index] ?? 0))

const encoder = new TextEncoder()

/** A SHA-256 of the text, cut to so many bytes: the same for the same text, which it does not tell. */
export async function textMark(text: string, bytes = 16): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text))
  return base64url(new Uint8Array(digest).subarray(0, bytes))
}

export function base64url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @throws if it is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
