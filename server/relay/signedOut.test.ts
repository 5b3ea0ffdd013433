// The list of ended sign-ins, in a file that several processes share and a power cut may truncate.
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderForTests } from '../folderForTests.ts'
import { signedOutInFile } from './signedOut.ts'

const HOUR = 3_600_000

describe('the list of ended sign-ins', () => {
  it('is seen at once by every process that shares the folder', async () => {
    const shared = folderForTests()
    const [one, two] = [signedOutInFile(shared), signedOutInFile(shared)]
    expect(await two.has('a')).toBe(false)
    await one.add('a', Date.now() + HOUR)
    await two.add('b', Date.now() + HOUR)
    for (const list of [one, two, signedOutInFile(shared)]) {
      expect([await list.has('a'), await list.has('b'), await list.has('c')]).toEqual([
        true,
        true,
        false,
      ])
    }
  })

  it('drops expired entries, and at the next start removes them from the file', async () => {
    const shared = folderForTests()
    let now = 0
    const list = signedOutInFile(shared, () => now)
    await list.add('short', HOUR)
    await list.add('long', 3 * HOUR)
    now = 2 * HOUR
    expect([await list.has('short'), await list.has('long')]).toEqual([false, true])
    signedOutInFile(shared, () => now)
    expect(readFileSync(join(shared, 'signed-out.txt'), 'utf8')).toBe(`${3 * HOUR} long\n`)
    expect(readdirSync(shared)).toEqual(['signed-out.txt'])
  })

  it('skips incomplete and foreign lines', async () => {
    const shared = folderForTests()
    await signedOutInFile(shared).add('a', Date.now() + HOUR)
    const file = join(shared, 'signed-out.txt')
    appendFileSync(file, `\nnonsense\n${Date.now() + HOUR} b c\n99999999`)
    const list = signedOutInFile(shared)
    expect([await list.has('a'), await list.has('b')]).toEqual([true, false])
    appendFileSync(file, '99999999')
    await list.add('c', Date.now() + HOUR)
    const again = signedOutInFile(shared)
    expect([await again.has('a'), await again.has('c')]).toEqual([true, true])
  })

  it('is readable only by its owner', () => {
    const shared = join(folderForTests(), 'deep')
    signedOutInFile(shared)
    if (process.platform === 'win32') return
    expect(statSync(shared).mode & 0o077).toBe(0)
    expect(statSync(join(shared, 'signed-out.txt')).mode & 0o077).toBe(0)
  })

  it('says so if it cannot be written', () => {
    expect(() => signedOutInFile('/dev/null/nowhere')).toThrow(/ENOTDIR|ENOENT|EEXIST/)
  })
})
