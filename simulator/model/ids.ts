// Webex's opaque ids (docs/webex/facts.md 2.6).
import { randomUuid } from './random.ts'
import type { Random } from './types.ts'

/** Base64url of `ciscospark://us/<type>/<key>`, without padding. */
export function sparkId(type: string, key: string): string {
  return Buffer.from(`ciscospark://us/${type}/${key}`).toString('base64url')
}

/** The part after the type; empty for an invalid id. */
export function keyOfId(id: string): string {
  return /^ciscospark:\/\/us\/\w+\/(.+)$/.exec(Buffer.from(id, 'base64url').toString())?.[1] ?? ''
}

/** The format of decoded live call ids: `…/CALL/callhalf-9605420294:0`. */
export function callId(serial: number): string {
  return sparkId('CALL', `callhalf-${serial}:0`)
}

/** Base64 of a UUID. */
export function callSessionId(random: Random): string {
  return Buffer.from(randomUuid(random)).toString('base64url')
}
