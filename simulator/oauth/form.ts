// Form bodies and Basic credentials, as OAuth sends them (RFC 6749 2.3.1).

export type Credentials = { clientId: string; clientSecret: string }

/** A value of oidc-provider that is typed `unknown`: the text, or nothing. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? ''
  const isForm = type.toLowerCase().startsWith('application/x-www-form-urlencoded')
  return new URLSearchParams(isForm ? await request.clone().text() : '')
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')

export function basicAuthorization({ clientId, clientSecret }: Credentials): string {
  const pair = `${encode(clientId)}:${encode(clientSecret)}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
}

export const hasBasicAuthorization = (request: Request): boolean =>
  /^Basic /i.test(request.headers.get('authorization') ?? '')

/** The same request with another path, query, headers or form. */
export async function rewritten(
  request: Request,
  change: {
    path?: string
    query?: URLSearchParams
    headers?: Record<string, string>
    form?: URLSearchParams
  },
): Promise<Request> {
  const url = new URL(request.url)
  if (change.path !== undefined) url.pathname = change.path
  if (change.query) url.search = change.query.toString()
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(change.headers ?? {})) headers.set(name, value)
  const isBodiless = request.method === 'GET' || request.method === 'HEAD'
  const body = isBodiless ? null : (change.form?.toString() ?? (await request.clone().text()))
  headers.delete('content-length')
  return new Request(url, { method: request.method, headers, body })
}
