// Desks that are booked for a day, and workspace devices that become personal (docs/webex/facts.md 5.7).
import type { WireHotdeskSession, WirePersonalization } from '../../../wire/place.ts'
import { sparkId } from '../ids.ts'
import { randomUuid } from '../random.ts'
import { Refusal } from '../refusal.ts'
import type { Hotdesks, Workspaces } from './placeTypes.ts'
import type { Organisation, Random, SimTime } from '../types.ts'

type Parts = {
  readonly organisation: Organisation
  readonly workspaces: Workspaces
  readonly time: SimTime
  readonly random: Random
}

/** About as long as in the cloud. */
const personalizationTakesMs = 30_000
const hourMs = 3_600_000
const sessionsAtFirst = 2

function seeded({ organisation, workspaces, time, random }: Parts): WireHotdeskSession[] {
  const small = workspaces.all([]).slice(-sessionsAtFirst)
  return small.flatMap(({ id }, n) => {
    const person = organisation.members[n + 2]
    if (!person) return []
    return [
      {
        sessionId: sparkId('HOTDESK_SESSION', randomUuid(random)),
        workspaceId: id,
        personId: person.id,
        bookingStartTime: new Date(time.now() - hourMs).toISOString(),
        bookingEndTime: new Date(time.now() + 7 * hourMs).toISOString(),
      },
    ]
  })
}

export function createHotdesks(parts: Parts): Hotdesks {
  const { workspaces, time } = parts
  const sessions = new Map(seeded(parts).map((session) => [session.sessionId, session]))
  const tasks = new Map<string, number>()

  const isOver = ({ bookingEndTime }: WireHotdeskSession) =>
    Date.parse(bookingEndTime) <= time.now()

  /** The state when it is done, not when it was requested. */
  function outcome(workspaceId: string): WirePersonalization {
    const [device] = workspaces.one(workspaceId, ['devices']).devices ?? []
    const isReachable = device?.connectionStatus.startsWith('connected') ?? false
    return isReachable
      ? { success: true }
      : { success: false, errorDescription: 'Device is offline' }
  }

  return {
    sessions: () => [...sessions.values()].filter((session) => !isOver(session)),
    end(sessionId) {
      if (!sessions.delete(sessionId)) {
        throw new Refusal(404, 'The requested resource could not be found.')
      }
    },
    personalize(workspaceId) {
      const { devices = [], calendar } = workspaces.one(workspaceId, ['devices'])
      if (devices.length !== 1) {
        throw new Refusal(400, 'The workspace must have exactly one device.')
      }
      if (calendar.type !== 'none') {
        throw new Refusal(400, 'The workspace must not have a calendar.')
      }
      tasks.set(workspaceId, time.now())
    },
    personalization(workspaceId) {
      const askedAt = tasks.get(workspaceId)
      if (askedAt === undefined) {
        throw new Refusal(404, 'The requested resource could not be found.')
      }
      return time.now() - askedAt < personalizationTakesMs ? undefined : outcome(workspaceId)
    },
  }
}
