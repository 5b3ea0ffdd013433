// A personal access token from developer.webex.com: 12 hours, no renewal (docs/webex/facts.md 1.8).
import type { Failure } from '../../domain/failure.ts'
import type { Clock } from '../../lib/clock.ts'
import type { HttpSend } from '../../lib/http.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createClient } from '../../webex/client.ts'
import type { Random } from '../../webex/ports.ts'
import { createPeopleResource } from '../../webex/resources/people.ts'

/** Why a pasted token cannot be used. */
export type PastedTokenProblem =
  /** Nothing was pasted, or no possible token. */
  | 'malformed'
  /** Webex does not know it (any more). */
  | 'refused'
  /** It is valid, but belongs to a bot or a service. */
  | 'notAPerson'
  | 'unreachable'

/** Reads the pasted text and asks Webex whose token it is. @returns a person's token, or why not. */
export type CheckToken = (text: string) => Promise<{ readonly access: string } | PastedTokenProblem>

const LONGEST = 4_096

/** The token in the pasted text: without quotes, spaces, `Bearer`. */
export function readPastedToken(text: string): string | undefined {
  const token = text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/^(Authorization:\s*)?Bearer\s+/i, '')
    .trim()
  // RFC 6750 2.1: anything else could not be sent in a header.
  return token.length <= LONGEST && /^[\w.~+/-]{20,}=*$/.test(token) ? token : undefined
}

/** Checks a token by asking Webex whose it is. */
export function createCheckToken(options: {
  readonly baseUrl: string
  readonly send: HttpSend
  readonly clock: Clock
  readonly random: Random
}): CheckToken {
  return async (text) => {
    const access = readPastedToken(text)
    if (access === undefined) return 'malformed'
    const client: WebexClient = createClient({
      ...options,
      token: {
        current: () => Promise.resolve(access),
        renewed: () => Promise.resolve(undefined),
      },
    })
    const me = await createPeopleResource(client).me()
    const problem = me.ok ? undefined : problemOf(me.error)
    return problem ?? { access }
  }
}

function problemOf({ is }: Failure): PastedTokenProblem | undefined {
  switch (is) {
    case 'signInAgain':
      return 'refused'
    case 'wrongTokenKind':
    case 'gone':
      return 'notAPerson'
    // The token is valid; the screens find out which permissions it has.
    case 'missingScope':
    case 'noCallingLicence':
      return undefined
    case 'notPossibleNow':
    case 'slowDown':
    case 'cloudTrouble':
    case 'offline':
    case 'timedOut':
    case 'badAnswer':
    case 'ourFault':
    case 'cancelled':
      return 'unreachable'
  }
}
