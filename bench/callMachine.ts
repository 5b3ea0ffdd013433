// What the call machine costs: a poll that changes nothing, and many calls of which few change.
import { emptyBook, next } from '../src/domain/calls/book.ts'
import type { Book } from '../src/domain/calls/bookEvents.ts'
import { aCall, aSnapshot, instant, talking } from '../src/domain/calls/callForTests.ts'
import type { Row } from './table.ts'
import { medianMs } from './table.ts'

function officeOf(count: number, changed: number, round: number) {
  return Array.from({ length: count }, (_, n) =>
    aCall(`c${n}`, {
      appearance: n,
      state: talking({ heldBy: n < changed && round % 2 === 1 ? 'me' : 'nobody' }),
    }),
  )
}

function rounds(count: number, changed: number): () => void {
  let book: Book = emptyBook
  let round = 0
  return () => {
    round += 1
    const snapshot = aSnapshot(officeOf(count, changed, round), round * 1_000)
    book = next(book, { is: 'received', snapshot }, instant(round * 1_000))
  }
}

export function callMachine(): readonly Row[] {
  return [
    { what: 'a snapshot of 10 calls, nothing changed', ms: medianMs(rounds(10, 0)) },
    { what: 'a snapshot of 2 000 calls, 5% changed', ms: medianMs(rounds(2_000, 100)) },
  ]
}
