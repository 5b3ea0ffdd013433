// Members in the order in which they were asked, the oldest first: who is next is found at the
// head, without a look at all ten thousand of them.
import type { PersonId } from '../../domain/brand.ts'
import { nextMember } from '../../domain/wallSchedule.ts'

export type MemberOrder = {
  /** From now on these; who was not asked yet comes first. */
  watch(members: readonly PersonId[]): void
  has(member: PersonId): boolean
  /** @returns nobody where nobody need be asked yet. */
  next(now: number, turn: number): PersonId | undefined
  /** Answered or not: who fails does not stop the others. @param now monotonic ms. */
  asked(member: PersonId, now: number): void
  /** Whether somebody was in a call when they were last asked. */
  setHot(member: PersonId, isHot: boolean): void
  /** As if never asked. */
  hurry(member: PersonId): void
}

const first = <T>(all: Iterable<T>): T | undefined => {
  for (const one of all) return one
  return undefined
}

export function createMemberOrder(): MemberOrder {
  /** When each was asked; missing: never. A map keeps the order in which it was filled. */
  let everybody = new Map<PersonId, number | undefined>()
  let hot = new Set<PersonId>()
  const headOf = (members: Iterable<PersonId>) => {
    const id = first(members)
    return id === undefined ? undefined : { id, askedAt: everybody.get(id) }
  }
  return {
    watch(members) {
      const wanted = new Set(members)
      const known = [...everybody].filter(([id]) => wanted.has(id))
      const fresh = members.filter((id) => !everybody.has(id))
      everybody = new Map([...fresh.map((id) => [id, undefined] as const), ...known])
      hot = new Set([...hot].filter((id) => wanted.has(id)))
    },
    has: (member) => everybody.has(member),
    next: (now, turn) => nextMember(headOf(everybody.keys()), headOf(hot), now, turn),
    asked(member, now) {
      everybody.delete(member)
      everybody.set(member, now)
      if (hot.delete(member)) hot.add(member)
    },
    setHot(member, isHot) {
      if (!isHot) hot.delete(member)
      else if (everybody.has(member)) hot.add(member)
    },
    hurry(member) {
      if (!everybody.delete(member)) return
      everybody = new Map([[member, undefined], ...everybody])
      if (hot.delete(member)) hot = new Set([member, ...hot])
    },
  }
}
