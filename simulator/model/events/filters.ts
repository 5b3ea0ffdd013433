// Filters of webhooks: `name=value` pairs, joined with `&`, all of which must fit.
import { Refusal } from '../refusal.ts'

/** By resource; telephony as docs/webex/facts.md 12.3, the others as Webex's guide has them. */
const names: Readonly<Record<string, readonly string[]>> = {
  telephony_calls: ['personality', 'state', 'number', 'personId', 'callType'],
  messages: ['roomId', 'roomType', 'personId', 'personEmail', 'mentionedPeople', 'hasFiles'],
  memberships: ['roomId', 'personId', 'personEmail', 'isModerator'],
  rooms: ['type', 'isLocked'],
  attachmentActions: ['roomId'],
}

/** The fields of a call's remote party that a filter compares. */
const ofRemoteParty = new Set(['number', 'personId', 'callType'])

/** @throws Refusal 400 for a name that is no filter of the resource. */
export function checkedFilter(resource: string, filter: string | undefined): string | undefined {
  if (filter === undefined || filter === '') return undefined
  for (const name of new URLSearchParams(filter).keys()) {
    if (names[resource]?.includes(name)) continue
    throw new Refusal(400, `filter: ${resource} cannot be filtered by ${name}.`)
  }
  return filter
}

function valueOf(data: Readonly<Record<string, unknown>>, name: string): unknown {
  if (name === 'hasFiles') return data['files'] !== undefined
  const party = data['remoteParty']
  if (!ofRemoteParty.has(name) || typeof party !== 'object' || party === null) return data[name]
  return (party as Record<string, unknown>)[name]
}

/** @param creatorId of the webhook: `me` in a filter. */
export function fits(
  filter: string | undefined,
  data: Readonly<Record<string, unknown>>,
  creatorId: string,
): boolean {
  if (filter === undefined) return true
  return [...new URLSearchParams(filter)].every(([name, value]) => {
    const wanted = value === 'me' ? creatorId : value
    const found = valueOf(data, name)
    if (Array.isArray(found)) return found.includes(wanted)
    return ['string', 'boolean', 'number'].includes(typeof found) && String(found) === wanted
  })
}
