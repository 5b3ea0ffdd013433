// The settings of a wall, validated when they are read from storage.
import type { LocationId, QueueId } from '../brand.ts'
import type { QuietHours } from './wallAlerts.ts'
import type { WallChoice } from './wallChoice.ts'
import { cleanList, everybody } from './wallChoice.ts'
import type { Viewing } from './wallLayout.ts'
import type { Limits, WallLimits, WatchedLength } from './wallLimits.ts'
import { usualLimits, watchedLengths } from './wallLimits.ts'

/** A queue to watch: a display's permissions do not include a list of queues. */
export type WatchedQueue = { readonly id: QueueId; readonly name?: string }

/** All settings of a wall; durations in ms or s as each name says. */
export type WallSettings = {
  readonly choice: WallChoice
  /** Empty: the name of the choice. */
  readonly title: string
  readonly showsParties: boolean
  readonly limits: WallLimits
  /** How long a limit must be broken before it is an alert. */
  readonly minimumSeconds: number
  /** Calls answered within this time count for the service level. */
  readonly answerWithinSeconds: number
  readonly isChimeOn: boolean
  readonly quiet?: QuietHours
  readonly viewing?: Viewing
  readonly queues: readonly WatchedQueue[]
  /** Requests a minute for members; missing: the operator's setting, or the default. */
  readonly requestsPerMinute?: number
}

/** The settings of a new wall. */
export const usualSettings: WallSettings = {
  choice: everybody,
  title: '',
  showsParties: false,
  limits: usualLimits,
  minimumSeconds: 3,
  answerWithinSeconds: 20,
  isChimeOn: true,
  queues: [],
}

/** The most queues that one wall can watch within its request budget. */
export const MOST_QUEUES = 12
/** The longest title that fits on a wall. */
export const LONGEST_TITLE = 60
const LONGEST_ID = 300

/** Inclusive. */
export type Range = readonly [low: number, high: number]

/** The range of each number. */
export const ranges = {
  /** Seconds. */
  limit: [1, 86_400],
  minimum: [0, 600],
  answerWithin: [1, 600],
  inches: [10, 200],
  metres: [0.5, 30],
  /** Well below Webex's limit of 300 requests a token: rooms and queues need some as well. */
  requests: [10, 240],
} as const satisfies Record<string, Range>

/** Whether the value is a finite number in the range. */
export const isWithin = (value: number, [low, high]: Range) =>
  Number.isFinite(value) && value >= low && value <= high

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {}

function within(value: unknown, range: Range): number | undefined {
  return typeof value === 'number' && isWithin(value, range) ? value : undefined
}

function keptLimits(value: unknown): WallLimits {
  const kept = fieldsOf(value)
  const limitsOf = (what: WatchedLength): Limits => {
    const { warn, alarm } = fieldsOf(kept[what])
    const range = [ranges.limit[0] * 1_000, ranges.limit[1] * 1_000] as const
    const [low, high] = [within(warn, range), within(alarm, range)]
    const isUsable = low !== undefined && high !== undefined && low <= high
    return isUsable ? { warn: low, alarm: high } : usualLimits[what]
  }
  const [ringing, onHold, onCall, waiting] = watchedLengths
  return {
    ringing: limitsOf(ringing),
    onHold: limitsOf(onHold),
    onCall: limitsOf(onCall),
    waiting: limitsOf(waiting),
  }
}

/** The stored choice; everyone if it is invalid. */
export function keptChoice(value: unknown): WallChoice {
  const { is, name, id, people } = fieldsOf(value)
  if (is === 'team' && typeof name === 'string' && name !== '') return { is, name }
  if (is === 'location' && typeof id === 'string' && id !== '') return { is, id: id as LocationId }
  if (is !== 'list' || !Array.isArray(people)) return everybody
  const list = cleanList(people.filter((one): one is string => typeof one === 'string'))
  return list.length > 0 ? { is, people: list } : everybody
}

function keptQuiet(value: unknown): QuietHours | undefined {
  const { from, to } = fieldsOf(value)
  const [start, end] = [within(from, [0, 1_439]), within(to, [0, 1_439])]
  return start === undefined || end === undefined ? undefined : { from: start, to: end }
}

function keptViewing(value: unknown): Viewing | undefined {
  const kept = fieldsOf(value)
  const inches = within(kept['inches'], ranges.inches)
  const metres = within(kept['metres'], ranges.metres)
  return inches === undefined || metres === undefined ? undefined : { inches, metres }
}

/** The request budget in the address; `undefined` if the saved one applies. */
export function requestsIn(params: { get(name: string): string | null }): number | undefined {
  return within(Number(params.get('requests') ?? NaN), ranges.requests)
}

/** The screen in the address: `inches=55&metres=5`, both or neither. */
export function viewingIn(params: { get(name: string): string | null }): Viewing | undefined {
  const [inches, metres] = [params.get('inches'), params.get('metres')]
  return keptViewing({ inches: Number(inches ?? NaN), metres: Number(metres ?? NaN) })
}

/** The parameters of an address that `requestsIn` and `viewingIn` read. */
export function displayParams({
  requestsPerMinute,
  viewing,
}: Pick<WallSettings, 'requestsPerMinute' | 'viewing'>): Readonly<Record<string, string>> {
  return {
    ...(requestsPerMinute !== undefined && { requests: String(requestsPerMinute) }),
    ...(viewing && { inches: String(viewing.inches), metres: String(viewing.metres) }),
  }
}

/** Without duplicates and invalid ids. */
export function keptQueues(value: unknown): readonly WatchedQueue[] {
  if (!Array.isArray(value)) return []
  const queues = value.map(fieldsOf).flatMap(({ id, name }): readonly WatchedQueue[] => {
    if (typeof id !== 'string' || id === '' || id.length > LONGEST_ID) return []
    return [{ id: id as QueueId, ...(typeof name === 'string' && name !== '' && { name }) }]
  })
  return [...new Map(queues.map((queue) => [queue.id, queue])).values()].slice(0, MOST_QUEUES)
}

/** An invalid field falls back to its default; the others are kept. */
export function settingsFrom(value: unknown): WallSettings {
  const kept = fieldsOf(value)
  const { title, minimumSeconds, answerWithinSeconds } = kept
  const requestsPerMinute = within(kept['requestsPerMinute'], ranges.requests)
  const [quiet, viewing] = [keptQuiet(kept['quiet']), keptViewing(kept['viewing'])]
  return {
    choice: keptChoice(kept['choice']),
    title: typeof title === 'string' ? title.trim().slice(0, LONGEST_TITLE) : '',
    showsParties: kept['showsParties'] === true,
    limits: keptLimits(kept['limits']),
    minimumSeconds: within(minimumSeconds, ranges.minimum) ?? usualSettings.minimumSeconds,
    answerWithinSeconds:
      within(answerWithinSeconds, ranges.answerWithin) ?? usualSettings.answerWithinSeconds,
    isChimeOn: kept['isChimeOn'] !== false,
    ...(quiet && { quiet }),
    ...(viewing && { viewing }),
    queues: keptQueues(kept['queues']),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
  }
}
