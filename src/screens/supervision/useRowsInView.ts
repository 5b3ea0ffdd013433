// The rows that are on the screen; they are polled first.
import { useEffect, useMemo, useState } from 'react'
import type { PersonId } from '../../domain/brand.ts'
import type { Cancel } from '../../lib/clock.ts'
import type { Members } from '../../state/supervision/useMembers.ts'
import { createRowHurry } from '../../state/supervision/createRowHurry.ts'
import { useCordboard } from '../../state/useCordboard.ts'

export type RowSight = {
  /** For the element of a row. */
  watch(row: HTMLElement, of: PersonId): Cancel
  inView(): readonly PersonId[]
}

function createRowSight(): RowSight {
  const rows = new Map<Element, PersonId>()
  const seen = new Set<Element>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target)
      else seen.delete(target)
    }
  })
  return {
    watch(row, of) {
      rows.set(row, of)
      observer.observe(row)
      return () => {
        observer.unobserve(row)
        rows.delete(row)
        seen.delete(row)
      }
    },
    inView: () => [...seen].flatMap((row) => rows.get(row) ?? []),
  }
}

/** Rows that are only scrolled past are not polled first. */
const LOOKED_EVERY_MS = 1_000

/**
 * @param promised the maximum age of their data, ms; missing: the regular turns are enough.
 * @param me always current: never polled.
 */
export function useRowsInView(
  { watched: { seen }, hurry }: Pick<Members, 'watched' | 'hurry'>,
  promised: number | undefined,
  me: PersonId,
): RowSight {
  const { clock } = useCordboard()
  const [sight] = useState(createRowSight)
  const rows = useMemo(() => createRowHurry(hurry), [hurry])
  useEffect(() => {
    if (promised === undefined) return undefined
    let cancel: Cancel
    const look = () => {
      const shown = sight.inView().filter((id) => id !== me)
      rows.look(shown, (id) => seen.get(id)?.askedAt, promised, clock.monotonic())
      cancel = clock.after(LOOKED_EVERY_MS, look)
    }
    cancel = clock.after(LOOKED_EVERY_MS, look)
    return () => cancel()
  }, [clock, sight, rows, seen, promised, me])
  return sight
}
