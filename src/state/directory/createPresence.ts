// Asks Webex where people are, one request a person, for as long as their names can be seen.
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Presence } from '../../domain/person/presence.ts'
import { presenceOf } from '../../domain/person/presence.ts'
import type { Browser } from '../../lib/browser.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'
import type { PeopleResource } from '../../webex/resources/people.ts'

/** A person is asked about no more often than this. */
export const ASKED_EVERY_MS = 60_000
/** Requests for all people together in any minute: Webex slows down who asks for many. */
export const MOST_A_MINUTE = 12
/** After a refusal of one person, who may not share their status. */
const REFUSED_FOR_MS = 10 * 60_000

type Parts = {
  readonly people: Pick<PeopleResource, 'byId'>
  readonly clock: Clock
  readonly browser: Pick<Browser, 'isVisible' | 'onChange'>
  /** Called with each answer. */
  readonly told: (id: PersonId, presence: Presence) => void
}

/** Who is looked at; nobody else is asked about. */
export type PresenceWatch = {
  /** Asks about the person until it is canceled; several may want the same person. */
  watch(id: PersonId): Cancel
}

/** Asks nothing while the page is hidden. Never throws. */
export function createPresence({ people, clock, browser, told }: Parts): PresenceWatch {
  const wanted = new Map<PersonId, number>()
  /** When a person may be asked about again, monotonic ms. */
  const dueAt = new Map<PersonId, number>()
  let asked: readonly number[] = []
  let waitsUntil = 0
  let isAsking = false
  let cancel: Cancel | undefined
  let unfollow: Cancel | undefined

  /** The person whose turn it is: who has waited longest. */
  function nextPerson(): PersonId | undefined {
    const due = (id: PersonId) => dueAt.get(id) ?? -Infinity
    return [...wanted.keys()].sort((one, other) => due(one) - due(other))[0]
  }

  function schedule() {
    cancel?.()
    cancel = undefined
    const id = nextPerson()
    if (id === undefined || isAsking || !browser.isVisible()) return
    const now = clock.monotonic()
    asked = asked.filter((at) => at > now - 60_000)
    const [first = now] = asked
    const hasRoom = asked.length < MOST_A_MINUTE ? now : first + 60_000
    const at = Math.max(now, dueAt.get(id) ?? 0, hasRoom, waitsUntil)
    cancel = clock.after(at - now, () => void ask(id))
  }

  async function ask(id: PersonId) {
    const now = clock.monotonic()
    isAsking = true
    asked = [...asked, now]
    dueAt.set(id, now + ASKED_EVERY_MS)
    const answer = await people.byId(id)
    isAsking = false
    if (answer.ok) told(id, presenceOf(answer.value.status))
    else refused(id, answer.error)
    schedule()
  }

  function refused(id: PersonId, failure: Failure) {
    const now = clock.monotonic()
    // One wait for all: the next request would be refused, too.
    if (failure.is === 'slowDown') {
      waitsUntil = now + Math.max(ASKED_EVERY_MS, failure.until - clock.now())
    } else if (failure.is === 'missingScope' || failure.is === 'gone') {
      dueAt.set(id, now + REFUSED_FOR_MS)
    }
  }

  return {
    watch(id) {
      wanted.set(id, (wanted.get(id) ?? 0) + 1)
      unfollow ??= browser.onChange(schedule)
      schedule()
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        const left = (wanted.get(id) ?? 1) - 1
        if (left > 0) wanted.set(id, left)
        else wanted.delete(id)
        if (wanted.size === 0) {
          unfollow?.()
          unfollow = undefined
        }
        schedule()
      }
    },
  }
}
