// The form of the wall's settings: input, validation, result.
import type { QueueId } from '../brand.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Limits, WatchedLength } from './wallLimits.ts'
import { watchedLengths } from './wallLimits.ts'
import type { Range, WallSettings, WatchedQueue } from './wallSettings.ts'
import { isWithin, keptQueues, LONGEST_TITLE, MOST_QUEUES, ranges } from './wallSettings.ts'

/** The two limits of each watched duration, as names of inputs. */
export type LimitField = `${WatchedLength}.${keyof Limits}`
/** All inputs of the wall's settings. */
export type DraftField =
  | LimitField
  | 'minimum'
  | 'answerWithin'
  | 'quietFrom'
  | 'quietTo'
  | 'inches'
  | 'metres'
  | 'requests'
  | 'title'
  | 'queues'

/** As typed. Limits as `2:30` or seconds, hours as `22:00`, queues one per line: id, then name. */
export type WallDraft = Readonly<Record<DraftField, string>>
/** Why an input cannot be saved. */
export type DraftProblem = 'badNumber' | 'badOrder' | 'badTime' | 'bothOrNone' | 'tooMany'
/** Problems by input; empty if everything can be saved. */
export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>

const two = (value: number) => String(value).padStart(2, '0')

const timeText = (minutes: number | undefined) =>
  minutes === undefined ? '' : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  const isTime = Number(hours) < 24 && Number(minutes) < 60
  return isTime ? Number(hours) * 60 + Number(minutes) : undefined
}

/** The form filled in from the settings. */
export function draftOf(settings: WallSettings): WallDraft {
  const { limits, quiet, viewing, queues } = settings
  const seconds = (what: WatchedLength, side: keyof Limits) =>
    `${Math.floor(limits[what][side] / 60_000)}:${two((limits[what][side] / 1_000) % 60)}`
  return {
    'ringing.warn': seconds('ringing', 'warn'),
    'ringing.alarm': seconds('ringing', 'alarm'),
    'onHold.warn': seconds('onHold', 'warn'),
    'onHold.alarm': seconds('onHold', 'alarm'),
    'onCall.warn': seconds('onCall', 'warn'),
    'onCall.alarm': seconds('onCall', 'alarm'),
    'waiting.warn': seconds('waiting', 'warn'),
    'waiting.alarm': seconds('waiting', 'alarm'),
    minimum: String(settings.minimumSeconds),
    answerWithin: String(settings.answerWithinSeconds),
    quietFrom: timeText(quiet?.from),
    quietTo: timeText(quiet?.to),
    inches: viewing ? String(viewing.inches) : '',
    metres: viewing ? String(viewing.metres) : '',
    requests: String(settings.requestsPerMinute ?? ''),
    title: settings.title,
    queues: queues.map(({ id, name }) => [id, name].filter(Boolean).join(' ')).join('\n'),
  }
}

const isEmpty = (text: string) => text.trim() === ''

/** Much of the world writes a comma as the decimal separator. */
const numberOf = (text: string) => (isEmpty(text) ? NaN : Number(text.trim().replace(',', '.')))

function secondsOf(text: string): number {
  const [, minutes, seconds] = /^(\d{1,4}):([0-5]\d)$/.exec(text.trim()) ?? []
  return minutes === undefined ? numberOf(text) : Number(minutes) * 60 + Number(seconds)
}

function queuesOf(text: string): readonly WatchedQueue[] {
  const lines = text.split('\n').filter((line) => !isEmpty(line))
  return lines.map((line) => {
    const [id = '', ...words] = line.trim().split(/\s+/)
    const name = words.join(' ').slice(0, LONGEST_TITLE)
    return { id: id as QueueId, ...(name !== '' && { name }) }
  })
}

/** Whether a queue is among those that were typed. */
export const isQueueTyped = (text: string, id: QueueId): boolean =>
  queuesOf(text).some((queue) => queue.id === id)

/** Adds or removes a queue's line; other lines stay as typed. */
export function withQueue(text: string, { id, name }: WatchedQueue, isWanted: boolean): string {
  const others = text
    .split('\n')
    .filter((line) => !isEmpty(line) && line.trim().split(/\s+/)[0] !== id)
  return (isWanted ? [...others, [id, name].filter(Boolean).join(' ')] : others).join('\n')
}

