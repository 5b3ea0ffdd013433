// The whole server before a Webex that answers as told, for tests.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from './app.ts'
import { readEnvironment } from './environment.ts'
import { readFiles } from './files.ts'
import { readServerKeys } from './relay/keys.ts'

export const origin = 'http://localhost:5173'
export const keyFrom = (text: string) => createHash('sha256').update(text).digest('hex')
export const key = keyFrom('key')
const verifier = 'v'.repeat(43)
export const client = { clientId: 'client', clientSecret: 'the secret' }

type Sent = { url: string; form: URLSearchParams; method: string; authorization: string | null }

function folder(): string {
  const dist = mkdtempSync(join(tmpdir(), 'cordboard-'))
  mkdirSync(join(dist, 'assets'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(dist, 'assets', 'app-1234.js'), 'export {}')
  return dist
}

/** The server with a Webex that gives this answer, and what it was asked. */
export function setUp(
  answer: (request: Sent) => Response | Promise<Response> = () => json(token),
  keys = [key],
) {
  const sent: Sent[] = []
  const files = readFiles(folder())
  const app = createApp({
    environment: readEnvironment({}, client),
    keys: readServerKeys(keys),
    addressOf: () => '127.0.0.1',
    page: (context) => files.answer(context),
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
  return { app, sent }
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

export const post = (form: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin, ...headers },
  body: new URLSearchParams(form).toString(),
})

export async function signedIn(answer?: (request: Sent) => Response, keys?: string[]) {
  const server = setUp(answer, keys)
  const response = await server.app.request('/oauth/token', post(codeGrant))
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { ...server, response, cookie }
}
