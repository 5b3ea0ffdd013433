// A Chromium whose clock is ours: its page lives by virtual time, as fast as the machine allows.
// Not over Playwright, which listens to each request: the page would keep all of them for it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { definedEnv, findBrowser } from '../scripts/browser.ts'
import { openDevtools } from '../scripts/devtools.ts'

export type HurriedPage = {
  readonly version: string
  open(url: string): Promise<void>
  /** Lets so much time pass for the page; it stands still while it waits for the network. */
  pass(ms: number): Promise<void>
  /** One frame: none is drawn by itself. */
  draw(): Promise<void>
  /** What the expression, without side effects on time, comes to. */
  evaluate<T>(expression: string): Promise<T>
  isOnline(isOnline: boolean): Promise<void>
  /** After everything that can be forgotten was forgotten. */
  measured(): Promise<Measured>
  close(): Promise<void>
}

export type Measured = {
  readonly heapKB: number
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
  readonly layoutObjects: number
  /** Of the page's process, KB; not a number where the system does not tell. */
  readonly privateKB: number
}

const PATIENCE_MS = 120_000
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--mute-audio',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--autoplay-policy=no-user-gesture-required',
  '--window-size=1920,1080',
  '--lang=en-US',
  // What compilers make and keep of code grows for days, whatever the page does: it would hide what
  // the page itself keeps (docs/operating.md has a week with them).
  '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode',
  '--remote-debugging-pipe',
  // Frames are drawn when asked for: drawn in real time they would cost more than the week itself.
  '--enable-begin-frame-control',
  '--run-all-compositor-stages-before-draw',
]

/** @param script runs in the page before its own. @param at when its clock begins, ms. */
export async function pageWithFastClock(
  profile: string,
  script: string,
  at: number,
): Promise<HurriedPage> {
  const { executablePath, env } = await findBrowser()
  const child = spawn(executablePath, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // Without it this Chromium's language is `en-US@posix`, which no formatter knows.
    env: { ...definedEnv(), ...env, LANG: 'en_US.UTF-8' },
  })
  const devtools = openDevtools(child)
  const opened = (await devtools.send('Target.getTargets'))['targetInfos'] as readonly Target[]
  const { targetId } = await devtools.send('Target.createTarget', {
    url: 'about:blank',
    enableBeginFrameControl: true,
  })
  // The first one draws in real time, whatever it shows.
  for (const target of opened.filter(({ type }) => type === 'page')) {
    await devtools.send('Target.closeTarget', { targetId: target.targetId })
  }
  const attached = await devtools.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(attached['sessionId'])
  const send = (method: string, params: object = {}) =>
    devtools.send(method, params, { session, ms: PATIENCE_MS })

  let whenPassed = () => {}
  devtools.on('Emulation.virtualTimeBudgetExpired', () => whenPassed())
  await send('Page.enable')
  await send('Performance.enable')
  await send('Page.addScriptToEvaluateOnNewDocument', { source: script })
  await send('Emulation.setVirtualTimePolicy', { policy: 'pause', initialVirtualTime: at / 1_000 })
  const { product } = await devtools.send('Browser.getVersion')

  return {
    version: String(product),
    async open(url) {
      await send('Page.navigate', { url })
    },
    async pass(ms) {
      const passed = new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('time stands still')), PATIENCE_MS)
        whenPassed = () => {
          clearTimeout(late)
          resolve()
        }
      })
      const policy = 'pauseIfNetworkFetchesPending'
      await send('Emulation.setVirtualTimePolicy', { policy, budget: ms })
      await passed
    },
    async draw() {
      await send('HeadlessExperimental.beginFrame')
    },
    async evaluate<T>(expression: string) {
      const answer = await send('Runtime.evaluate', { expression, returnByValue: true })
      if (answer['exceptionDetails']) throw new Error(JSON.stringify(answer['exceptionDetails']))
      return (answer['result'] as { value: T }).value
    },
    async isOnline(isOnline) {
      // Off again afterwards: while it is on, the page keeps what it has asked for it.
      if (!isOnline) await send('Network.enable')
      const conditions = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
      await send('Network.emulateNetworkConditions', { ...conditions, offline: !isOnline })
      if (isOnline) await send('Network.disable')
    },
    async measured() {
      for (let time = 0; time < 2; time++) await send('HeapProfiler.collectGarbage')
      const metrics = (await send('Performance.getMetrics'))['metrics'] as readonly Metric[]
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
      return {
        heapKB: of('JSHeapUsedSize') / 1_024,
        nodes: of('Nodes'),
        listeners: of('JSEventListeners'),
        documents: of('Documents'),
        layoutObjects: of('LayoutObjects'),
        privateKB: privateOf(busiest(processInfo as readonly Process[])),
      }
    },
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

type Target = { readonly type: string; readonly targetId: string }
type Metric = { readonly name: string; readonly value: number }
type Process = { readonly type: string; readonly id: number; readonly cpuTime: number }

/** The page's: an idle one stands beside it. */
function busiest(processes: readonly Process[]): number | undefined {
  const renderers = processes.filter(({ type }) => type === 'renderer')
  return [...renderers].sort((a, b) => b.cpuTime - a.cpuTime)[0]?.id
}

/** Linux alone says what is a process's own. */
function privateOf(id: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')
    const lines = [...text.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)]
    return lines.reduce((sum, [, kB]) => sum + Number(kB), 0)
  } catch {
    return Number.NaN
  }
}
