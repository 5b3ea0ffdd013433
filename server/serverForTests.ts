// The whole server with a Webex of fixed answers behind it, for tests.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from './app.ts'
import type { Client } from './clientAddress.ts'
import { readEnvironment } from './environment.ts'
import type { Hub } from './events/hub.ts'
import { readFiles } from './files.ts'
import { createLog } from './observe/log.ts'
import { readServerKeys } from './relay/keys.ts'
import type { SignedOutList } from './relay/signedOut.ts'
import { signedOutInMemory } from './relay/signedOut.ts'

export const origin = 'http://localhost:5173'
export const keyFrom = (text: string) => createHash('sha256').update(text).digest('hex')
export const key = keyFrom('key')
const verifier = 'v'.repeat(43)
export const client = { clientId: 'client', clientSecret: 'the secret' }

type Sent = { url: string; form: URLSearchParams; method: string; authorization: string | null }

/** A built app of two files. The server reads them once, so their folder can be removed at once. */
function builtApp() {
  const dist = mkdtempSync(join(tmpdir(), 'cordboard-'))
  try {
    mkdirSync(join(dist, 'assets'))
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>page</title>')
    writeFileSync(join(dist, 'assets', 'app-1234.js'), 'export {}')
    return readFiles(dist)
  } finally {
    rmSync(dist, { recursive: true, force: true })
  }
}
const files = builtApp()

export type Answer = (sent: Sent) => Response | Promise<Response>

type More = {
  readonly keys?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly signedOut?: SignedOutList
  readonly client?: Partial<Client>
  readonly isStopping?: () => boolean
  readonly hub?: Hub
  readonly redis?: { readonly isUp: boolean }
}

/** The server with these answers of Webex, its requests to Webex, and its log. */
export function setUp(answer: Answer = () => json(token), more: More = {}) {
  const { keys = [key], env = {}, signedOut = signedOutInMemory(), client: from, ...rest } = more
  const sent: Sent[] = []
  const logged: string[] = []
  const app = createApp({
    environment: readEnvironment(env, client),
    keys: readServerKeys(keys),
    signedOut,
    clientOf: () => ({ address: '192.0.2.1', isLocal: false, isProxied: false, ...from }),
    page: (context) => files.answer(context),
    log: createLog('debug', { write: (line) => void logged.push(line) }),
    ...rest,
    async send(input, init) {
      const request = new Request(input, init)
      const one = {
        url: request.url,
        form: new URLSearchParams(await request.text()),
        method: request.method,
        authorization: request.headers.get('authorization'),
      }
      sent.push(one)
      return answer(one)
    },
  })
  return { app, sent, logged }
}

export const token = {
  access_token: 'access',
  expires_in: 1_209_599,
  refresh_token: 'very secret refresh',
  refresh_token_expires_in: 7_775_999,
  token_type: 'Bearer',
  scope: 'spark:calls_read',
}
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

export const codeGrant = {
  grant_type: 'authorization_code',
  client_id: 'client',
  code: 'code',
  code_verifier: verifier,
  redirect_uri: `${origin}/callback`,
}
export const renewal = { grant_type: 'refresh_token', client_id: 'client', refresh_token: 'cookie' }

/** The cookie that the browser would send back: the last one that was set and not deleted. */
export function cookieOf(response: Response): string {
  const kept = response.headers.getSetCookie().filter((line) => !/Max-Age=0/.test(line))
  return kept.at(-1)?.split(';')[0] ?? ''
}

export const post = (form: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
  body: new URLSearchParams(form).toString(),
})

export async function signedIn(answer?: Answer, more?: More) {
  const server = setUp(answer, more)
  const response = await server.app.request('/oauth/token', post(codeGrant))
  return { ...server, response, cookie: cookieOf(response) }
}
