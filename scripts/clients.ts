// `npm run clients`: runs third-party clients of Webex against the simulator and prints what passed.
// They are installed into a temporary folder, never into the project: some are large, and some carry
// terms of their own. Not part of `npm test`, as it needs the registry. `CLIENTS_FOLDER` names a folder
// that keeps them for the next run.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { botFramework } from './clients/botFramework.ts'
import { settingIn, type PublicClient } from './clients/client.ts'
import { nodeSparky } from './clients/nodeSparky.ts'
import { openidClient } from './clients/openidClient.ts'
import { webexBrowser } from './clients/webexBrowser.ts'
import { webexNode } from './clients/webexNode.ts'

const clients: readonly PublicClient[] = [
  openidClient,
  nodeSparky,
  botFramework,
  webexNode,
  webexBrowser,
]
const caseMs = 60_000

/** A line of the output of a client's own process. */
type Told = { readonly what: string; readonly problem?: string }
const mark = '@case '

function install(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const dependencies = Object.assign({}, ...clients.map(({ packages }) => packages)) as object
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  // Without their install scripts: no code of theirs runs during the installation.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', ...quiet], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('The clients could not be installed.')
}

async function within(run: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`nothing after ${caseMs / 1000} s`), caseMs)
  })
  const done = run().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const problem = await Promise.race([done, late])
  clearTimeout(timer)
  return problem
}

/** In a process of its own: these clients keep timers, sockets and globals. */
async function runHere(client: PublicClient, folder: string): Promise<void> {
  const tell = (told: Told) => process.stdout.write(`\n${mark}${JSON.stringify(told)}\n`)
  const setting = await settingIn(folder)
  let cases: Awaited<ReturnType<PublicClient['cases']>> = {}
  const problem = await within(async () => {
    cases = await client.cases(setting)
  })
  if (problem !== undefined) tell({ what: 'starts', problem })
  for (const [what, run] of Object.entries(cases)) {
    const failed = await within(run)
    tell({ what, ...(failed !== undefined && { problem: failed }) })
  }
}

function run(client: PublicClient, folder: string): Promise<readonly Told[]> {
  const file = fileURLToPath(import.meta.url)
  const args = ['--import', 'tsx', file, '--run', client.name, folder]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  return new Promise((resolve) => {
    child.once('close', () => {
      const lines = output.split('\n').filter((line) => line.startsWith(mark))
      const told = lines.map((line) => JSON.parse(line.slice(mark.length)) as Told)
      resolve(told.length > 0 ? told : [{ what: 'starts', problem: errors.trim().slice(-300) }])
    })
  })
}

async function main(): Promise<void> {
  const kept = process.env['CLIENTS_FOLDER']
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'cordboard-clients-'))
  try {
    install(folder)
    let failed = 0
    const rows: (readonly string[])[] = []
    for (const client of clients) {
      const version = Object.values(client.packages)[0] ?? ''
      for (const { what, problem } of await run(client, folder)) {
        if (problem !== undefined) failed += 1
        rows.push([
          client.name,
          version,
          what,
          problem === undefined ? 'passed' : `FAILED: ${problem}`,
        ])
      }
    }
    const heads = ['client', 'version', 'what', 'how it went']
    const lines = [heads, heads.map(() => '---'), ...rows]
    console.log(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
    console.log(`${rows.length - failed} passed, ${failed} failed`)
    process.exitCode = failed === 0 ? 0 : 1
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

const [flag, name, folder] = process.argv.slice(2)
if (flag === '--run') {
  const client = clients.find((one) => one.name === name)
  if (!client || folder === undefined) throw new Error(`There is no client ${name}.`)
  await runHere(client, folder)
  process.exit(0)
} else {
  await main()
}
