// Tells webhooks and the event log what changed in the spaces, and whom it concerns.
import type { CloudEvent } from '../events/eventTypes.ts'
import type { Member } from '../types.ts'
import { everybodyIn, moment, type SpaceParts } from './spaceParts.ts'
import { membershipView, messageFields, messageView, roomView, sees } from './spaceViews.ts'
import type { Membership, Message, Space } from './spaceTypes.ts'

type Kind = CloudEvent['event']

function tell({ publish, log, now }: SpaceParts, event: CloudEvent, record?: object): void {
  log.add(event, record ?? event.data, moment(now()))
  publish(event)
}

/** Without the title, as in Webex. */
export function tellRoom(parts: SpaceParts, event: Kind, space: Space, by: Member): void {
  const { title: _, ...data } = roomView(parts, space, by)
  tell(parts, { resource: 'rooms', event, actorId: by.id, audience: everybodyIn(space), data })
}

/** Also to the person whose membership it is, or was. */
export function tellMembership(
  parts: SpaceParts,
  event: Kind,
  space: Space,
  membership: Membership,
  by: Member,
): void {
  const audience = [...new Set([...everybodyIn(space), membership.person.id])]
  const data = membershipView(parts, space, membership)
  tell(parts, { resource: 'memberships', event, actorId: by.id, audience, data })
}

/** To those who see it: a bot in a group space only where it is mentioned. */
export function tellMessage(parts: SpaceParts, event: Kind, message: Message, by: Member): void {
  const audience = [...message.space.memberships.values()]
    .filter(({ person }) => sees(person, message))
    .map(({ person }) => person.id)
  const data = messageFields(parts, message)
  const told: CloudEvent = { resource: 'messages', event, actorId: by.id, audience, data }
  tell(parts, told, event === 'deleted' ? undefined : messageView(parts, message))
}

/** Only to the author of the card. */
export function tellSubmission(
  parts: SpaceParts,
  author: Member,
  by: Member,
  data: Readonly<Record<string, unknown>>,
  record: object,
): void {
  const event: CloudEvent = {
    resource: 'attachmentActions',
    event: 'created',
    actorId: by.id,
    audience: [author.id],
    data,
  }
  tell(parts, event, record)
}
