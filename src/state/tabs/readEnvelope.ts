// Checks messages between tabs, as another tab may run an older or a newer build. Messages that do not
// match messages.ts are refused; unknown fields are ignored.
import * as v from 'valibot'
import type { Call, Rejection } from '../../domain/calls/call.ts'
import type { Intent } from '../../domain/calls/intent.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Envelope, TabMessage, TopicMessage } from './messages.ts'

type Schema<T> = v.GenericSchema<unknown, T>
/** Domain objects: the schema checks the fields that code relies on, and lets the rest through. */
const as = <T>(schema: v.GenericSchema) => schema as unknown as Schema<T>

const text = v.pipe(v.string(), v.nonEmpty())
const flag = v.boolean()
const ms = v.pipe(v.number(), v.finite())
const age = v.pipe(ms, v.minValue(0))
const optional = v.exactOptional
const list = <T>(item: Schema<T>) => v.array(item)

const party = v.variant('is', [
  v.looseObject({
    is: v.literal('known'),
    reach: text,
    name: optional(v.string()),
    address: optional(v.string()),
  }),
  v.looseObject({ is: v.picklist(['private', 'unknown']) }),
])

const callState = v.variant('is', [
  v.looseObject({ is: v.picklist(['ringingMyPhone', 'calling']) }),
  v.looseObject({ is: v.literal('ringing'), redirections: v.array(v.looseObject({ by: party })) }),
  v.looseObject({
    is: v.literal('talking'),
    since: ms,
    heldBy: v.picklist(['nobody', 'me', 'them']),
    muted: flag,
    recording: text,
  }),
  v.looseObject({ is: v.literal('ended'), at: ms, why: text }),
  v.looseObject({ is: v.literal('unrecognised'), wire: v.string() }),
])

const call = as<Call>(
  v.looseObject({
    id: text,
    session: v.string(),
    direction: v.picklist(['in', 'out']),
    party,
    state: callState,
    can: v.looseObject({ mute: flag, recording: text }),
    created: ms,
  }),
)

const failure = as<Failure>(v.looseObject({ is: text }))

const stage = v.variant('at', [
  v.looseObject({ at: v.literal('queued'), notBefore: optional(ms) }),
  v.looseObject({ at: v.literal('sent'), since: ms }),
  v.looseObject({ at: v.literal('accepted'), since: ms, until: ms }),
  v.looseObject({ at: v.picklist(['unknown', 'refused']), since: ms, until: ms, failure }),
])
const intent = as<Intent>(
  v.variant('type', [
    v.looseObject({ type: v.literal('wish'), key: text, call: text, facet: text, stage }),
    v.looseObject({
      type: v.literal('command'),
      key: text,
      request: v.looseObject({ do: text }),
      before: v.array(text),
      stage,
    }),
  ]),
)

const token = v.object({
  access: text,
  kind: v.picklist(['oauth', 'pasted']),
  scopes: v.union([v.literal('unknown'), v.array(text)]),
  expiresAt: optional(ms),
  lifetimeMs: optional(ms),
})

const role = v.picklist(['calls', 'members', 'answers'])
const answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: list(call) }),
  v.object({ ok: v.literal(false), error: failure }),
])

const topicMessage: Schema<TopicMessage> = as<TopicMessage>(
  v.variant('is', [
    v.object({ is: v.literal('leader.holds'), role, isVisible: flag }),
    v.object({ is: v.literal('leader.canLead'), role }),
    v.object({ is: v.literal('session.token'), session: text, token }),
    v.object({ is: v.literal('session.ended'), session: text }),
    v.object({
      is: v.literal('calls.state'),
      snapshot: optional(
        v.object({
          items: list(call),
          rejected: optional(
            as<readonly Rejection[]>(v.array(v.looseObject({ field: v.string() }))),
          ),
          askedAgo: age,
          gotAgo: age,
        }),
      ),
      failure: optional(failure),
      pace: v.object({ askedAgo: optional(age), failures: age, waitMs: age }),
      isLive: optional(flag),
    }),
    v.object({ is: v.literal('calls.refresh') }),
    v.object({ is: v.literal('events.heard'), json: text }),
    v.object({ is: v.literal('events.rollCall') }),
    v.object({ is: v.literal('events.wanted') }),
    v.object({
      is: v.literal('events.organization'),
      state: v.picklist(['live', 'off', 'refused']),
      liveForMs: age,
    }),
    v.object({ is: v.literal('calls.intents'), intents: list(intent), at: ms }),
    v.object({ is: v.literal('members.wanted'), members: v.array(text), ages: v.map(text, age) }),
    v.object({ is: v.literal('members.hurry'), member: text }),
    v.object({ is: v.literal('members.left') }),
    v.object({ is: v.literal('members.rollCall') }),
    v.object({ is: v.literal('members.ask'), members: v.array(text) }),
    v.object({
      is: v.literal('members.known'),
      entries: v.array(
        v.object({ member: text, calls: list(call), heldSince: v.map(text, ms), askedAgo: age }),
      ),
    }),
    v.object({
      is: v.literal('members.news'),
      news: v.array(v.object({ member: text, answer, askedAgo: age })),
      perMinute: optional(age),
    }),
    v.object({ is: v.literal('person.message'), message: v.any() }),
    v.object({ is: v.literal('answers.want'), question: text, maxAgeMs: age }),
    v.object({ is: v.literal('answers.goAhead'), question: text }),
    v.object({ is: v.literal('answers.wait'), question: text }),
    v.object({ is: v.literal('answers.answer'), question: text, data: v.any(), askedAgo: age }),
    v.object({ is: v.literal('answers.failed'), question: text, failure: optional(failure) }),
    v.object({ is: v.literal('answers.changed'), question: text }),
    v.object({
      is: v.literal('pacing.waits'),
      waits: v.array(v.object({ kind: text, ms: age })),
    }),
  ]),
)

const tabMessage = as<TabMessage>(
  v.variant('is', [
    topicMessage as unknown as v.VariantSchema<'is', v.VariantOptions<'is'>, undefined>,
    v.object({ is: v.literal('hello'), topics: v.array(text) }),
    // An invalid item does not spoil the others.
    v.object({ is: v.literal('welcome'), messages: v.array(v.unknown()) }),
  ]),
)

const envelope = v.object({
  from: text,
  to: optional(text),
  sentAt: ms,
  session: optional(text),
  message: tabMessage,
})

/**
 * `undefined` for a message that is no envelope of ours, or of an unknown kind.
 *
 * @throws TypeError for an invalid message of a known kind: that is a bug.
 */
export function readEnvelope(raw: unknown): Envelope | undefined {
  const read = v.safeParse(envelope, raw)
  if (!read.success) return refused(read.issues[0], ['message', 'is'], ['message'])
  const { message } = read.output
  if (message.is !== 'welcome') return read.output
  const messages = message.messages.flatMap((one) => {
    const each = v.safeParse(topicMessage, one)
    return each.success ? [each.output] : (refused(each.issues[0], ['is'], []) ?? [])
  })
  return { ...read.output, message: { is: 'welcome', messages } }
}

type Keys = readonly string[]

function refused(issue: v.BaseIssue<unknown>, kindAt: Keys, messageAt: Keys): undefined {
  const path = (issue.path ?? []).map(({ key }) => String(key))
  const isOurs = messageAt.every((key, index) => path[index] === key)
  if (!isOurs || path.join('.') === kindAt.join('.')) return undefined
  throw new TypeError(`a message of another tab cannot be read: ${path.join('.')}`)
}
