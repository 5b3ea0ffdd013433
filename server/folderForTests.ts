// A folder of one test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The path of a new, empty folder, which is removed when the running test has ended. */
export function folderForTests(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cordboard-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
