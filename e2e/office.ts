// An office of one's own for each test worker: a simulator and the app's server on free ports.
// Faults and resets of one worker never reach another.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

export type Office = { readonly appUrl: string; readonly simUrl: string; close(): Promise<void> }

/** That nobody has yet. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function run(file: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
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
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 3_000)
  await ended
  clearTimeout(hard)
}

/**
 * Starts both and waits until they answer. The app must have been built.
 *
 * @param more of the environment, as an operator sets it.
 */
export async function openOffice(more: Record<string, string> = {}): Promise<Office> {
  const [port, simPort] = [await freePort(), await freePort()]
  const env = {
    ...more,
    PORT: String(port),
    SIM_PORT: String(simPort),
    SIM_CLIENT_SECRET: 'e2e-secret',
  }
  const children = [run('simulator/main.ts', env), run('server/main.ts', env)] as const
  const [appUrl, simUrl] = [`http://localhost:${port}`, `http://localhost:${simPort}`]
  try {
    await answers(`${simUrl}/sim/health`, children[0])
    await answers(`${appUrl}/healthz`, children[1])
  } catch (error) {
    await Promise.all(children.map(stop))
    throw error
  }
  return { appUrl, simUrl, close: async () => void (await Promise.all(children.map(stop))) }
}
