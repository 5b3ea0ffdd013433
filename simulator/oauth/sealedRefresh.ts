// Self-contained refresh tokens: the simulator keeps no tokens on disk, yet a restart signs nobody
// out.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export type SealedGrant = { personId: string; clientId: string; grantId: string; scope: string }

/** Fixed and public: it only protects invented people on one's own machine. */
const key = 'cordboard-simulator-refresh-tokens'
const macLength = 32

const encode = (bytes: Buffer) => bytes.toString('hex')
const macOf = (text: string) =>
  createHmac('sha256', key).update(text).digest('hex').slice(0, macLength)

/** The opaque part of a refresh token: no underscore, no meaning for clients. */
export function seal(grant: SealedGrant): string {
  const { personId, clientId, grantId, scope } = grant
  const plain = JSON.stringify([personId, clientId, grantId, scope])
  const text = encode(deflateRawSync(Buffer.from(plain)))
  return `${macOf(text)}${text}`
}

function macMatches(given: string, text: string): boolean {
  const expected = Buffer.from(macOf(text))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/** `undefined` for a value that `seal` has not made. */
export function unseal(opaque: string): SealedGrant | undefined {
  const text = opaque.slice(macLength)
  if (!macMatches(opaque.slice(0, macLength), text)) return undefined
  const parts = JSON.parse(inflateRawSync(Buffer.from(text, 'hex')).toString()) as string[]
  const [personId = '', clientId = '', grantId = '', scope = ''] = parts
  return { personId, clientId, grantId, scope }
}
