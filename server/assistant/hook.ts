// The address to which Webex delivers the assistant's messages.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { boundedBytes } from '../relay/boundedText.ts'

const MOST_BYTES = 64 * 1024
/** Below the assistant's own public address. */
export const hookPath = '/webex/messages'

const delivery = v.object({
  resource: v.literal('messages'),
  event: v.literal('created'),
  data: v.object({ id: v.string() }),
})

/** docs/webex/facts.md 4.1: the HMAC-SHA1 of the body, in hex. */
function isSigned(body: Uint8Array, secret: string, signature: string | undefined): boolean {
  const right = createHmac('sha1', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}

function parsed(body: Uint8Array): v.InferOutput<typeof delivery> | undefined {
  try {
    const result = v.safeParse(delivery, JSON.parse(Buffer.from(body).toString('utf8')))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** @param take is called after the delivery has been answered. */
export function createHook(secret: string, take: (messageId: string) => void): Hono {
  const app = new Hono()
  app.get('/livez', (c) => c.json({ ok: true }))
  app.post(hookPath, async (c) => {
    const body = await boundedBytes(c.req.raw.body, MOST_BYTES)
    if (!body) return c.body(null, 413)
    if (!isSigned(body, secret, c.req.header('x-spark-signature'))) return c.body(null, 403)
    const told = parsed(body)
    // What it does not know is taken, so that Webex does not switch the webhook off.
    if (told) take(told.data.id)
    return c.body(null, 204)
  })
  return app
}
