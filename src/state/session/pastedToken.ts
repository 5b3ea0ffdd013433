// A personal access token, as developer.webex.com shows it: 12 hours, no renewal
// (docs/webex/facts.md 1.8).
import type { Failure } from '../../domain/failure.ts'
import type { Clock } from '../../lib/clock.ts'
import type { HttpSend } from '../../lib/http.ts'
import type { WebexClient } from '../../webex/client.ts'
import { createClient } from '../../webex/client.ts'
import type { Random } from '../../webex/ports.ts'
import { createPeopleResource } from '../../webex/resources/people.ts'

/** Why a pasted token cannot be used. */
export type PastedTokenProblem =
  /** Nothing was typed, or what no token looks like. */
  | 'malformed'
  /** Webex does not know it (any more). */
  | 'refused'
  /** It is good, but not a person's: a bot's or a service's. */
  | 'notAPerson'
  | 'unreachable'

/** Reads what was pasted and asks Webex whose token it is. @returns a person's token, or why not. */
export type CheckToken = (text: string) => Promise<{ readonly access: string } | PastedTokenProblem>

const LONGEST = 4_096

/** The token itself out of what was pasted: without quotes, spaces, `Bearer`. */
export function readPastedToken(text: string): string | undefined {
  const token = text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/^(Authorization:\s*)?Bearer\s+/i, '')
    .trim()
  // RFC 6750 2.1: anything else could not be sent in a header.
  return token.length <= LONGEST && /^[\w.~+/-]{20,}=*$/.test(token) ? token : undefined
}

/** Checks tokens by asking Webex whose they are. */
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
    // The token is good; what else it may do, the screens find out and say.
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
