// The cookie of a signed-in browser: an encrypted value that only this server can read.
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'
import type { Seal } from './sealing.ts'
import type { SignedOutList } from './signedOut.ts'

const NAME = 'cordboard_session'
/** As long as Webex keeps a refresh token (docs/webex/facts.md 1.3). */
const LONGEST_S = 90 * 24 * 3_600

/** One sign-in of one browser. */
export type SignIn = {
  readonly refreshToken: string
  readonly isDisplay: boolean
  /** The same over all renewals; it does not reveal the person. */
  readonly id: string
  /** Webex's id of the signed-in person; missing until Webex was asked. */
  readonly person?: string
  /** When Webex issued the first token, ms since 1970 by Webex's clock; missing: unknown. */
  readonly since?: number
}

const sealed = v.object({
  refreshToken: v.pipe(v.string(), v.minLength(1)),
  isDisplay: v.boolean(),
  id: v.string(),
  person: v.optional(v.string()),
  since: v.optional(v.number()),
  /** Seconds since 1970. */
  until: v.number(),
})

/** Reads and writes the cookie of a sign-in. */
export type SessionCookie = {
  /** `undefined` if there is none, or if it is forged, expired or signed out. */
  read(context: Context): Promise<SignIn | undefined>
  /** @param lifeS how long Webex keeps the refresh token, in seconds. */
  write(context: Context, signIn: SignIn, lifeS?: number): void
  clear(context: Context): void
  /** Invalidates every copy of this sign-in's cookie. */
  end(signIn: SignIn): Promise<void>
}

/** 128 random bits, base64url. */
export const newSignInId = () => randomBytes(16).toString('base64url')

/** With `isHttps` the cookie has the `__Host-` prefix, which requires the path `/`. */
export function createSessionCookie(options: {
  readonly isHttps: boolean
  readonly seal: Seal
  readonly signedOut: SignedOutList
  readonly now?: () => number
}): SessionCookie {
  const { isHttps, seal, signedOut, now = Date.now } = options
  const shared = { httpOnly: true, sameSite: 'Strict', secure: isHttps } as const
  // The __Host- prefix keeps a neighboring subdomain from setting a cookie of that name; browsers
  // accept it only with Path=/ and https (RFC 6265bis 4.1.3.2).
  const attributes = isHttps
    ? ({ ...shared, path: '/', prefix: 'host' } as const)
    : ({ ...shared, path: '/' } as const)
  /** Of builds before December 2026. */
  const attributesBefore = { ...shared, path: '/oauth' } as const

  const dropEarlierOne = (context: Context) => {
    if (getCookie(context, NAME) !== undefined) {
      deleteCookie(context, NAME, attributesBefore)
    }
  }

  return {
    async read(context) {
      const named = isHttps ? getCookie(context, NAME, 'host') : undefined
      const text = seal.open(named ?? getCookie(context, NAME) ?? '')
      const signIn = text === undefined ? undefined : parse(text, now())
      return signIn && !(await signedOut.has(signIn.id)) ? signIn : undefined
    },
    write(context, signIn, lifeS = LONGEST_S) {
      const maxAge = Math.min(lifeS, LONGEST_S)
      const until = Math.ceil(now() / 1_000) + maxAge
      const kept: v.InferOutput<typeof sealed> = { ...signIn, until }
      setCookie(context, NAME, seal.seal(JSON.stringify(kept)), { ...attributes, maxAge })
      dropEarlierOne(context)
    },
    clear(context) {
      deleteCookie(context, NAME, attributes)
      dropEarlierOne(context)
    },
    end: (signIn) => signedOut.add(signIn.id, now() + LONGEST_S * 1_000),
  }
}

function parse(text: string, now: number): SignIn | undefined {
  if (!text.startsWith('{')) return parseEarlier(text)
  const { success, output } = v.safeParse(sealed, JSON.parse(text))
  if (!success || output.until * 1_000 <= now) return undefined
  const { person, since, ...rest } = output
  return {
    refreshToken: rest.refreshToken,
    isDisplay: rest.isDisplay,
    id: rest.id,
    ...(person !== undefined && { person }),
    ...(since !== undefined && { since }),
  }
}

/** Up to November 2026 a cookie held only the token; that of a display with a prefix. */
function parseEarlier(text: string): SignIn {
  const isDisplay = text.startsWith('display ')
  const refreshToken = isDisplay ? text.slice('display '.length) : text
  const id = createHash('sha256').update(refreshToken).digest('base64url').slice(0, 22)
  return { refreshToken, isDisplay, id }
}
