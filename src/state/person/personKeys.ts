// The keys with which this browser encrypts a person's data, from our own server: it gives them only to
// that person's session (server/relay/personKey.ts).
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import { fromBase64url } from '../../lib/cipher.ts'
import { postForm } from '../../lib/ownServer.ts'

/** The keys of the signed-in person, as our server derives them. */
export type PersonKeys = {
  readonly person: PersonId
  /** The first encrypts, all decrypt. */
  readonly keys: readonly Uint8Array<ArrayBuffer>[]
}

const PATIENCE_MS = 20_000
const answer = v.object({ person: v.string(), keys: v.pipe(v.array(v.string()), v.minLength(1)) })

/** Rejects if the server does not answer, or has no session. */
export async function askPersonKeys(): Promise<PersonKeys> {
  const { status, body } = await postForm('/oauth/person/key', {}, PATIENCE_MS)
  if (status !== 200) throw new Error(`the key of the person was not given (${status})`)
  const { person, keys } = v.parse(answer, body)
  return { person: person as PersonId, keys: keys.map(fromBase64url) }
}
