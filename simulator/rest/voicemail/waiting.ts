// The lamp of a mailbox that is not Webex's, switched by whoever runs it (docs/webex/everyday.md 1).
import * as v from 'valibot'
import { Refusal } from '../../model/refusal.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { badRequest, notFound } from '../refusals.ts'
import type { RestAnswer, Route } from '../types.ts'

const base = '/telephony/externalVoicemail'
const asked = v.object({ action: v.picklist(['SET', 'CLEAR']) })

function memberOf(world: World, id: string | null): Member {
  if (id === null || id === '') throw badRequest('id is required.')
  const member = world.organisation.memberById(id)
  if (member?.hasCallingLicence) return member
  throw notFound()
}

/** @throws Refusal 400 for a mailbox of Webex's own, whose lamp follows its messages. */
function light(world: World, member: Member, received: unknown): RestAnswer {
  const { action } = body(asked, received)
  if (world.settings.of(member).voicemail.messageStorage.storageType !== 'EXTERNAL') {
    throw new Refusal(400, 'The user has no external voicemail.')
  }
  world.webhooks.publish({
    resource: 'telephony_mwi',
    event: 'updated',
    actorId: member.id,
    audience: [member.id],
    data: { messageWaiting: action === 'SET' },
  })
  return { status: 204 }
}

const scopes = ['spark-admin:calls_write']

export const waitingRoutes: Route[] = [
  {
    method: 'POST',
    path: `${base}/mwi`,
    scopes,
    handle: (request, world) =>
      light(world, memberOf(world, request.query.get('id')), request.body),
  },
  {
    method: 'POST',
    path: `${base}/members/{memberId}/mwi`,
    scopes,
    handle: (request, world) =>
      light(world, memberOf(world, request.params['memberId'] ?? null), request.body),
  },
]