type Found = readonly (readonly [DraftField, DraftProblem])[]

const rangesOfFields: Readonly<Partial<Record<DraftField, Range>>> = {
  minimum: ranges.minimum,
  answerWithin: ranges.answerWithin,
  inches: ranges.inches,
  metres: ranges.metres,
  requests: ranges.requests,
}

/** The valid range of a number; `undefined` for inputs such as `0:20`. */
export const rangeOf = (field: DraftField): Range | undefined => rangesOfFields[field]

function checked(draft: WallDraft, field: DraftField, range: Range): Found {
  return isWithin(numberOf(draft[field]), range) ? [] : [[field, 'badNumber']]
}

function limitProblems(draft: WallDraft, what: WatchedLength): Found {
  const [warn, alarm] = [`${what}.warn`, `${what}.alarm`] as const
  const bad = [warn, alarm].filter((field) => !isWithin(secondsOf(draft[field]), ranges.limit))
  if (bad.length > 0) return bad.map((field) => [field, 'badNumber'])
  return secondsOf(draft[warn]) > secondsOf(draft[alarm]) ? [[alarm, 'badOrder']] : []
}

/** Two fields that need each other. */
function pairProblems(
  draft: WallDraft,
  pair: readonly [DraftField, DraftField],
  check: (field: DraftField) => Found,
): Found {
  const empty = pair.filter((field) => isEmpty(draft[field]))
  if (empty.length === 0) return pair.flatMap(check)
  return empty.length === 2 ? [] : empty.map((field) => [field, 'bothOrNone'] as const)
}

/** Checks the form, field by field. */
export function problemsOf(draft: WallDraft): DraftProblems {
  const isTime = (field: DraftField): Found =>
    minutesOf(draft[field]) === undefined ? [[field, 'badTime']] : []
  const isSize = (field: DraftField): Found =>
    checked(draft, field, field === 'inches' ? ranges.inches : ranges.metres)
  return Object.fromEntries([
    ...watchedLengths.flatMap((what) => limitProblems(draft, what)),
    ...checked(draft, 'minimum', ranges.minimum),
    ...checked(draft, 'answerWithin', ranges.answerWithin),
    ...pairProblems(draft, ['quietFrom', 'quietTo'], isTime),
    ...pairProblems(draft, ['inches', 'metres'], isSize),
    ...(isEmpty(draft.requests) ? [] : checked(draft, 'requests', ranges.requests)),
    ...(queuesOf(draft.queues).length > MOST_QUEUES ? [['queues', 'tooMany'] as const] : []),
  ])
}

/** The settings with the form's values. */
export function settingsWith(
  settings: WallSettings,
  draft: WallDraft,
): Result<WallSettings, DraftProblems> {
  const problems = problemsOf(draft)
  if (Object.keys(problems).length > 0) return fail(problems)
  const limitsOf = (what: WatchedLength): Limits => ({
    warn: secondsOf(draft[`${what}.warn`]) * 1_000,
    alarm: secondsOf(draft[`${what}.alarm`]) * 1_000,
  })
  const [from, to] = [minutesOf(draft.quietFrom), minutesOf(draft.quietTo)]
  const { quiet: _, viewing: __, requestsPerMinute: ___, ...rest } = settings
  return ok({
    ...rest,
    title: draft.title.trim().slice(0, LONGEST_TITLE),
    limits: {
      ringing: limitsOf('ringing'),
      onHold: limitsOf('onHold'),
      onCall: limitsOf('onCall'),
      waiting: limitsOf('waiting'),
    },
    minimumSeconds: numberOf(draft.minimum),
    answerWithinSeconds: numberOf(draft.answerWithin),
    ...(from !== undefined && to !== undefined && { quiet: { from, to } }),
    ...(!isEmpty(draft.inches) && {
      viewing: { inches: numberOf(draft.inches), metres: numberOf(draft.metres) },
    }),
    queues: keptQueues(queuesOf(draft.queues)),
    ...(!isEmpty(draft.requests) && { requestsPerMinute: numberOf(draft.requests) }),
  })
}
