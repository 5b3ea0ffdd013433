// Polls visible rows first, each once per answer.
import type { PersonId } from '../../domain/brand.ts'
import { rowsDue } from '../../domain/supervision/supervisionFreshness.ts'

/** Decides which visible rows are asked out of turn. */
export type RowHurry = {
  /**
   * Checks the rows on the screen.
   * @param promised the maximum age of a row, ms. @param now monotonic ms.
   */
  look(
    shown: readonly PersonId[],
    askedAtOf: (member: PersonId) => number | undefined,
    promised: number,
    now: number,
  ): void
}

/** @param hurry makes a member the next to be polled. */
export function createRowHurry(hurry: (member: PersonId) => void): RowHurry {
  let hurried: ReadonlyMap<PersonId, number> = new Map()
  return {
    look(shown, askedAtOf, promised, now) {
      const rows = shown.map((id) => ({
        id,
        askedAt: askedAtOf(id),
        hurriedAt: hurried.get(id),
      }))
      const due = rowsDue(rows, promised, now)
      if (due.length === 0) return
      const recent = [...hurried].filter(([, at]) => now - at <= 2 * promised)
      hurried = new Map([...recent, ...due.map((id) => [id, now] as const)])
      // The last member to be hurried is polled first.
      for (const id of [...due].reverse()) hurry(id)
    },
  }
}
