// Draws names for members: no name twice at a location until all combinations are used.
import { namePools, type NamePool } from './nameTables.ts'
import type { LocationRow } from '../places/locationTables.ts'
import type { Random } from '../types.ts'

export type DrawnName = {
  firstName: string
  lastName: string
  displayName: string
  /** `first.last` in ASCII; not yet unique. */
  mailbox: string
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

/** Visits 0 … size-1, each once, in random order; then again. */
function walk(size: number, random: Random): () => number {
  let step = random.between(1, size)
  while (greatestCommonDivisor(step, size) !== 1) step = (step % size) + 1
  let at = random.between(0, size - 1)
  return () => (at = (at + step) % size)
}

export function displayNameOf(first: string, last: string, familyNameFirst = false): string {
  return familyNameFirst ? `${last} ${first}` : `${first} ${last}`
}

function drawFrom(pool: NamePool, n: number): DrawnName {
  const [first, firstAscii] = pool.first[n % pool.first.length] ?? ['', '']
  const [last, lastAscii] = pool.last[Math.floor(n / pool.first.length)] ?? ['', '']
  return {
    firstName: first,
    lastName: last,
    displayName: displayNameOf(first, last, pool.familyNameFirst),
    mailbox: `${firstAscii}.${lastAscii}`,
  }
}

/** A source of names for members at a location. */
export function nameSource(random: Random): (row: LocationRow) => DrawnName {
  const walks = new Map<string, () => number>()
  return ({ namePool }) => {
    const pool = namePools[namePool]
    if (!pool) throw new Error(`no names called ${namePool}`)
    const next = walks.get(namePool) ?? walk(pool.first.length * pool.last.length, random)
    walks.set(namePool, next)
    return drawFrom(pool, next())
  }
}
