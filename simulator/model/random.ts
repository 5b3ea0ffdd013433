// The simulator's only source of random numbers: seeded, so that a run can be repeated exactly.
import type { Random } from './types.ts'

const two32 = 2 ** 32

/** Spreads a small seed over 32 bits (the finalizer of MurmurHash3, with a Weyl step). */
function mixer(seed: number): () => number {
  let weyl = seed >>> 0
  return () => {
    weyl = (weyl + 0x9e3779b9) >>> 0
    let mixed = weyl
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) >>> 0
  }
}

/** Chris Doty-Humphrey's sfc32: 128 bits of state, passes PractRand. */
function sfc32(seed: number): () => number {
  const next = mixer(seed)
  let [a, b, c, counter] = [next(), next(), next(), 1]
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / two32
  }
}

/**
 * One stream of random numbers.
 *
 * @param seed any safe integer; `stream` separates independent uses of one seed, so that draws of one
 * never change those of another.
 */
export function createRandom(seed: number, stream = 0): Random {
  const next = sfc32((seed % two32) ^ Math.imul(stream + 1, 0x632be5ab))
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    between,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[between(0, items.length - 1)] as T
    },
  }
}

/** A version 4 UUID from the stream. */
export function randomUuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16))
  hex[12] = '4'
  hex[16] = '89ab'.charAt(random.between(0, 3))
  const text = hex.join('')
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, text)
}
