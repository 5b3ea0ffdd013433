// `npm run kiosk -- https://phone.example.com/wall`: runs a browser on a display for months. A page
// cannot recover from a crash or a hang itself, so this program restarts the browser, with its profile
// and thus its sign-in.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { findBrowser } from './browser.ts'
import type { Devtools } from './devtools.ts'
import { openDevtools } from './devtools.ts'
import { root } from './processes.ts'

const url = process.argv[2] ?? 'http://localhost:5173/wall'
const profile = process.env['KIOSK_PROFILE'] || `${root}/.cordboard/kiosk`
const extra = (process.env['KIOSK_ARGS'] ?? '').split(' ').filter(Boolean)
const beatMs = Number(process.env['KIOSK_BEAT_MS'] || 15_000)
/** More than one check must fail: the machine may only be busy. */
const MISSED_BEATS = 2
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** After a run of this length the next failure starts with the shortest pause again. */
const WELL_MS = 10 * 60_000

const args = [
  '--kiosk',
  `--user-data-dir=${profile}`,
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--autoplay-policy=no-user-gesture-required',
]

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (what: string) => console.log(`${new Date().toISOString()} ${what}`)

let browser: ChildProcess | undefined
let isStopping = false

/** Resolves to the reason why the browser must be restarted. */
async function watch(child: ChildProcess): Promise<string> {
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(`the browser has ended (${signal ?? code})`))
    child.once('error', ({ message }) => resolve(message))
  })
  return Promise.race([ended, crashOrHang(openDevtools(child))])
}

async function crashOrHang(devtools: Devtools): Promise<string> {
  const crashed = new Promise<string>((resolve) => {
    devtools.on('Target.targetCrashed', () => resolve('the tab has crashed'))
  })
  return Promise.race([crashed, hang(devtools)]).catch((error: unknown) => String(error))
}

async function hang(devtools: Devtools): Promise<string> {
  await devtools.send('Target.setDiscoverTargets', { discover: true }, { ms: 30_000 })
  for (let missed = 0; missed < MISSED_BEATS;) {
    await pause(beatMs)
    missed = (await isAlive(devtools)) ? 0 : missed + 1
  }
  return 'the page hangs'
}

/** Checks the current page, which is another target after a reload. */
async function isAlive(devtools: Devtools): Promise<boolean> {
  try {
    const { targetInfos } = await devtools.send('Target.getTargets')
    const pages = targetInfos as readonly { readonly type: string; readonly targetId: string }[]
    const page = pages.find(({ type }) => type === 'page')
    if (!page) return false
    const { targetId } = page
    const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true })
    const session = String(attached['sessionId'])
    await devtools.send('Runtime.evaluate', { expression: '1' }, { session, ms: beatMs })
    await devtools.send('Target.detachFromTarget', { sessionId: session })
    return true
  } catch {
    return false
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // SIGTERM first: on it the browser saves its cookies, and with them the sign-in.
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(hard)
}

async function run(): Promise<void> {
  const { executablePath, env } = await findBrowser()
  for (let failures = 0; !isStopping;) {
    const begun = Date.now()
    say(`opens ${url}`)
    browser = spawn(executablePath, [...args, ...extra, url], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    const why = await watch(browser)
    await end(browser)
    if (isStopping) return
    failures = Date.now() - begun > WELL_MS ? 0 : failures + 1
    const waitMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)
    say(`${why}: again in ${waitMs / 1_000} s`)
    await pause(waitMs)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isStopping = true
    void (browser ? end(browser) : Promise.resolve()).then(() => process.exit(0))
  })
}
await run()
