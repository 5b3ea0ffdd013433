// `npm run bench`: all benchmarks; prints tables and writes bench/results.json. Timings are
// measured here and never asserted in a test. `npm run bench -- --days 7`: a whole week of the
// wall, which takes about two hours. `npm run bench -- live [--rounds 2]`: live events alone, printed
// and not written. `npm run bench -- screen [--against COMMIT]`: the same for the first screen, with
// COMMIT in turn.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { firstScreen } from '../scripts/bundle.ts'
import { root } from '../scripts/processes.ts'
import { callMachine } from './callMachine.ts'
import { devices } from './devices.ts'
import { againstEarlier } from './firstPaint.ts'
import { live } from './live.ts'
import { requests } from './requests.ts'
import { screen } from './screen.ts'
import { simulator } from './simulator.ts'
import type { Row } from './table.ts'
import { print } from './table.ts'
import { wall } from './wall.ts'
import { wallBursts } from './wallBursts.ts'
import { wallInTheBrowser, wallUpdates } from './wallCost.ts'
import { week } from './week.ts'

const { values: asked, positionals } = parseArgs({
  options: {
    days: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '1' },
    against: { type: 'string' },
  },
  allowPositionals: true,
})
const days = Number(asked.days)
if (!(days > 0)) throw new Error(`--days must be a number of days, not "${asked.days}"`)
await build({ root, logLevel: 'warn' })
const liveTitle = 'Live events, with and without'
if (positionals.includes('live')) {
  print(liveTitle, await live(Number(asked.rounds)))
  process.exit()
}
if (positionals.includes('screen')) {
  if (asked.against) print(`This build / ${asked.against}`, await againstEarlier(asked.against))
  print('In the browser', await screen())
  process.exit()
}
const chunks = firstScreen()
const results: Record<string, readonly Row[]> = {
  'Call machine': callMachine(),
  Simulator: simulator(),
  'The wall, 120 requests a minute': await wall(),
  'The wall, 400 changed calls a second, without a browser': await wallUpdates(),
  'First screen, gzip': [
    ...chunks.map(({ file, kB }) => ({ what: file, value: `${kB.toFixed(1)} kB` })),
    { what: 'all', value: `${chunks.reduce((sum, { kB }) => sum + kB, 0).toFixed(1)} kB` },
  ],
  'Requests of Webex, all tabs together': await requests(),
  [liveTitle]: await live(),
  'In the browser': await screen(),
  'Ten thousand devices, in the browser': await devices(),
  'The wall, in the browser': await wallInTheBrowser(),
  'The wall, 400 changed calls a second, in the browser': await wallBursts(),
  [`The wall, ${days} days in one page`]: await week(days, console.log),
}
for (const [title, rows] of Object.entries(results)) print(title, rows)
// Hours of the wall on an accelerated clock: no figure, but it fails where something is left behind.
const hours = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/e2e.ts', 'long'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, E2E_LONG: '1', E2E_BUILT: '1' },
})
process.exitCode = hours.status ?? 1
const about = { at: new Date().toISOString(), node: process.version, cores: cpus().length }
writeFileSync(`${root}/bench/results.json`, `${JSON.stringify({ about, results }, null, 2)}\n`)
