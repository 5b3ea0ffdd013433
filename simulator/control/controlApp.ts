// The control surface `/sim` (docs/simulator.md).
import { Hono, type Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { usualMembers } from '../model/world.ts'
import type { Member } from '../model/types.ts'
import { Refusal } from '../model/refusal.ts'
import type { Cloud } from './cloud.ts'
import * as requests from './requests.ts'
import type {
  SimBot,
  SimCall,
  SimDeliveries,
  SimFault,
  SimMessage,
  SimPeople,
  SimQueueCall,
  SimQueues,
  SimRequests,
  SimToken,
} from './types.ts'

/** The JSON body, whatever its content type; an empty one is `{}`. @throws Refusal 400. */
async function bodyOf(c: Context): Promise<unknown> {
  const text = await c.req.text()
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal(400, 'The body is not valid JSON.')
  }
}

function addWorld(app: Hono, cloud: Cloud): void {
  app.get('/sim/health', (c) => c.json({ ok: true }))
  app.post('/sim/reset', async (c) => {
    const { members = usualMembers, ...rest } = requests.parsed(
      requests.resetRequest,
      await bodyOf(c),
    )
    cloud.reset({ ...rest, members })
    return c.json({ ok: true })
  })
  app.get('/sim/people', (c) => {
    const items = cloud.world.organisation.members.map(
      ({ id, email, displayName, extension, roles }) => ({
        id,
        email,
        displayName,
        extension,
        roles: [...roles],
      }),
    )
    return c.json({ items } satisfies SimPeople)
  })
  app.post('/sim/clock', async (c) => {
    const { advanceMs } = requests.parsed(requests.clockRequest, await bodyOf(c))
    cloud.world.time.advance(advanceMs)
    return c.json({ now: new Date(cloud.now()).toISOString() })
  })
}

function addTokens(app: Hono, cloud: Cloud): void {
  app.post('/sim/tokens', async (c) => {
    const { email, scopes, expiresIn } = requests.parsed(requests.tokenRequest, await bodyOf(c))
    const access_token = cloud.tokenFor(email, scopes, expiresIn)
    return c.json({ access_token } satisfies SimToken)
  })
}

function addCalls(app: Hono, cloud: Cloud): void {
  app.post('/sim/calls', async (c) => {
    const { to, from, name } = requests.parsed(requests.callRequest, await bodyOf(c))
    const { callSessionId, callId } = cloud.world.calls.ring(to, from, name)
    return c.json({ callSessionId, callId } satisfies SimCall)
  })
  app.post('/sim/calls/:callSessionId/remote', async (c) => {
    const { action } = requests.parsed(requests.remoteAction, await bodyOf(c))
    cloud.world.calls.remote(c.req.param('callSessionId'), action)
    return c.body(null, 204)
  })
}

/** @throws Refusal 404 if nobody has the address. */
function memberOf(cloud: Cloud, email: string): Member {
  const member = cloud.world.organisation.memberByEmail(email)
  if (!member) throw new Refusal(404, `Nobody has the address ${email}.`)
  return member
}

function addSpaces(app: Hono, cloud: Cloud): void {
  app.post('/sim/messages', async (c) => {
    const { from, to, ...words } = requests.parsed(requests.messageRequest, await bodyOf(c))
    const address = to.includes('@') ? { toPersonEmail: to } : { roomId: to }
    const author = memberOf(cloud, from)
    const { id, roomId } = cloud.world.messaging.messages.send(author, { ...address, ...words })
    return c.json({ id, roomId } satisfies SimMessage)
  })
  app.post('/sim/bots', async (c) => {
    const { displayName } = requests.parsed(requests.botRequest, await bodyOf(c))
    return c.json(cloud.addBot(displayName) satisfies SimBot)
  })
}

function addQueues(app: Hono, cloud: Cloud): void {
  app.get('/sim/queues', (c) => {
    const items = cloud.world.queues.all.map(({ id, name, number }) => ({ id, name, number }))
    return c.json({ items } satisfies SimQueues)
  })
  app.post('/sim/queues/:queueId/calls', async (c) => {
    const { from, name } = requests.parsed(requests.queueCallRequest, await bodyOf(c))
    const { callId = '' } = cloud.world.queues.join(c.req.param('queueId'), from, name)
    return c.json({ callId } satisfies SimQueueCall)
  })
  app.delete('/sim/queues/:queueId/calls/:callId', (c) => {
    cloud.world.queues.leave(c.req.param('queueId'), c.req.param('callId'))
    return c.body(null, 204)
  })
}

function addBehaviour(app: Hono, cloud: Cloud): void {
  app.put('/sim/remote', async (c) => {
    cloud.behave(requests.parsed(requests.remoteRequest, await bodyOf(c)))
    const { answerAfterMs, ownPhoneAfterMs } = cloud.world.behaviour
    return c.json({ answerAfterMs, ownPhoneAfterMs })
  })
  app.put('/sim/cloud', async (c) => {
    const { exposeHeaders, olderLinks, mediaCors, ...lags } = requests.parsed(
      requests.cloudRequest,
      await bodyOf(c),
    )
    cloud.behave(lags)
    if (exposeHeaders !== undefined) cloud.change({ exposeHeaders })
    if (olderLinks !== undefined) cloud.change({ olderLinks })
    if (mediaCors !== undefined) cloud.change({ mediaCors })
    const { answerAfterMs: _, ownPhoneAfterMs: __, ...holds } = cloud.world.behaviour
    return c.json({ ...holds, ...cloud.settings })
  })
}

/** @throws Refusal 400. */
function sinceOf(c: Context): number {
  const since = Number(c.req.query('since') ?? 0)
  if (!Number.isFinite(since)) throw new Refusal(400, 'since: must be a number')
  return since
}

function addFaults(app: Hono, cloud: Cloud): void {
  app.post('/sim/faults', async (c) => {
    cloud.faults.add(requests.parsed(requests.faultRequest, await bodyOf(c)) as SimFault)
    return c.body(null, 204)
  })
  app.delete('/sim/faults', (c) => {
    cloud.faults.clear()
    return c.body(null, 204)
  })
  app.get('/sim/requests', (c) =>
    c.json({ items: cloud.journal.since(sinceOf(c)) } satisfies SimRequests),
  )
  app.get('/sim/deliveries', (c) =>
    c.json({ items: cloud.courier.since(sinceOf(c)) } satisfies SimDeliveries),
  )
}

export function controlApp(cloud: Cloud): Hono {
  const app = new Hono()
  for (const add of [addWorld, addTokens, addCalls, addSpaces, addQueues, addBehaviour, addFaults])
    add(app, cloud)
  app.notFound((c) => c.json({ message: 'No such control request.' }, 404))
  app.onError((error, c) => {
    const status = error instanceof Refusal ? error.status : 500
    return c.json({ message: error.message }, status as ContentfulStatusCode)
  })
  return app
}
