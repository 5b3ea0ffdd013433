// Call recordings (docs/webex/everyday.md section 3): each member's own, with links that end.
import type { WireRecording, WireRecordingLinks } from '../../../wire/recording.ts'
import { keyOfId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Member, Random, SimTime } from '../types.ts'
import { outsideCallers } from '../users/nameTables.ts'
import type { MediaKind, Recorded, RecordedCall, Recordings } from './recordingTypes.ts'
import { spokenLines } from './spoken.ts'
import { audioBytes } from './tones.ts'

const linksEndAfterMs = 3 * 3_600_000
const hourMs = 3_600_000
const mostAtFirst = 5
/** Hours between two recordings, and seconds of one. */
const apart = [5, 90] as const
const lengths = [25, 120] as const
/** The file is ready this long after the call. */
const processedAfterMs = 20_000
/** One line alone is no transcript worth having. */
const fewestLines = 2

type Parts = {
  readonly time: SimTime
  readonly random: Random
  /** The same for the same member and seed. */
  readonly randomOf: (member: Member) => Random
}

type Ticket = { readonly recorded: Recorded; readonly until: number }

function recordingOf(
  random: Random,
  member: Member,
  { callSessionId, topic, startedAt, seconds }: RecordedCall,
): WireRecording {
  const durationSeconds = Math.max(1, Math.round(seconds))
  return {
    id: randomUuid(random),
    topic,
    createTime: new Date(startedAt + seconds * 1000 + processedAfterMs).toISOString(),
    timeRecorded: new Date(startedAt).toISOString(),
    format: 'MP3',
    serviceType: 'calling',
    durationSeconds,
    sizeBytes: audioBytes(durationSeconds),
    status: 'available',
    ownerId: keyOfId(member.id),
    ownerEmail: member.email,
    ownerType: 'user',
    storageRegion: 'US',
    serviceData: { locationId: member.location.id, callSessionId },
  }
}

function recorded(random: Random, member: Member, call: RecordedCall): Recorded {
  const lines = spokenLines(random, call.speakers, call.seconds)
  return { recording: recordingOf(random, member, call), lines }
}

function firstRecordings(random: Random, member: Member, openedAt: number): Recorded[] {
  let at = openedAt
  return Array.from({ length: random.between(1, mostAtFirst) }, () => {
    at -= random.between(...apart) * hourMs
    const [name] = random.pick(outsideCallers)
    return recorded(random, member, {
      callSessionId: randomUuid(random),
      topic: `Call with ${name}`,
      speakers: [member.displayName, name],
      startedAt: at,
      seconds: random.between(...lengths),
    })
  })
}

export function createRecordings({ time, random, randomOf }: Parts): Recordings {
  const openedAt = time.now()
  /** Newest first. */
  const shelves = new Map<string, Recorded[]>()
  const tickets = new Map<string, Ticket>()

  function shelfOf(member: Member): Recorded[] {
    const known = shelves.get(member.id)
    if (known) return known
    const shelf = member.hasCallingLicence
      ? firstRecordings(randomOf(member), member, openedAt)
      : []
    shelves.set(member.id, shelf)
    return shelf
  }

  function find(member: Member, id: string): Recorded {
    const found = shelfOf(member).find(({ recording }) => recording.id === id)
    if (found) return found
    throw new Refusal(404, 'The recording could not be found.')
  }

  /** Those of the ids that there are. @throws Refusal 404 if there is none. */
  function chosen(member: Member, ids: readonly string[] | 'all'): ReadonlySet<Recorded> {
    const shelf = shelfOf(member)
    if (ids === 'all') return new Set(shelf)
    const found = shelf.filter(({ recording }) => ids.includes(recording.id))
    if (found.length === 0) throw new Refusal(404, 'The recording could not be found.')
    return new Set(found)
  }

  return {
    list: (member) => shelfOf(member).map(({ recording }) => recording),
    find: (member, id) => find(member, id).recording,
    links(member, id, base): WireRecordingLinks {
      const item = find(member, id)
      const ticket = randomUuid(random)
      const until = time.now() + linksEndAfterMs
      tickets.set(ticket, { recorded: item, until })
      const link = (kind: MediaKind) => `${base}/${kind}/${ticket}`
      return {
        audioDownloadLink: link('audio'),
        ...(item.lines.length >= fewestLines && {
          transcriptDownloadLink: link('transcript'),
          shortNotesDownloadLink: link('notes'),
        }),
        expiration: new Date(until).toISOString(),
      }
    },
    move(member, ids, status) {
      const moved = chosen(member, ids)
      const shelf = shelfOf(member).map((one) =>
        moved.has(one) ? { ...one, recording: { ...one.recording, status } } : one,
      )
      shelves.set(member.id, shelf)
    },
    purge(member, ids) {
      const gone = chosen(member, ids)
      const isGone = (one: Recorded) => gone.has(one) && one.recording.status === 'deleted'
      if (ids !== 'all' && ![...gone].some(isGone)) {
        throw new Refusal(400, 'Only recordings in the recycle bin can be purged.')
      }
      shelves.set(
        member.id,
        shelfOf(member).filter((one) => !isGone(one)),
      )
    },
    media(ticket) {
      const known = tickets.get(ticket)
      if (!known) throw new Refusal(404, 'There is no such file.')
      if (known.until <= time.now()) throw new Refusal(403, 'The link has expired.')
      return known.recorded
    },
    keep: (member, call) => void shelfOf(member).unshift(recorded(random, member, call)),
  }
}
