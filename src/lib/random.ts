// Randomness as a port.

/** In [0, 1). For spreading retries, not for secrets. */
export const random = (): number => Math.random()

/** Tells this tab from the others. */
export const uniqueId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('')

/** A secret that nobody can guess: 32 bytes in hexadecimal digits. */
export const newSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
