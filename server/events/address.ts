// The address to which Webex delivers a person's events, and the secret that signs them. Both are
// derived from the server's key, so nothing is stored. The address does not reveal the person, nor the
// secret.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ServerKeys } from '../relay/keys.ts'
import { deriveKeys } from '../relay/keys.ts'
import type { SignIn } from '../relay/sessionCookie.ts'

/** 32 bytes in base64url. */
export const ADDRESS = /^[\w-]{43}$/

/** The person or display for whose events an address is. */
export type Subject = Pick<SignIn, 'person' | 'isDisplay'>

/** A display has its own events: its webhooks are not those of the person who signed it in. */
const subjectOf = (person: string, isDisplay: boolean) => (isDisplay ? `display ${person}` : person)

/** One address for each of the server's keys, the current one first. */
function addressesOf(keys: ServerKeys, person: string, isDisplay: boolean): readonly string[] {
  return deriveKeys(keys, 'webhook address', subjectOf(person, isDisplay)).map((key) =>
    key.toString('base64url'),
  )
}

/** `undefined` if it is not known yet whose session it is. */
export function addressOf(keys: ServerKeys, { person, isDisplay }: Subject): string | undefined {
  return person === undefined ? undefined : addressesOf(keys, person, isDisplay)[0]
}

/** The address and secret that the person's browser registers: derived from the current key. */
export function secretOf(keys: ServerKeys, address: string): string {
  return deriveKeys(keys, 'webhook secret', address)[0].toString('hex')
}

/** Whether one of the server's keys signed exactly these bytes (docs/webex/facts.md 12.3). */
export function isSigned(
  keys: ServerKeys,
  address: string,
  body: Uint8Array,
  signature: string,
): boolean {
  if (!/^[0-9a-f]{40}$/i.test(signature)) return false
  const given = Buffer.from(signature, 'hex')
  return deriveKeys(keys, 'webhook secret', address).some((key) =>
    timingSafeEqual(createHmac('sha1', key.toString('hex')).update(body).digest(), given),
  )
}

/** Whether the person, or a display that they signed in, has this address. */
export function isAddressOf(keys: ServerKeys, address: string, person: string): boolean {
  return [false, true].some((isDisplay) => addressesOf(keys, person, isDisplay).includes(address))
}
