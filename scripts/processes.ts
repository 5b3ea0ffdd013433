// Starts our own servers as child processes, and stops them reliably.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** A tool of node_modules, run by this Node: works the same on Windows, and without npx. */
export function toolPath(packageName: string, bin = packageName): string {
  const folder = join(root, 'node_modules', packageName)
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>
  }
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[bin]
  if (!path) throw new Error(`${packageName} has no program ${bin}`)
  return join(folder, path)
}

// oidc-provider prints this warning on Node 20, where it works and is tested.
const knownWarning = /^oidc-provider WARNING: Unsupported runtime.*\n/gm

export type Child = { readonly process: ChildProcess; stop(): Promise<void> }

/** Runs one of our TypeScript programs. Its output is passed through, errors always. */
export function runProgram(
  file: string,
  env: Readonly<Record<string, string>>,
  output: 'inherit' | 'ignore' = 'inherit',
): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'pipe'],
  })
  child.stderr?.on('data', (data: Buffer) => {
    const text = data.toString('utf8').replace(knownWarning, '')
    if (text) process.stderr.write(text)
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    process: child,
    async stop() {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 3_000)
      await ended
      clearTimeout(hard)
    },
  }
}

/** Resolves when the address answers 2xx. Rejects when the child exits first, or after `ms`. */
export async function answering(url: string, child: Child, ms = 30_000): Promise<void> {
  const deadline = Date.now() + ms
  while (Date.now() < deadline) {
    if (child.process.exitCode !== null) throw new Error(`${url}: its server has stopped`)
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} does not answer`)
}

/** Checks that a port is free before anything is started on it, with a message for people. */
export async function assertFree(
  port: number,
  variable: string,
  host = 'localhost',
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', ({ code }: { code?: string }) =>
      reject(
        new Error(
          code === 'EADDRINUSE'
            ? `Port ${port} is in use. Set ${variable} to another one.`
            : `${host} is no address of this machine that can be listened on (${code}).`,
        ),
      ),
    )
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** The address of this machine for a server that listens on `host` (a wildcard includes loopback). */
export function urlOf(host: string, port: number | string): string {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  const name = isEverywhere ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
