// Cookies and forms of a browser, for walking through the sign-in page. Test code only.
import { createHash, randomBytes } from 'node:crypto'
import type { Simulator } from '../simulator.ts'
import { basicAuthorization } from './form.ts'
import { simulatorClientId, simulatorClientSecret } from './clients.ts'

export const credentials = { clientId: simulatorClientId, clientSecret: simulatorClientSecret }
export const redirectUri = 'http://localhost:5173/callback'

type Cookie = { value: string; path: string }

export class Browser {
  readonly #cookies = new Map<string, Cookie>()

  /** A request with the cookies of its path; the caller follows redirects. */
  async go(url: string | URL, form?: Record<string, string>): Promise<Response> {
    const { pathname } = new URL(url)
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  /** Follows redirects as long as they stay at the simulator. */
  async follow(start: Response, origin: string): Promise<Response> {
    let response = start
    for (;;) {
      const location = response.headers.get('location')
      if (location === null) return response
      const url = new URL(location, origin)
      if (url.origin !== origin) return response
      response = await this.go(url)
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ')
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/'
    if (value === '') this.#cookies.delete(name)
    else this.#cookies.set(name, { value, path })
  }
}

export const verifier = () => randomBytes(32).toString('base64url')
export const s256 = (text: string) => createHash('sha256').update(text).digest('base64url')

export function authorizeUrl(simulator: Simulator, params: Record<string, string>): URL {
  const url = new URL('/v1/authorize', simulator.origin)
  const usual = { response_type: 'code', client_id: simulatorClientId, redirect_uri: redirectUri }
  const scope = 'spark:people_read spark:calls_read'
  url.search = new URLSearchParams({ ...usual, scope, state: 'st', ...params }).toString()
  return url
}

/** Opens `start`, chooses a person, and allows or denies; returns the redirect to the app. */
export async function signIn(
  browser: Browser,
  simulator: Simulator,
  start: Response,
  email: string,
  decision: 'allow' | 'deny' = 'allow',
): Promise<URL> {
  const page = await browser.follow(start, simulator.origin)
  const decided = await browser.go(page.url, { person: email, decision })
  const last = await browser.follow(decided, simulator.origin)
  return new URL(last.headers.get('location') ?? last.url)
}

/** The value of a form field in a page. */
export const fieldOf = (page: string, name: string) =>
  new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? ''

/** Types a device's code on the phone, confirms it, chooses the person, and allows or denies. */
export async function connect(
  simulator: Simulator,
  { code, email }: { code: string; email: string },
  decision: 'allow' | 'deny',
): Promise<string> {
  const browser = new Browser()
  const verify = `${simulator.origin}/v1/device/verify`
  const page = await (await browser.go(`${verify}?user_code=${code}`)).text()
  const typed = { xsrf: fieldOf(page, 'xsrf'), user_code: fieldOf(page, 'user_code') }
  const confirm = await (await browser.go(verify, typed)).text()
  if (!confirm.includes(code)) throw new Error('the page does not ask about this code')
  const asked = { xsrf: fieldOf(confirm, 'xsrf'), user_code: code, confirm: 'yes' }
  const choose = await browser.follow(await browser.go(verify, asked), simulator.origin)
  const decided = await browser.go(choose.url, { person: email, decision })
  return (await browser.follow(decided, simulator.origin)).text()
}

/** `POST` with the secret in HTTP Basic, or as given. */
export function postForm(
  simulator: Simulator,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = { authorization: basicAuthorization(credentials) },
): Promise<Response> {
  const url = new URL(path, simulator.origin)
  return fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) })
}
