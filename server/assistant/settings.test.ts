import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cordboard-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('a bot’s token is enough', () => {
  expect(readSettings({ WEBEX_BOT_TOKEN: 'bot' })).toMatchObject({
    botToken: 'bot',
    apiBase: 'https://webexapis.com/v1',
    ownUrl: undefined,
    rules: { rules: [] },
  })
})

test('a token in a file is read again each time, as it is renewed', () => {
  const path = file('token', 'first\n')
  const { readToken } = readSettings({ WEBEX_BOT_TOKEN: 'bot', ASSISTANT_READ_TOKEN_FILE: path })
  expect(readToken?.()).toBe('first')
  writeFileSync(path, 'second\n')
  expect(readToken?.()).toBe('second')
})

test.each([
  [{}, /WEBEX_BOT_TOKEN is missing/],
  [{ WEBEX_BOT_TOKEN: 'b', ASSISTANT_URL: 'http://example.com' }, /ASSISTANT_URL.*https/],
  [{ WEBEX_BOT_TOKEN: 'b', ASSISTANT_PORT: 'x' }, /ASSISTANT_PORT/],
  [{ WEBEX_BOT_TOKEN: 'b', ASSISTANT_RULES: '/nowhere' }, /ASSISTANT_RULES.*ENOENT/],
  [{ WEBEX_BOT_TOKEN_FILE: '/nowhere' }, /WEBEX_BOT_TOKEN_FILE.*ENOENT/],
])('%j is refused in plain words', (env, fault) => {
  expect(() => readSettings(env)).toThrow(fault)
})

test('rules want a token that may read', () => {
  const rules = file('rules.json', '{"rules":[{"when":"failedJob","to":"ana@example.com"}]}')
  const env = { WEBEX_BOT_TOKEN: 'b', ASSISTANT_RULES: rules }
  expect(() => readSettings(env)).toThrow(/ASSISTANT_READ_TOKEN is missing/)
  expect(readSettings({ ...env, ASSISTANT_READ_TOKEN: 'r' }).rules.rules).toHaveLength(1)
})
