// From a refusal of Webex to a failure of ours: by status, and by code where one tells more.
import type { Instant } from '../domain/brand.ts'
import { displayText } from '../domain/displayText.ts'
import type { Failure } from '../domain/failure.ts'
import { isRecord, text } from './decode/read.ts'

/** What the body of a refusal says, as far as it can be read (docs/webex/facts.md 2.2). */
export type ErrorBody = {
  /** Webex's own words, cut to a sentence or two. */
  readonly reason?: string
  readonly codes: readonly string[]
  readonly trackingId?: string
}

/** An answer with a status of 400 or above. */
export type Refusal = {
  readonly status: number
  readonly body: ErrorBody
  /** The tracking id of the header, where the body has none. */
  readonly trackingId?: string | undefined
  /** The scopes of the operation: any one of them is enough. */
  readonly scopes: readonly string[]
  /** What the token was granted; missing: not known. */
  readonly granted?: readonly string[] | undefined
  /** With 423 and 429: not before this moment, by this machine's clock. */
  readonly until?: Instant | undefined
  /** A command: nothing repeats it. */
  readonly isPress?: boolean
}

type Kind = Failure['is']

// Codes first: the same status means several things (docs/webex/facts.md 2.2, 9.1).
const byCode: Readonly<Record<string, Kind>> = {
  '400/4003': 'wrongTokenKind',
  '403/4003': 'wrongTokenKind',
  '404/4008': 'noCallingLicence',
  '405/25409': 'noCallingLicence',
}

const byStatus: Readonly<Record<number, Kind>> = {
  401: 'signInAgain',
  403: 'missingScope',
  404: 'gone',
  408: 'timedOut',
  410: 'gone',
  423: 'slowDown',
  429: 'slowDown',
}

/** Total: an unknown status is a refusal (4xx), cloud trouble (5xx) or unreadable. */
export function failureOf(refusal: Refusal): Failure {
  const trackingId = refusal.body.trackingId ?? refusal.trackingId
  return { ...causeOf(refusal), ...(trackingId === undefined ? {} : { trackingId }) }
}

function causeOf({ status, body, scopes, granted, until, isPress }: Refusal): Failure {
  const kind = body.codes.map((code) => byCode[`${status}/${code}`]).find(Boolean)
  const notPossible: Failure = {
    is: 'notPossibleNow',
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  }
  switch (kind ?? byStatus[status]) {
    case 'wrongTokenKind':
      return { is: 'wrongTokenKind' }
    case 'noCallingLicence':
      return { is: 'noCallingLicence' }
    case 'signInAgain':
      return { is: 'signInAgain' }
    case 'gone':
      return { is: 'gone' }
    case 'timedOut':
      return { is: 'timedOut' }
    case 'slowDown':
      if (until === undefined) return notPossible
      return { is: 'slowDown', until, ...(isPress === true && { isPress }) }
    case 'missingScope':
      // The scope is there, so the refusal is about something else: let Webex say it.
      return granted && scopes.some((scope) => granted.includes(scope))
        ? { ...notPossible, needs: scopes }
        : { is: 'missingScope', scopes }
    default:
      if (status >= 500) return { is: 'cloudTrouble', status }
      return status >= 400 ? notPossible : { is: 'badAnswer', field: 'status' }
  }
}

/**
 * Reads every form that a refusal's body has been seen in: `errors[]`, a code at the top,
 * codes as numbers or strings, `{key, message: [{description, code}]}`, or no JSON at all.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (!isRecord(body)) return { codes: [] }
  const details = [body['errors'], body['message']].flatMap((list) =>
    Array.isArray(list) ? list.filter(isRecord) : [],
  )
  const codes = [body, ...details]
    .flatMap((item) => [item['errorCode'], item['code']])
    .filter((code) => typeof code === 'number' || typeof code === 'string')
    .map(String)
  const words = [
    ...details.map((item) => text(item, 'description', 'message')),
    text(body, 'message'),
  ]
  const reason = displayText(words.find((word) => word !== undefined) ?? '', 300)
  const trackingId = text(body, 'trackingId')
  return {
    codes,
    ...(reason === '' ? {} : { reason }),
    ...(trackingId === undefined ? {} : { trackingId: displayText(trackingId) }),
  }
}
