// What a webhook of messaging tells (docs/webex/facts.md 12.3): ids, never words.
import type { Instant, PersonId, SpaceId } from '../../domain/brand.ts'
import { isRecord, moment, present, record, text } from './read.ts'

/** Something has changed in a space. */
export type SpaceEvent = {
  readonly resource: 'messages' | 'rooms' | 'memberships'
  readonly event: string
  /** Of the message, space or membership. */
  readonly id: string
  readonly space: SpaceId
  /** The author, or the member. */
  readonly person?: PersonId
  readonly at?: Instant
}

const resources = ['messages', 'rooms', 'memberships'] as const

/** `undefined` for anything else, and for what cannot be read. */
export function decodeSpaceEvent(json: string): SpaceEvent | undefined {
  const told = parsed(json)
  if (!isRecord(told)) return undefined
  const resource = resources.find((one) => one === text(told, 'resource'))
  const data = record(told, 'data')
  const id = data && text(data, 'id')
  if (!resource || !data || id === undefined) return undefined
  const space = resource === 'rooms' ? id : text(data, 'roomId')
  if (space === undefined) return undefined
  return {
    resource,
    event: text(told, 'event') ?? '',
    id,
    space: space as SpaceId,
    ...present({
      person: text(data, 'personId') as PersonId | undefined,
      at: moment(data, 'updated', 'lastActivity', 'created'),
    }),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
