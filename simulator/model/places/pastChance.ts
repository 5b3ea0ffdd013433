// Random numbers for the past: the same input always gives the same number, so that a history needs no
// memory.

/** 32 bits of a text: FNV-1a, which turns an id into a number. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** [0, 1), with integers only (the finalizer of MurmurHash3 after each). */
export function chanceOf(...parts: readonly number[]): number {
  let mixed = 0x9e3779b9
  for (const part of parts) {
    mixed = Math.imul(mixed ^ part, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return (mixed >>> 0) / 2 ** 32
}

/**
 * [0, 1), and continuous over time.
 *
 * @param turn the number of turning points so far; between two of them the value is linear.
 */
export function smoothChance(seed: number, turn: number): number {
  const before = Math.floor(turn)
  const share = turn - before
  const eased = share * share * (3 - 2 * share)
  const from = chanceOf(seed, before)
  return from + (chanceOf(seed, before + 1) - from) * eased
}
