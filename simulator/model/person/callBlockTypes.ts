// The interface of blocked numbers.
import type { WireBlockedNumbers } from '../../../wire/callBlock.ts'

export type CallBlock = {
  /** In the order in which they were added. */
  list(personId: string): WireBlockedNumbers['numbers']
  /** @returns its id. @throws Refusal 409 for one that is blocked already. */
  add(personId: string, phoneNumber: string): string
  /** @throws Refusal 404 */
  remove(personId: string, id: string): void
  isBlocked(personId: string, phoneNumber: string | undefined): boolean
}
