// Keys by purpose and subject, and values that are refused as keys.
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderForTests } from '../folderForTests.ts'
import { deriveKey, deriveKeys, keptKey, readServerKeys } from './keys.ts'
import { createSeal } from './sealing.ts'

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const keys = readServerKeys([hex('new'), hex('old')])
const [current, previous] = keys

describe('deriving keys', () => {
  it('gives the same key for the same purpose and subject, and another for any other', () => {
    const derived = [
      deriveKey(current, 'session cookie'),
      deriveKey(current, 'person store'),
      deriveKey(current, 'person store', 'alice'),
      deriveKey(current, 'person store', 'bob'),
      deriveKey(previous ?? current, 'person store', 'alice'),
    ].map((key) => key.toString('hex'))
    expect(new Set(derived).size).toBe(derived.length)
    expect(derived.every((text) => text.length === 64)).toBe(true)
    expect(deriveKey(current, 'person store', 'alice').toString('hex')).toBe(derived[2])
  })

  it('also gives the keys derived from previous server keys, for older data', () => {
    const after = deriveKeys(keys, 'person store', 'alice')
    const before = deriveKeys(readServerKeys([hex('old')]), 'person store', 'alice')
    expect(after[1]).toEqual(before[0])
    expect(after[0]).not.toEqual(before[0])
  })
})

describe('reading keys', () => {
  it.each([
    ['none', []],
    ['a short one', ['ab']],
    ['no hex', ['z'.repeat(64)]],
    ['zeros', ['00'.repeat(32)]],
    ['a repeated byte', ['ab'.repeat(32)]],
    ['a repeated pattern', ['0123456789abcdef'.repeat(4)]],
    [
      'counted bytes',
      [Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex')],
    ],
    ['a weak previous one', [hex('good'), '11'.repeat(32)]],
  ])('refuses %s, and does not print it', (_, given) => {
    const read = () => readServerKeys(given)
    expect(read).toThrow(/server key/)
    for (const key of given) expect(read).not.toThrow(key)
  })

  it('accepts every random key', () => {
    for (let time = 0; time < 2_000; time++) {
      expect(readServerKeys([randomBytes(32).toString('hex')])).toHaveLength(1)
    }
  })
})

describe('the seal', () => {
  it('opens values that an earlier build sealed with the server key itself', () => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', current, nonce)
    cipher.setAAD(Buffer.from('cordboard refresh token v1'))
    const body = Buffer.concat([cipher.update('a refresh token', 'utf8'), cipher.final()])
    const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    expect(createSeal(keys).open(sealed)).toBe('a refresh token')
    expect(createSeal(readServerKeys([hex('other')])).open(sealed)).toBeUndefined()
  })
})

describe('the kept key', () => {
  it('is generated once, readable only by its owner', () => {
    const file = join(folderForTests(), 'deep', 'server.key')
    const made = keptKey(file)
    expect(readServerKeys([made])).toHaveLength(1)
    expect(keptKey(file)).toBe(made)
    expect(readFileSync(file, 'utf8')).toBe(made)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  })
})
