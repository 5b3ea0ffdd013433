// The bodies of the control surface, checked before anything happens (docs/simulator.md).
import * as v from 'valibot'
import { Refusal } from '../model/refusal.ts'

const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0))
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const text = v.pipe(v.string(), v.nonEmpty())
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const range = v.pipe(
  v.tuple([milliseconds, milliseconds]),
  v.check(([least, most]) => least <= most, 'the first must not be greater than the second'),
)

export const resetRequest = v.strictObject({
  seed: v.optional(v.pipe(v.number(), v.safeInteger())),
  members: v.optional(v.pipe(count, v.maxValue(100_000))),
  activity: v.optional(v.picklist(['off', 'office'])),
  spaces: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000))),
  messages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
})

/** `to` is an e-mail address or the id of a room. */
export const messageRequest = v.strictObject({
  from: text,
  to: text,
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
  parentId: v.optional(text),
})

export const botRequest = v.strictObject({ displayName: text })

export const tokenRequest = v.strictObject({
  email: text,
  scopes: v.optional(v.array(text)),
  expiresIn: v.optional(v.pipe(v.number(), v.finite())),
})

/** `from` may also be a JSON number: `5551234`. */
export const callRequest = v.strictObject({
  to: v.pipe(v.union([text, v.number()]), v.transform(String)),
  from: v.optional(v.pipe(v.union([text, v.number()]), v.transform(String))),
  name: v.optional(v.string()),
})

export const queueCallRequest = v.strictObject({
  from: v.optional(text),
  name: v.optional(v.string()),
})

export const remoteAction = v.strictObject({
  action: v.picklist(['answer', 'hangup', 'hold', 'resume']),
})

export const remoteRequest = v.strictObject({
  answerAfterMs: v.optional(v.nullable(milliseconds)),
  ownPhoneAfterMs: v.optional(v.nullable(milliseconds)),
})

export const cloudRequest = v.strictObject({
  latencyMs: v.optional(range),
  readLagMs: v.optional(range),
  eventLagMs: v.optional(range),
  eventLoss: v.optional(share),
  eventDuplicates: v.optional(share),
  eventReorder: v.optional(share),
  /**
   * Whether pages may read Link, Retry-After and trackingid; unknown for Webex
   * (docs/webex/facts.md 1.9).
   */
  exposeHeaders: v.optional(v.boolean()),
  /** Whether next links name the older host (docs/webex/facts.md 12.2). */
  olderLinks: v.optional(v.boolean()),
  /** Whether pages may read the files of recordings (docs/webex/everyday.md 3). */
  mediaCors: v.optional(v.boolean()),
})

const fault = v.union([
  v.strictObject({
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.unknown()),
    retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  v.strictObject({ delayMs: milliseconds }),
  v.strictObject({ kind: v.picklist(['reset', 'hang', 'truncate', 'garbage', 'empty']) }),
  v.strictObject({ patch: v.record(v.string(), v.unknown()) }),
])

export const faultRequest = v.strictObject({
  method: v.optional(text),
  path: text,
  times: v.optional(count),
  fault,
})

export const clockRequest = v.strictObject({ advanceMs: milliseconds })

/** @throws Refusal 400 that names the field. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body)
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new Refusal(400, `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
}
