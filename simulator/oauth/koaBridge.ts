// Runs a Node request handler (oidc-provider is a Koa app) as a plain function from Request to
// Response, so that faults, journal and the in-process door treat OAuth like everything else.
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

/** Keeps the written data instead of sending them. */
class CollectedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  #finished: () => void = () => undefined
  readonly whenFinished = new Promise<void>((resolve) => (this.#finished = resolve))

  override write(chunk: unknown): boolean {
    this.#collect(chunk)
    return true
  }

  override end(chunk?: unknown): this {
    this.#collect(chunk)
    this.#finished()
    return this
  }

  #collect(chunk: unknown): void {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array)
      this.#chunks.push(Buffer.from(chunk))
  }

  toResponse(): Response {
    const headers = new Headers()
    for (const [name, value] of Object.entries(this.getHeaders())) {
      const values = Array.isArray(value) ? value : [String(value)]
      for (const one of values) headers.append(name, one)
    }
    const isBodiless = this.statusCode === 204 || this.statusCode === 304
    const body = isBodiless ? null : Buffer.concat(this.#chunks)
    return new Response(body, { status: this.statusCode, headers })
  }
}

/** A Node request with the same method, path, headers and body. */
async function toIncoming(request: Request): Promise<IncomingMessage> {
  const url = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const incoming = new IncomingMessage(new Socket())
  incoming.method = request.method
  incoming.url = `${url.pathname}${url.search}`
  incoming.headers = { host: url.host, ...Object.fromEntries(request.headers) }
  // Koa treats a request without a length as one without a body.
  if (body.length > 0) incoming.headers['content-length'] = String(body.length)
  incoming.push(body)
  incoming.push(null)
  return incoming
}

export type NodeExchange = { incoming: IncomingMessage; outgoing: ServerResponse }

/** The request and response that oidc-provider's own functions need. */
export async function nodeExchange(request: Request): Promise<NodeExchange> {
  const incoming = await toIncoming(request)
  return { incoming, outgoing: new ServerResponse(incoming) }
}

export async function runNodeHandler(handler: NodeHandler, request: Request): Promise<Response> {
  const incoming = await toIncoming(request)
  const outgoing = new CollectedResponse(incoming)
  await Promise.all([handler(incoming, outgoing), outgoing.whenFinished])
  return outgoing.toResponse()
}
