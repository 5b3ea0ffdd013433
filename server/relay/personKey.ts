// `POST /oauth/person/key`: the keys with which the browser encrypts a person's data (docs/adr/0008).
// They are derived from the server's key for the person whose session the cookie holds. The relay asks
// Webex for the person's id, with an access token that it has just received itself. It trusts nothing
// that the browser sends: otherwise one person could get another's key.
import type { Context } from 'hono'
import type { ServerKeys } from './keys.ts'
import { deriveKeys } from './keys.ts'
import type { SessionCookie, SignIn } from './sessionCookie.ts'
import type { Upstream, UpstreamAnswer } from './upstream.ts'
import { exchange, personOf } from './upstream.ts'

export type PersonKeyOptions = {
  readonly keys: ServerKeys
  readonly upstream: Upstream
  readonly cookie: Pick<SessionCookie, 'read' | 'write'>
  /** A refusal for a client that asks too often; `undefined`: allowed. Called before Webex is asked. */
  readonly limited: (context: Context, signIn: SignIn) => Promise<Response | undefined>
  readonly refuse: (
    context: Context,
    answer: Exclude<UpstreamAnswer<never>, { is: 'ok' }>,
  ) => Response
}

/** The endpoint's answer: base64url keys of 32 bytes, the encrypting one first. */
export type PersonKeyAnswer = { readonly person: string; readonly keys: readonly string[] }

const noSession = { is: 'refused', status: 400, error: 'invalid_grant' } as const

/** Answers the request; `refuse` turns a failure into an answer. */
export async function answerPersonKey(
  context: Context,
  { keys, upstream, cookie, limited, refuse }: PersonKeyOptions,
): Promise<Response> {
  const was = await cookie.read(context)
  if (!was) return refuse(context, noSession)
  const slower = was.person === undefined ? await limited(context, was) : undefined
  if (slower) return slower
  const known = was.person === undefined ? await identify(upstream, was) : ok({ ...was })
  if (known.is !== 'ok') return refuse(context, known)
  const { person, isDisplay } = known.body
  if (person === undefined) return refuse(context, noSession)
  if (person !== was.person) cookie.write(context, known.body)
  // A display can be stolen by anybody: its key must not open the person's own data.
  const subject = isDisplay ? `display ${person}` : person
  return context.json({
    person,
    keys: deriveKeys(keys, 'person store', subject).map((key) => key.toString('base64url')),
  } satisfies PersonKeyAnswer)
}

const ok = (body: SignIn) => ({ is: 'ok', body }) as const

/** Asks Webex for a new access token, and with it for the session's person. */
async function identify(upstream: Upstream, was: SignIn): Promise<UpstreamAnswer<SignIn>> {
  const renewed = await exchange(upstream, { grant: 'refresh_token' }, was.refreshToken)
  if (renewed.is !== 'ok') return renewed
  const person = await personOf(upstream, renewed.body.access_token)
  if (person.is !== 'ok') return person
  const { refresh_token: fresh } = renewed.body
  const refreshToken = typeof fresh === 'string' ? fresh : was.refreshToken
  return ok({ ...was, refreshToken, person: person.body.id })
}
