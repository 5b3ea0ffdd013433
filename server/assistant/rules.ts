// The rules file: what the assistant tells whom, when it is quiet, and who may ask it (docs/apps.md).
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
const address = v.pipe(v.string(), v.email('must be an e-mail address'))
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 22:00'))
const timeZone = v.pipe(
  v.string(),
  v.check((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
    } catch {
      return false
    }
  }, 'must be a time zone like Europe/Berlin'),
)
const minutes = (usual: number) =>
  v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1_440)), usual)

const common = {
  /** An e-mail address, or the id of a space. */
  to: text,
  /** Also in quiet hours. */
  urgent: v.optional(v.boolean(), false),
}
const rule = v.variant('when', [
  v.strictObject({ when: v.literal('missedCall'), person: address, ...common }),
  v.strictObject({
    when: v.literal('callOnHold'),
    person: address,
    minutes: minutes(2),
    ...common,
  }),
  v.strictObject({
    when: v.picklist(['deviceOffline', 'deviceIssues']),
    /** Part of the device's name; missing: every device. */
    device: v.optional(text),
    minutes: minutes(5),
    ...common,
  }),
  v.strictObject({ when: v.literal('failedJob'), ...common }),
])

const file = v.strictObject({
  /** Addresses, or whole domains like `@example.com`, that may ask about calls and devices. */
  mayAsk: v.optional(v.array(text), []),
  /** Whom `who is on a call` is about. */
  team: v.optional(v.pipe(v.array(address), v.maxLength(50, 'can have 50 people at most')), []),
  quietHours: v.optional(v.strictObject({ from: clock, to: clock, timeZone })),
  rules: v.optional(v.pipe(v.array(rule), v.maxLength(100, 'can be 100 at most')), []),
})

/** The checked rules file. */
export type Rules = v.InferOutput<typeof file>
/** One rule: a cause, and whom to tell. */
export type Rule = v.InferOutput<typeof rule>

/** @throws Error that names the field and says what is wrong with it. */
export function readRules(json: string): Rules {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw new Error('is no JSON')
  }
  const result = v.safeParse(file, parsed)
  if (result.success) return result.output
  const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`)
  throw new Error(faults.join('; '))
}

/** Minutes since midnight there. */
function minuteOfDay(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  return (parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** From `from`, inclusive, to `to`, exclusive; also across midnight. */
export function isQuiet({ quietHours }: Rules, at: number): boolean {
  if (!quietHours) return false
  const [from, to] = [minutesOf(quietHours.from), minutesOf(quietHours.to)]
  const now = minuteOfDay(at, quietHours.timeZone)
  return from <= to ? now >= from && now < to : now >= from || now < to
}

/** Whether somebody may ask about calls and devices. */
export function mayAsk({ mayAsk: allowed }: Rules, email: string): boolean {
  const asked = email.toLowerCase()
  return allowed.some((one) =>
    one.startsWith('@') ? asked.endsWith(one.toLowerCase()) : asked === one.toLowerCase(),
  )
}
