// The worked example in CONTRIBUTING.md must keep working: its diff applies to the current code.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './processes.ts'

test('the diff of the first change applies', () => {
  const text = readFileSync(`${root}/CONTRIBUTING.md`, 'utf8')
  const diff = /```diff\n([\s\S]*?\n)```/.exec(text)?.[1]
  expect(diff).toContain('+++ b/src/webex/decode/person.ts')
  const check = spawnSync('git', ['apply', '--check', '-'], {
    cwd: root,
    input: diff,
    encoding: 'utf8',
  })
  expect(check.stderr).toBe('')
  expect(check.status).toBe(0)
})
