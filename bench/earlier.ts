// The build of another commit, to measure it in the same run as this one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/processes.ts'

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stderr}`)
}

const lockOf = (folder: string) => readFileSync(join(folder, 'package-lock.json'), 'utf8')

export type Earlier = {
  /** Its root, built. */
  readonly folder: string
  /** Deletes it. */
  remove(): void
}

/** Checks the commit out beside the project and builds it, with the packages of its own lock file. */
export function buildEarlier(commit: string): Earlier {
  const folder = mkdtempSync(join(tmpdir(), 'cordboard-'))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
    run('git', ['worktree', 'prune'], root)
  }
  try {
    run('git', ['worktree', 'add', '--detach', folder, commit], root)
    const isSame = lockOf(folder) === lockOf(root)
    if (isSame) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    else run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], folder)
    run('npm', ['run', 'build'], folder)
    return { folder, remove }
  } catch (error) {
    remove()
    throw error
  }
}
