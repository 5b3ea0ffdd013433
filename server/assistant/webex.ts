// The assistant's requests to Webex: patient where Webex asks for patience, and honest about a lost
// answer.
import * as v from 'valibot'

const LONGEST_MS = 30_000
/** docs/webex/facts.md 2.4: wait as long as `Retry-After` says, a minute at most. */
const USUAL_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 60_000
const TRIES = 4
const MOST_PAGES = 20

/** Webex said no. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** There was no answer, or one that nobody can understand: what was asked may have happened. */
export class Unclear extends Error {}

/** Requests with one token. */
export type Webex = {
  /** @throws Refused, Unclear */
  get<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    query?: Readonly<Record<string, string>>,
  ): Promise<v.InferOutput<Schema>>
  /** All pages of `items`, 20 at most; items that do not fit the schema are left out. */
  list<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    query?: Readonly<Record<string, string>>,
  ): Promise<v.InferOutput<Schema>[]>
  /** @throws as `get`. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown>
}

export type WebexOptions = {
  readonly apiBase: string
  readonly token: () => string
  readonly send: typeof fetch
  readonly pause: (ms: number) => Promise<void>
}

const refusal = v.object({ message: v.optional(v.string()) })
const page = v.object({ items: v.array(v.unknown()) })

function waitOf(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after') ?? NaN)
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : USUAL_WAIT_MS
  return Math.min(LONGEST_WAIT_MS, Math.max(0, ms))
}

async function json(answer: Response): Promise<unknown> {
  try {
    const text = await answer.text()
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    throw new Unclear('the answer is no JSON')
  }
}

/** The path and query of a next link: it may name Webex's older host (docs/webex/facts.md 12.2). */
function nextPath(answer: Response): string | undefined {
  const link = /<([^>]*)>; *rel="?next"?/.exec(answer.headers.get('link') ?? '')?.[1]
  if (link === undefined || !URL.canParse(link)) return undefined
  const { pathname, search } = new URL(link)
  return `${pathname.replace(/^.*?\/v1/, '')}${search}`
}

/** Requests with the token of `options`; `pause` waits where Webex asks for it. */
export function createWebex({ apiBase, token, send, pause }: WebexOptions): Webex {
  async function once(method: string, path: string, body?: object): Promise<Response> {
    try {
      return await send(`${apiBase}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token()}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(LONGEST_MS),
      })
    } catch {
      throw new Unclear('no answer')
    }
  }
  /** What was only read is read again; what was sent, only if Webex says that it did nothing. */
  async function ask(method: string, path: string, body?: object): Promise<Response> {
    for (let n = 1; ; n++) {
      const answer = await once(method, path, body)
      if (answer.ok) return answer
      const mayAgain =
        answer.status === 429 || (method === 'GET' && [502, 503, 504].includes(answer.status))
      if (!mayAgain || n === TRIES) throw await refused(answer, method)
      await answer.body?.cancel()
      await pause(waitOf(answer))
    }
  }
  async function refused(answer: Response, method: string): Promise<Error> {
    const parsed = v.safeParse(refusal, await json(answer).catch(() => undefined))
    const message = (parsed.success ? parsed.output.message : undefined) ?? 'no reason given'
    const isOurs = answer.status < 500 || method === 'GET'
    return isOurs ? new Refused(answer.status, message) : new Unclear(message)
  }
  const withQuery = (path: string, query: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams(query).toString()
    return search === '' ? path : `${path}?${search}`
  }
  function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown) {
    const parsed = v.safeParse(schema, value)
    if (parsed.success) return parsed.output
    throw new Unclear(`the answer has no ${v.getDotPath(parsed.issues[0]) ?? 'content'}`)
  }
  return {
    async get(schema, path, query = {}) {
      return checked(schema, await json(await ask('GET', withQuery(path, query))))
    },
    async list(schema, path, query = {}) {
      const found: v.InferOutput<typeof schema>[] = []
      let next: string | undefined = withQuery(path, query)
      for (let n = 0; next !== undefined && n < MOST_PAGES; n++) {
        const answer: Response = await ask('GET', next)
        const { items } = checked(page, await json(answer))
        found.push(...items.filter((item) => v.is(schema, item)))
        next = items.length === 0 ? undefined : nextPath(answer)
      }
      return found
    },
    send: async (method, path, body) => json(await ask(method, path, body)),
  }
}
