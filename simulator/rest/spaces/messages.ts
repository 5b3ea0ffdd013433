// Messages (Webex messaging description; docs/webex/everyday.md 9).
import * as v from 'valibot'
import type { MessageFilter, Upload } from '../../model/spaces/spaceTypes.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { json, multipart } from '../parse.ts'
import { badRequest, notFound } from '../refusals.ts'
import type { RestAnswer, RestRequest, Route } from '../types.ts'
import { mostOf } from './spacePages.ts'
import { done, given, ok, spaceRoute, type Asked } from './spaceRoute.ts'

const [read, write] = ['spark:messages_read', 'spark:messages_write']
const usualPage = 50
/** With `mentionedPeople`. */
const largestOfMentions = 100

const text = v.pipe(v.string(), v.nonEmpty())
const addressed = {
  roomId: v.optional(text),
  parentId: v.optional(text),
  toPersonId: v.optional(text),
  toPersonEmail: v.optional(text),
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
}
const sent = v.object({
  ...addressed,
  files: v.optional(v.array(text)),
  attachments: v.optional(
    v.array(v.object({ contentType: text, content: v.record(v.string(), v.unknown()) })),
  ),
})
const sentWithFile = v.object({ ...addressed, files: v.optional(v.instance(File)) })
const changed = v.object({
  roomId: text,
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
})

/** @throws Refusal 400 */
function timeBefore(request: RestRequest): number | undefined {
  const before = given(request, 'before')
  if (before === undefined) return undefined
  const at = Date.parse(before)
  if (Number.isNaN(at)) throw badRequest('before must be an ISO 8601 date.')
  return at
}

/** @throws Refusal 400 */
function filterOf(request: RestRequest, caller: Member): MessageFilter {
  const [parentId, beforeMessage, people] = ['parentId', 'beforeMessage', 'mentionedPeople'].map(
    (name) => given(request, name),
  )
  const before = timeBefore(request)
  const mentioned = people === 'me' ? caller.id : people
  const largest = mentioned === undefined ? undefined : largestOfMentions
  return {
    ...(parentId !== undefined && { parentId }),
    ...(beforeMessage !== undefined && { beforeMessage }),
    ...(before !== undefined && { before }),
    ...(mentioned !== undefined && { mentioned }),
    most: mostOf(request, usualPage, largest),
  }
}

/**
 * Newest first. The next page begins below the last message of this one, so that a message that
 * arrives between two pages shifts nothing.
 */
function list({ request, caller, spaces }: Asked): RestAnswer {
  const roomId = given(request, 'roomId')
  if (roomId === undefined) throw badRequest('roomId is required.')
  const { items, hasMore } = spaces.messages.list(caller, roomId, filterOf(request, caller))
  const last = items.at(-1)
  if (!hasMore || !last) return ok({ items })
  const next = new URLSearchParams(request.query)
  next.set('beforeMessage', last.id)
  const link = `<${request.baseUrl}${request.path}?${next.toString()}>; rel="next"`
  return { ...ok({ items }), headers: { link } }
}

/** @throws Refusal 400, 404 */
function partner(request: RestRequest, { organisation }: World): Member {
  const [personId, personEmail] = ['personId', 'personEmail'].map((name) => given(request, name))
  if ((personId === undefined) === (personEmail === undefined)) {
    throw badRequest('Exactly one of personId and personEmail is required.')
  }
  const member =
    personId === undefined
      ? organisation.memberByEmail(personEmail ?? '')
      : organisation.memberById(personId)
  if (!member) throw notFound()
  return member
}

const uploaded = async (file: File): Promise<Upload> => ({
  name: file.name,
  type: file.type === '' ? 'application/octet-stream' : file.type,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

/** As a form with a file, or as JSON. @throws Refusal 400 for a second file. */
async function send({ request, caller, spaces }: Asked): Promise<RestAnswer> {
  const received = request.body
  const isForm = request.type === multipart
  if (!isForm) return ok(spaces.messages.send(caller, body(sent, received)))
  if (Array.isArray((received as Record<string, unknown>)['files'])) {
    throw badRequest('A message can have one file.')
  }
  const { files: file, ...words } = body(sentWithFile, received)
  return ok(spaces.messages.send(caller, words, file && (await uploaded(file))))
}

const one = '/messages/{messageId}'

export const messageRoutes: Route[] = [
  { ...spaceRoute('POST /messages', write, send), takes: [json, multipart] },
  spaceRoute('GET /messages', read, list),
  spaceRoute('GET /messages/direct', read, ({ request, caller, spaces, world }) => {
    const other = partner(request, world)
    return ok({ items: spaces.messages.listWith(caller, other, given(request, 'parentId')) })
  }),
  spaceRoute(`GET ${one}`, read, ({ caller, id, spaces }) => ok(spaces.messages.find(caller, id))),
  spaceRoute(`PUT ${one}`, write, ({ request, caller, id, spaces }) => {
    const asked = body(changed, request.body)
    if ((asked.text === undefined) === (asked.markdown === undefined)) {
      throw badRequest('Exactly one of text and markdown is required.')
    }
    return ok(spaces.messages.change(caller, id, asked))
  }),
  spaceRoute(`DELETE ${one}`, write, ({ caller, id, spaces }) => {
    spaces.messages.remove(caller, id)
    return done()
  }),
]
