// Randomness as a port.

/** In [0, 1), for spreading retries; not for secrets. */
export const random = (): number => Math.random()

/** Identifies this tab. */
export const uniqueId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('')

/** An unguessable secret: 32 bytes in hexadecimal. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
