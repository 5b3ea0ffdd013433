// The known state of members. Shown members are in one map with the oldest at hand; others are kept
// for some minutes in case they are shown again.
import type { PersonId } from '../../domain/brand.ts'
import type { Known } from '../../domain/wall/wallMembers.ts'
import { createAgeOrder } from '../../lib/ageOrder.ts'
import type { Cancel, Clock } from '../../lib/clock.ts'

/** Data of members that were not shown for this long are dropped. */
export const KEPT_MS = 5 * 60_000

/** A member with the known state of their calls. */
export type KnownMember = { readonly member: PersonId; readonly known: Known }

/** The known state of members, shown or not. */
export type KnownMembers = {
  /** Of the shown members: the same map, which is changed in place. */
  readonly seen: ReadonlyMap<PersonId, Known>
  /** Shown or not. */
  of(member: PersonId): Known | undefined
  all(): readonly KnownMember[]
  put(member: PersonId, known: Known): void
  remove(member: PersonId): void
  /** From now on these are shown. @returns whether the shown state has changed. */
  show(members: readonly PersonId[]): boolean
  /** Monotonic ms of the oldest request among the shown members. */
  oldestAskedAt(): number | undefined
  forget(): void
}

type Parts = {
  readonly clock: Clock
  /** Whether a member is polled, even if only other tabs show them. */
  readonly isAsked: (member: PersonId) => boolean
  /** This member's shown state has changed, or is gone. */
  readonly onChange: (member: PersonId) => void
}

export function createKnownMembers({ clock, isAsked, onChange }: Parts): KnownMembers {
  const seen = new Map<PersonId, Known>()
  const aside = new Map<PersonId, Known>()
  const asideSince = createAgeOrder<PersonId>()
  let bySeenAt = createAgeOrder<PersonId>()
  let shown: ReadonlySet<PersonId> = new Set()
  let cancelSweep: Cancel | undefined

  function putAside(member: PersonId, known: Known) {
    aside.set(member, known)
    asideSince.put(member, clock.monotonic())
    cancelSweep ??= clock.after(KEPT_MS, sweep)
  }

  function takeFromAside(member: PersonId) {
    aside.delete(member)
    asideSince.remove(member)
  }

  function sweep() {
    const now = clock.monotonic()
    cancelSweep = undefined
    for (;;) {
      const first = asideSince.first()
      if (first === undefined) return
      const left = (asideSince.at(first) ?? now) + KEPT_MS - now
      if (left > 0) {
        cancelSweep = clock.after(left, sweep)
        return
      }
      // Polling many members takes longer than the data of hidden ones are kept.
      if (isAsked(first)) asideSince.put(first, now)
      else takeFromAside(first)
    }
  }

  function hide(member: PersonId): Known | undefined {
    const known = seen.get(member)
    seen.delete(member)
    bySeenAt.remove(member)
    return known
  }

  return {
    seen,
    of: (member) => seen.get(member) ?? aside.get(member),
    all: () => [...seen, ...aside].map(([member, known]) => ({ member, known })),
    put(member, known) {
      if (!shown.has(member)) {
        if (isAsked(member)) putAside(member, known)
        else if (aside.has(member)) aside.set(member, known)
        return
      }
      seen.set(member, known)
      bySeenAt.put(member, known.askedAt)
      onChange(member)
    },
    remove(member) {
      takeFromAside(member)
      if (hide(member)) onChange(member)
    },
    show(members) {
      shown = new Set(members)
      const gone = [...seen.keys()].filter((member) => !shown.has(member))
      for (const member of gone) {
        const known = hide(member)
        if (known) putAside(member, known)
        onChange(member)
      }
      const back = members.filter((member) => aside.has(member))
      if (back.length === 0) return gone.length > 0
      for (const member of back) {
        const known = aside.get(member)
        takeFromAside(member)
        if (known) seen.set(member, known)
      }
      // Added one by one, each would have to be sorted into all the others.
      bySeenAt = createAgeOrder()
      const byAge = [...seen].sort(([, a], [, b]) => a.askedAt - b.askedAt)
      for (const [member, { askedAt }] of byAge) bySeenAt.put(member, askedAt)
      for (const member of back) onChange(member)
      return true
    },
    oldestAskedAt() {
      const oldest = bySeenAt.first()
      return oldest === undefined ? undefined : bySeenAt.at(oldest)
    },
    forget() {
      cancelSweep?.()
      cancelSweep = undefined
      for (const member of [...aside.keys()]) takeFromAside(member)
      for (const member of [...seen.keys()]) {
        hide(member)
        onChange(member)
      }
    },
  }
}
