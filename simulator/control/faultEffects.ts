// Applies a fault to a request. A delayed, truncated or patched answer is made from the real one, so
// the request has taken effect.
import { errorBody } from '../rest/serialise.ts'
import { newTrackingId, trackingIdHeader } from '../rest/trackingId.ts'
import { ConnectionReset, hang } from './connection.ts'
import { pause } from './pause.ts'
import type { SimFaultEffect } from './types.ts'

type StatusFault = Extract<SimFaultEffect, { status: number }>
type KindFault = Extract<SimFaultEffect, { kind: string }>
type Patch = Record<string, unknown>

export type Failing = {
  answer: () => Promise<Response>
  /** The client has disconnected, or the simulator closes. */
  signals: readonly AbortSignal[]
}

const garbage = '\u0000\ufffd{"items":[{]]}\u0007 <<'

/** A string is sent unchanged (as HTML if it looks like it), anything else as JSON. */
function bodyOf(fault: StatusFault, trackingId: string): { text: string; type: string } {
  const type = 'application/json;charset=UTF-8'
  const { body } = fault
  if (typeof body === 'string') {
    return { text: body, type: body.trimStart().startsWith('<') ? 'text/html' : 'text/plain' }
  }
  const description = `Simulated fault with status ${fault.status}.`
  return { text: JSON.stringify(body ?? errorBody(description, trackingId)), type }
}

function statusAnswer(fault: StatusFault): Response {
  const trackingId = newTrackingId()
  const headers = new Headers({ [trackingIdHeader]: trackingId })
  if (fault.retryAfter !== undefined) headers.set('retry-after', String(fault.retryAfter))
  // Like those of a captive portal, which browsers follow unless told not to.
  if ([301, 302, 303, 307, 308].includes(fault.status)) headers.set('location', '/elsewhere')
  if (fault.status === 204 || fault.status === 304) {
    return new Response(null, { status: fault.status, headers })
  }
  const { text, type } = bodyOf(fault, trackingId)
  headers.set('content-type', type)
  return new Response(text, { status: fault.status, headers })
}

/** The real answer's status and headers with another body. */
function withBody(response: Response, text: string): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  const status = response.status === 204 ? 200 : response.status
  return new Response(text, { status, headers })
}

async function kindAnswer({ kind }: KindFault, { answer, signals }: Failing): Promise<Response> {
  if (kind === 'reset') throw new ConnectionReset()
  if (kind === 'hang') return hang(signals)
  const response = await answer()
  if (kind === 'empty') return withBody(response, '')
  if (kind === 'garbage') return withBody(response, garbage)
  const text = await response.text()
  return withBody(response, text.slice(0, Math.floor(text.length / 2)))
}

const isObject = (value: unknown): value is Patch => typeof value === 'object' && value !== null

/** The patch is merged unchanged into each item of `items`, or into the body itself; null stays null. */
export function patched(body: unknown, patch: Patch): unknown {
  if (!isObject(body)) return body
  const items = body['items']
  if (!Array.isArray(items)) return { ...body, ...patch }
  return {
    ...body,
    items: items.map((item: unknown) => (isObject(item) ? { ...item, ...patch } : item)),
  }
}

async function patchedAnswer(patch: Patch, response: Response): Promise<Response> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  if (!isJson || !response.ok) return response
  const body: unknown = await response.clone().json()
  return withBody(response, JSON.stringify(patched(body, patch)))
}

/**
 * `status`, `reset` and `hang`: no effect in the cloud. `delayMs`, `truncate`, `garbage`, `empty` and
 * `patch`: the request takes effect at once, and only the answer is changed.
 *
 * @throws ConnectionReset for `reset`, and for `hang` once the client gives up.
 */
export async function applyFault(fault: SimFaultEffect, failing: Failing): Promise<Response> {
  if ('status' in fault) return statusAnswer(fault)
  if ('kind' in fault) return kindAnswer(fault, failing)
  const response = await failing.answer()
  if ('patch' in fault) return patchedAnswer(fault.patch, response)
  await pause(fault.delayMs, failing.signals)
  return response
}
