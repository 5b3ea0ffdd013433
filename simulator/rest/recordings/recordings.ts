// Call recordings (docs/webex/everyday.md section 3): one's own, as `/convergedRecordings` has them.
import * as v from 'valibot'
import type {
  WireRecording,
  WireRecordingDetails,
  WireRecordingList,
} from '../../../wire/recording.ts'
import type { Member, World } from '../../model/types.ts'
import { body } from '../bodies.ts'
import { nextLink, offsetOf, pageSize } from '../cursorPaging.ts'
import { badRequest, forbidden, notFound } from '../refusals.ts'
import type { RestRequest, Route } from '../types.ts'

const base = '/convergedRecordings'
const read = ['spark:recordings_read']
const write = ['spark:recordings_write']
const usualPage = 10
const largestPage = 100
const usualWindowMs = 7 * 24 * 3_600_000
const mostIds = 100

function ownerOf({ caller }: RestRequest, { organisation }: World): Member {
  const member = organisation.memberById(caller.personId)
  if (!member) throw notFound()
  return member
}

function momentOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw badRequest(`${name} must be a date and time.`)
  return at
}

/** Without `from` the week before `to`, without `to` the week after `from`. @throws Refusal 400 */
function windowOf(query: URLSearchParams, now: number): readonly [number, number] {
  const [from, to] = [momentOf(query, 'from'), momentOf(query, 'to')]
  const until = to ?? (from === undefined ? now : from + usualWindowMs)
  const since = from ?? until - usualWindowMs
  if (since >= until) throw badRequest('from must be before to.')
  return [since, until]
}

/** Field of a row → the query that must equal it. */
const equal = ['serviceType', 'format', 'ownerType', 'storageRegion'] as const

function isAsked(recording: WireRecording, query: URLSearchParams): boolean {
  const status = query.get('status') ?? 'available'
  const topic = query.get('topic')?.toLowerCase()
  const location = query.get('locationId')
  return (
    recording.status === status &&
    (topic === undefined || recording.topic.toLowerCase().includes(topic)) &&
    (location === null || recording.serviceData?.locationId === location) &&
    equal.every((name) => [null, recording[name]].includes(query.get(name)))
  )
}

type All = 'trashAll' | 'restoreAll' | 'purgeAll'

const chosen = (all: All) =>
  v.object({
    [all]: v.optional(v.boolean()),
    recordingIds: v.optional(
      v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1), v.maxLength(mostIds)),
    ),
    ownerEmail: v.optional(v.string()),
  })

/** Exactly one of the two ways to name them. @throws Refusal 400 */
function idsOf(received: unknown, all: All): readonly string[] | 'all' {
  const asked = body(chosen(all), received) as {
    readonly recordingIds?: readonly string[]
    readonly ownerEmail?: string
  } & { readonly [name in All]?: boolean }
  const isAll = asked[all] === true
  if (asked.ownerEmail !== undefined) throw badRequest('ownerEmail is for administrators only.')
  if (isAll === (asked.recordingIds !== undefined)) {
    throw badRequest(`Either ${all} or recordingIds is required, and not both.`)
  }
  return asked.recordingIds ?? 'all'
}

const many = (
  path: string,
  all: All,
  act: (world: World, owner: Member, ids: readonly string[] | 'all') => void,
): Route => ({
  method: 'POST',
  path: `${base}/${path}`,
  scopes: write,
  handle(request, world) {
    act(world, ownerOf(request, world), idsOf(request.body, all))
    return { status: 204 }
  },
})

export const recordingRoutes: Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: read,
    handle(request, world) {
      const { query, path, baseUrl } = request
      const [from, to] = windowOf(query, world.time.now())
      const found = world.recordings.list(ownerOf(request, world)).filter((recording) => {
        const at = Date.parse(recording.timeRecorded)
        return at >= from && at < to && isAsked(recording, query)
      })
      const [start, max] = [offsetOf(query.get('cursor')), pageSize(query, largestPage, usualPage)]
      const end = start + max
      return {
        status: 200,
        body: { items: found.slice(start, end) } satisfies WireRecordingList,
        ...(end < found.length && { headers: { link: nextLink(baseUrl, path, query, end) } }),
      }
    },
  },
  many('softDelete', 'trashAll', ({ recordings }, owner, ids) =>
    recordings.move(owner, ids, 'deleted'),
  ),
  many('restore', 'restoreAll', ({ recordings }, owner, ids) =>
    recordings.move(owner, ids, 'available'),
  ),
  many('purge', 'purgeAll', ({ recordings }, owner, ids) => recordings.purge(owner, ids)),
  {
    method: 'GET',
    path: `${base}/{recordingId}`,
    scopes: read,
    handle(request, world) {
      const owner = ownerOf(request, world)
      const id = request.params['recordingId'] ?? ''
      const recording = world.recordings.find(owner, id)
      const media = `${new URL(request.baseUrl).origin}/media`
      return {
        status: 200,
        body: {
          ...recording,
          ...(recording.status === 'available' && {
            temporaryDirectDownloadLinks: world.recordings.links(owner, id, media),
          }),
        } satisfies WireRecordingDetails,
      }
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{recordingId}`,
    // A compliance officer's: nobody here is one.
    scopes: ['spark-compliance:recordings_write'],
    handle: () => {
      throw forbidden()
    },
  },
]
