// Voicemail (docs/webex/everyday.md section 1): one's own mailbox and that of a second line.
import * as v from 'valibot'
import type { WireFeatureCodes, WireVoiceMessageList } from '../../../wire/voicemail.ts'
import { Refusal } from '../../model/refusal.ts'
import { featureCodeNames } from '../../model/dial/featureCodes.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { lineOwner } from '../person/ownLine.ts'
import { notFound } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const base = '/telephony/voiceMessages'
const read = ['spark:calls_read']
const write = ['spark:calls_write']
/** A missing id means every message; an empty one is a mistake of the client. */
const marked = v.object({
  messageId: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(128))),
  lineOwnerId: v.optional(v.pipe(v.string(), v.nonEmpty())),
})

/** @throws Refusal 400 with code 4410: the member does not have the service (everyday.md 0). */
function ownerOf(request: RestRequest, world: World, lineOwnerId?: string): Member {
  const owner = world.organisation.memberById(lineOwner(lineOwnerId, request.caller, world))
  if (!owner) throw notFound()
  if (world.settings.of(owner).voicemail.enabled) return owner
  throw new Refusal(400, 'The user does not have the Voice Messaging User service.', 4410)
}

const mark = (path: string, isRead: boolean): Route => ({
  method: 'POST',
  path: `${base}/${path}`,
  scopes: write,
  handle(request, world) {
    const { messageId, lineOwnerId } = body(marked, request.body)
    world.mailboxes.mark(ownerOf(request, world, lineOwnerId), messageId, isRead)
    return { status: 204 }
  },
})

export const voicemailRoutes: Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: read,
    handle(request, world) {
      const owner = ownerOf(request, world, request.query.get('lineOwnerId') ?? undefined)
      const items = [...world.mailboxes.list(owner)]
      return { status: 200, body: { items } satisfies WireVoiceMessageList }
    },
  },
  {
    method: 'GET',
    path: `${base}/summary`,
    scopes: read,
    handle: (request, world) => ({
      status: 200,
      body: world.mailboxes.summary(ownerOf(request, world)),
    }),
  },
  mark('markAsRead', true),
  mark('markAsUnread', false),
  {
    method: 'DELETE',
    path: `${base}/{messageId}`,
    scopes: write,
    handle(request, world) {
      world.mailboxes.remove(ownerOf(request, world), request.params['messageId'] ?? '')
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    path: '/telephony/config/people/me/settings/featureAccessCode',
    scopes: ['spark:telephony_config_read'],
    handle: () => ({
      status: 200,
      body: {
        featureAccessCodeList: featureCodeNames.map(({ name, code }) => ({ name, code })),
      } satisfies WireFeatureCodes,
    }),
  },
]
