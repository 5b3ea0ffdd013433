// What is sealed opens with a key that is known, and with no other; at once as well as in time.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCipher } from './cipher.ts'

const keyOf = (start: number) => Uint8Array.from({ length: 32 }, (_, index) => start + index)

describe('sealed without waiting', () => {
  it('opens again, whatever it is, also with an earlier key', async () => {
    const before = await createCipher([keyOf(1)])
    const now = await createCipher([keyOf(2), keyOf(1)])
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const seal = await before.prepare(4_000)
        fc.pre(new TextEncoder().encode(JSON.stringify(value)).length <= 4_000)
        const sealed = seal(value)
        expect(sealed).toBeDefined()
        if (!sealed) return
        const opened = await now.openAtOnce(sealed)
        expect(JSON.stringify(opened?.value)).toBe(JSON.stringify(value))
      }),
    )
  })

  it('does not open with another key', async () => {
    const seal = await (await createCipher([keyOf(1)])).prepare(100)
    const sealed = seal({ note: 'secret' })
    const other = await createCipher([keyOf(3)])
    expect(sealed && (await other.openAtOnce(sealed))).toBeUndefined()
    const pretending = sealed && { ...sealed, key: other.keyId }
    expect(pretending && (await other.openAtOnce(pretending))).toBeUndefined()
  })

  it('seals one value only, and none that is too long', async () => {
    const cipher = await createCipher([keyOf(1)])
    const seal = await cipher.prepare(10)
    expect(seal('longer than ten bytes')).toBeUndefined()
    expect(seal('short')).toBeDefined()
    expect(seal('other')).toBeUndefined()
    expect((await cipher.prepare(10))('ééééé')).toBeUndefined()
  })

  it('never has the same text twice', async () => {
    const cipher = await createCipher([keyOf(1)])
    const [one, other] = [await cipher.prepare(100), await cipher.prepare(100)]
    expect(one('same')?.text).not.toBe(other('same')?.text)
  })
})
