// Members ordered by when they were last polled. The next one is at the head, without scanning ten
// thousand members.
import type { PersonId } from '../../domain/brand.ts'
import { nextMember } from '../../domain/wall/wallSchedule.ts'
import type { AgeOrder } from '../../lib/ageOrder.ts'
import { createAgeOrder } from '../../lib/ageOrder.ts'

/** The known state of a member who is watched again. */
type Before = { readonly askedAt: number; readonly isHot: boolean }

/** Decides which member is polled next. */
export type MemberOrder = {
  /** From now on these members; unknown ones come first. */
  watch(members: readonly PersonId[], beforeOf?: (member: PersonId) => Before | undefined): void
  has(member: PersonId): boolean
  /** @returns nobody if nobody is due yet. */
  next(now: number, turn: number): PersonId | undefined
  /** Polled, answered or not: a failure does not block the others. @param now monotonic ms. */
  asked(member: PersonId, now: number): void
  /** Whether the member was in a call at the last request. */
  setHot(member: PersonId, isHot: boolean): void
  /** As if never polled. */
  hurry(member: PersonId): void
}

/** The time of members who were never polled. */
const NEVER = -Infinity

export function createMemberOrder(): MemberOrder {
  let everybody = createAgeOrder<PersonId>()
  let hot = createAgeOrder<PersonId>()
  const headOf = (order: AgeOrder<PersonId>) => {
    const id = order.first()
    return id === undefined ? undefined : { id, askedAt: order.at(id) }
  }
  return {
    watch(members, beforeOf = () => undefined) {
      const wanted = new Set(members)
      const stays = everybody.all().flatMap((id) => {
        if (!wanted.delete(id)) return []
        return [{ id, askedAt: everybody.at(id) ?? NEVER, isHot: hot.has(id) }]
      })
      const comes = [...wanted].map((id) => ({
        id,
        ...(beforeOf(id) ?? { askedAt: NEVER, isHot: false }),
      }))
      everybody = createAgeOrder()
      hot = createAgeOrder()
      for (const { id, askedAt, isHot } of [...stays, ...comes].sort(byAskedAt)) {
        everybody.put(id, askedAt)
        if (isHot) hot.put(id, askedAt)
      }
    },
    has: (member) => everybody.has(member),
    next: (now, turn) => nextMember(headOf(everybody), headOf(hot), now, turn),
    asked(member, now) {
      everybody.put(member, now)
      if (hot.has(member)) hot.put(member, now)
    },
    setHot(member, isHot) {
      const askedAt = everybody.at(member)
      if (!isHot || askedAt === undefined) hot.remove(member)
      else hot.put(member, askedAt)
    },
    hurry(member) {
      if (!everybody.has(member)) return
      everybody.putFirst(member)
      if (hot.has(member)) hot.putFirst(member)
    },
  }
}

/** Members who were never polled have the same time: subtracting would give NaN. */
function byAskedAt(a: Before, b: Before): number {
  if (a.askedAt === b.askedAt) return 0
  return a.askedAt < b.askedAt ? -1 : 1
}
