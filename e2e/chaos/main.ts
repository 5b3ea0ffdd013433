// `npm run chaos -- --seed 7 --minutes 10`, `npm run chaos -- --replay FILE` (docs/testing.md).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { definedEnv, findBrowser } from '../../scripts/browser.ts'
import { root } from '../../scripts/processes.ts'
import { openOffice } from '../office.ts'
import type { KeptSignIns } from './people.ts'
import { runSteps } from './run.ts'
import { shrink } from './shrink.ts'
import type { Step } from './steps.ts'
import { roundOf } from './steps.ts'

const MOST_TRIES = 40

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
    replay: { type: 'string' },
    /** Prints each step. */
    steps: { type: 'boolean', default: false },
    'no-shrink': { type: 'boolean', default: false },
  },
})

const seed = Number(values.seed)
const minutes = Number(values.minutes)
if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
  throw new Error('--seed wants a whole number, and --minutes one above 0')
}

/** Generates rounds from the seed until the time is up. */
function* rounds(record: Step[]): Generator<Step> {
  const end = Date.now() + minutes * 60_000
  for (let round = 0; Date.now() < end; round++) {
    for (const step of roundOf(seed, round)) {
      record.push(step)
      yield step
    }
    if (round % 10 === 9) console.log(`seed ${seed}: ${round + 1} rounds hold`)
  }
}

const found = await findBrowser()
const office = await openOffice()
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...definedEnv(), ...found.env },
})
const kept: KeptSignIns = new Map()
const stage = { browser, ...office, kept }
const tell = values.steps ? (text: string) => console.log(text) : undefined
const began = Date.now()
const took = () => `${((Date.now() - began) / 60_000).toFixed(1)} minutes`

try {
  const replayed = values.replay
    ? (JSON.parse(readFileSync(values.replay, 'utf8')) as { steps: Step[] }).steps
    : undefined
  const steps: Step[] = replayed ? [...replayed] : []
  const outcome = await runSteps(stage, replayed ?? rounds(steps), tell)
  if (outcome.problem === undefined) {
    console.log(`seed ${seed}: clean, ${outcome.done} steps in ${took()}`)
  } else {
    process.exitCode = 1
    console.log(`seed ${seed}: after ${outcome.done} steps and ${took()}: ${outcome.problem}`)
    const file = keep(steps.slice(0, outcome.done), 'found')
    console.log(`npm run chaos -- --replay ${file}`)
    if (!values['no-shrink']) await shorten(steps.slice(0, outcome.done))
  }
} finally {
  // Settled: an error while closing must not hide the one that ended the run.
  await Promise.allSettled([browser.close(), office.close()])
}

async function shorten(steps: readonly Step[]): Promise<void> {
  let lasts: string | undefined
  const short = await shrink(
    steps,
    async (some) => {
      const { problem } = await runSteps(stage, some)
      lasts = problem ?? lasts
      return problem !== undefined
    },
    MOST_TRIES,
  )
  if (lasts === undefined) return console.log('It did not fail again: a matter of time.')
  console.log(`${short.length} steps are enough: ${lasts}`)
  for (const step of short) console.log(JSON.stringify(step))
  console.log(`npm run chaos -- --replay ${keep(short, 'short')}`)
}

function keep(steps: readonly Step[], what: string): string {
  const folder = join(root, 'test-results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `chaos-${seed}-${what}.json`)
  writeFileSync(file, JSON.stringify({ seed, steps }, null, 1))
  return file
}
