// The keys with which this browser seals what a person keeps, from our own server: it gives them
// to the session of that person alone (server/relay/personKey.ts).
import * as v from 'valibot'
import type { PersonId } from '../../domain/brand.ts'
import { fromBase64url } from '../../lib/cipher.ts'
import { postForm } from '../../lib/ownServer.ts'

/** The keys of the signed-in person, as our server derives them. */
export type PersonKeys = {
  readonly person: PersonId
  /** The first seals, all open. */
  readonly keys: readonly Uint8Array<ArrayBuffer>[]
}

const PATIENCE_MS = 20_000
const answer = v.object({ person: v.string(), keys: v.pipe(v.array(v.string()), v.minLength(1)) })

/** Rejects where the server does not answer, or keeps no session. */
export async function askPersonKeys(): Promise<PersonKeys> {
  const { status, body } = await postForm('/oauth/person/key', {}, PATIENCE_MS)
  if (status !== 200) throw new Error(`the key of the person was not given (${status})`)
  const { person, keys } = v.parse(answer, body)
  return { person: person as PersonId, keys: keys.map(fromBase64url) }
}
