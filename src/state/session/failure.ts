// The ways in which a sign-in can fail, distinguished by what a person can do about them.

type Cause =
  /** The person, or an administrator's rule, refused. */
  | 'denied'
  /** Wrong, missing or used state: an old link, the Back button, another tab, or a forgery. */
  | 'notStartedHere'
  /** The browser's storage is blocked, so the answer could not be matched with the request. */
  | 'storageBlocked'
  /** Neither https nor localhost: browsers then have no cryptography for PKCE. */
  | 'insecurePage'
  /** The integration does not have a permission that we request. */
  | 'invalidScope'
  /** The code was used, or is older than five minutes. */
  | 'codeExpired'
  /** Webex has an outage, or our server cannot reach it. */
  | 'cloudTrouble'
  /** Our own server cannot be reached. */
  | 'serverAway'
  /** The stored session has expired or was revoked. */
  | 'sessionEnded'
  /** Signed out here, but the server could not be reached. */
  | 'signOutUnfinished'
  | 'unexpected'

/** Why a sign-in failed. */
export type SignInFailure = {
  readonly is: Cause
  /** For support: OAuth's error code and description. Text from outside. */
  readonly details?: string
}

const causes: Readonly<Record<string, Cause>> = {
  access_denied: 'denied',
  consent_required: 'denied',
  login_required: 'denied',
  invalid_scope: 'invalidScope',
  invalid_grant: 'codeExpired',
  server_error: 'cloudTrouble',
  temporarily_unavailable: 'cloudTrouble',
  slow_down: 'cloudTrouble',
}

const MOST_DETAILS = 300

/** The relay's answer if it is not a token (RFC 6749 5.2). */
export class OAuthRefusal extends Error {
  readonly error: string | undefined
  readonly error_description: string | undefined
  constructor(body: unknown, status: number) {
    super(`the server answered ${status}`)
    this.name = 'OAuthRefusal'
    const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<
      string,
      unknown
    >
    this.error = typeof fields['error'] === 'string' ? fields['error'] : undefined
    this.error_description =
      typeof fields['error_description'] === 'string' ? fields['error_description'] : undefined
  }
}

type WithCode = { readonly error: string; readonly error_description?: string | null | undefined }

/** Our own refusal, or oidc-client-ts's `ErrorResponse`, recognized by shape to avoid importing it. */
function isRefusal(error: unknown): error is WithCode {
  return error instanceof Error && 'error' in error && typeof error.error === 'string'
}

/** The meaning of OAuth's error, or of a failed request, for the person. */
export function signInFailure(error: unknown): SignInFailure {
  if (isRefusal(error)) {
    const code = error.error
    const details = [code, error.error_description].filter(Boolean).join(': ')
    // Own keys only: the code comes from the address bar.
    const is = Object.hasOwn(causes, code) ? causes[code] : undefined
    return { is: is ?? 'unexpected', details: details.slice(0, MOST_DETAILS) }
  }
  const details = error instanceof Error ? error.message : String(error)
  return { is: 'serverAway', details: details.slice(0, MOST_DETAILS) }
}

/** Whether a stored sign-in has ended: only OAuth's own refusal says so (RFC 6749 5.2). */
export const isRefusedForGood = ({ error }: OAuthRefusal, status: number): boolean =>
  error === 'invalid_grant' && (status === 400 || status === 401)

/** Whether trying again later may help, as opposed to a refusal. */
export const isPassing = (error: unknown): boolean => isPassingFailure(signInFailure(error))

/** Whether trying again later may help. */
export const isPassingFailure = (failure: SignInFailure | undefined): boolean =>
  failure?.is === 'cloudTrouble' || failure?.is === 'serverAway'
