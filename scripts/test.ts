// `npm test`: every check, all unit and contract tests, the core of the browser tests, and a line with
// the counts; with `-- --all` all browser tests. They mostly wait: everything else runs beside them
// at a lower priority.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { root } from './processes.ts'

type Step = {
  readonly name: string
  /** The npm script. */
  readonly script: string
  readonly args?: readonly string[]
  /** The file to which the test runner writes its JSON report. */
  readonly report?: string
  /** Steps that must end before this one starts. */
  readonly after?: readonly string[]
}

type Counts = { passed: number; failed: number; skipped: number }
type Outcome = Counts & { step: Step; isGood: boolean; seconds: number }

const isAll = process.argv.includes('--all')
const reports = `${root}/test-results/reports`
const vitest = (name: string): Step => ({
  name,
  script: name,
  args: ['--reporter=json', `--outputFile=${reports}/${name}.json`],
  report: `${reports}/${name}.json`,
})

const steps: readonly Step[] = [
  { name: 'build', script: 'build', args: ['--logLevel', 'warn'] },
  { name: 'browser', script: 'e2e', report: `${reports}/e2e.json`, after: ['build'] },
  { name: 'types', script: 'types' },
  vitest('unit'),
  { name: 'lint', script: 'lint' },
  vitest('contract'),
  { name: 'format', script: 'format:check' },
  { name: 'boundaries', script: 'boundaries' },
  { name: 'dead code', script: 'dead-code' },
  { name: 'rules', script: 'rules' },
  { name: 'file sizes', script: 'sizes' },
  { name: 'first screen', script: 'size-limit', after: ['build'] },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

function counts(report: string): Counts {
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests?: number
      numFailedTests?: number
      numPendingTests?: number
      stats?: { expected: number; unexpected: number; flaky: number; skipped: number }
    }
    if (json.stats) {
      const { expected, unexpected, flaky, skipped } = json.stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    }
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = json
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

function yieldTo({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has already ended, or this system has no priorities.
  }
}

function run(step: Step): Promise<Outcome> {
  const start = Date.now()
  const output: Buffer[] = []
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const child = spawn(npm, ['run', '--silent', step.script, '--', ...(step.args ?? [])], {
    cwd: root,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      E2E_BUILT: '1',
      ...(step.report && { E2E_REPORT: step.report }),
      ...(!isAll && { E2E_PART: 'core' }),
      FORCE_COLOR: '0',
    },
  })
  if (step.name !== 'browser') yieldTo(child)
  child.stdout.on('data', (data: Buffer) => output.push(data))
  child.stderr.on('data', (data: Buffer) => output.push(data))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const ran = step.report ? counts(step.report) : undefined
      // A runner that found no tests has failed, and Vitest's tests skip nothing in any clone.
      const hasSkipped = step.name !== 'browser' && (ran?.skipped ?? 0) > 0
      const hasRun = !ran || (ran.passed > 0 && ran.failed === 0 && !hasSkipped)
      const isGood = code === 0 && hasRun
      const seconds = (Date.now() - start) / 1_000
      const { passed, failed, skipped } = ran ?? { passed: isGood ? 1 : 0, failed: 0, skipped: 0 }
      const outcome = {
        step,
        isGood,
        seconds,
        passed,
        failed: failed === 0 && !isGood ? 1 : failed,
        skipped,
      }
      const text = Buffer.concat(output).toString('utf8').trim()
      console.log(`${isGood ? 'ok  ' : 'FAIL'} ${step.name.padEnd(14)} ${seconds.toFixed(1)} s`)
      if (!isGood) console.log(text)
      resolve(outcome)
    })
  })
}

const waiting = [...steps]
const ended = new Map<string, Outcome>()
let wake: (() => void)[] = []

async function worker(): Promise<void> {
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ after = [] }) => after.every((name) => ended.has(name)))
    if (index === -1) {
      await new Promise<void>((resolve) => wake.push(resolve))
      continue
    }
    const [step] = waiting.splice(index, 1)
    if (!step) continue
    const outcome = await run(step)
    ended.set(step.name, outcome)
    for (const resume of wake) resume()
    wake = []
  }
}

await Promise.all([worker(), worker()])
const outcomes = [...ended.values()]
const sum = (count: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0)
const failed = sum((outcome) => outcome.failed)
for (const { step, passed, skipped } of outcomes.filter(({ step }) => step.report)) {
  console.log(`${step.name}: ${passed} tests${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}
console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`)
process.exit(failed === 0 && outcomes.every(({ isGood }) => isGood) ? 0 : 1)
