// What the sealed session cookie says, as text. Earlier builds wrote the refresh token alone, with
// a word before it for a display; such cookies live for at most 90 days.

/** The session that the browser's cookie keeps for the relay. */
export type CookieSession = {
  readonly refreshToken: string
  readonly isDisplay: boolean
  /** Webex's id of the person whose refresh token it is; missing until Webex was asked. */
  readonly person?: string
}

/** No token has a space (RFC 6750 2.1). */
const DISPLAY_BEFORE = 'display '

export function writeCookieSession({ refreshToken, isDisplay, person }: CookieSession): string {
  return JSON.stringify({ refreshToken, isDisplay, ...(person !== undefined && { person }) })
}

/** @returns `undefined` where the text is none of ours. */
export function readCookieSession(text: string): CookieSession | undefined {
  if (!text.startsWith('{')) {
    const isDisplay = text.startsWith(DISPLAY_BEFORE)
    return { isDisplay, refreshToken: isDisplay ? text.slice(DISPLAY_BEFORE.length) : text }
  }
  const { refreshToken, isDisplay, person } = JSON.parse(text) as Partial<CookieSession>
  if (typeof refreshToken !== 'string' || refreshToken === '') return undefined
  return {
    refreshToken,
    isDisplay: isDisplay === true,
    ...(typeof person === 'string' && { person }),
  }
}
