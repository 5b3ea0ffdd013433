// Each test worker has its own office: a simulator and the app's server on free ports. Faults and
// resets of one worker never affect another.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/freePort.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const simulatorCommand = ['--import', 'tsx', 'simulator/main.ts']
/** The production build. */
const serverCommand = ['dist-server/main.js']

export type Office = {
  readonly appUrl: string
  readonly simUrl: string
  /** Stops the app's server without notice. The caller must start it again. */
  killServer(): Promise<void>
  /** On the same port; the key that encrypts the sign-ins is in a file. */
  startServer(): Promise<void>
  /** With all that it knew: it starts as it did at first. */
  killSimulator(): Promise<void>
  startSimulator(): Promise<void>
  close(): Promise<void>
}

function run(
  args: readonly string[],
  env: Record<string, string>,
  cwd: string = root,
): ChildProcess {
  return spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} has stopped`)
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(hard)
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/**
 * Starts both and waits until they answer. The app must have been built.
 *
 * @param more environment variables, as an operator sets them.
 * @param built the folder of the build to serve; default: this one.
 */
export async function openOffice(
  more: Record<string, string> = {},
  built: string = root,
): Promise<Office> {
  const [port, simPort] = [await freePort(), await freePort()]
  const env = {
    // Most journeys test polling, and count its requests.
    EVENTS: 'off',
    ...more,
    PORT: String(port),
    SIM_PORT: String(simPort),
    SIM_CLIENT_SECRET: 'e2e-secret',
  }
  let simulator = run(simulatorCommand, env)
  let server = run(serverCommand, env, built)
  const [appUrl, simUrl] = [`http://localhost:${port}`, `http://localhost:${simPort}`]
  try {
    await answers(`${simUrl}/sim/health`, simulator)
    await answers(`${appUrl}/healthz`, server)
  } catch (error) {
    await close()
    throw error
  }
  return {
    appUrl,
    simUrl,
    close,
    killServer: () => kill(server),
    killSimulator: () => kill(simulator),
    async startSimulator() {
      simulator = run(simulatorCommand, env)
      await answers(`${simUrl}/sim/health`, simulator)
    },
    async startServer() {
      server = run(serverCommand, env, built)
      await answers(`${appUrl}/healthz`, server)
    },
  }

  async function close(): Promise<void> {
    await Promise.all([simulator, server].map(stop))
  }
}
