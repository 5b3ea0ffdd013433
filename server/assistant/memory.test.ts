import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryInFile } from './memory.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordboard-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('survives a restart, in a file for its owner alone', () => {
  const file = join(folder, 'data', 'assistant.json')
  const memory = memoryInFile(file, 1_000)
  expect(memory.isHandled('m1')).toBe(false)
  memory.change({ told: { cause: 5 } })
  const again = memoryInFile(file, 2_000)
  expect(again.isHandled('m1')).toBe(true)
  expect(again.now).toMatchObject({ startedAt: 1_000, told: { cause: 5 } })
  expect(again.now.secret).toBe(memory.now.secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('remembers the latest messages only', () => {
  const memory = memoryInFile(join(folder, 'm.json'), 0)
  const handled = Array.from({ length: 2_000 }, (_, n) => `m${n}`)
  memory.change({ handled })
  expect(memory.isHandled('new')).toBe(false)
  expect(memory.now.handled).toHaveLength(2_000)
  expect(memory.isHandled('m1')).toBe(true)
  expect(memory.isHandled('m0')).toBe(false)
})

test('puts a file aside that it cannot understand', () => {
  const file = join(folder, 'm.json')
  writeFileSync(file, '{"half":')
  expect(memoryInFile(file, 3_000).now.startedAt).toBe(3_000)
  expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe('{"half":')
  expect(existsSync(`${file}.new`)).toBe(false)
})
