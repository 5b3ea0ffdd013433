// The compiled server, proxies in front of it and a Webex behind it, each in its own process.
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Whether a program is installed here. */
export function isInstalled(program: string, versionArgument = '-v'): boolean {
  try {
    execFileSync(program, [versionArgument], { stdio: 'ignore' })
    return true
  } catch {
    // Printed: a test that is left out must not look like one that has passed.
    process.stderr.write(`NOT RUN: ${program} is not installed here\n`)
    return false
  }
}

/** The compiled server as it is written now; the page is compiled only where it is missing. */
export function buildServer(): void {
  const server = ['exec', '--', 'vite', 'build', '--config', 'vite.server.config.ts']
  const all = ['run', '--silent', 'build', '--']
  const command = existsSync(join(root, 'dist')) ? server : all
  execFileSync('npm', [...command, '--logLevel', 'warn'], { cwd: root })
}

/** A child process of a test; `said` is its output so far. */
export type Program = {
  readonly process: ChildProcess
  readonly said: () => string
  stop(): Promise<number | null>
}

/** Starts a program. Its environment consists of `PATH` and the given variables. */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; cwd?: string; uid?: number; gid?: number } = {},
): Program {
  const { env, ...where } = options
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...where,
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (said += data.toString()))
  }
  return {
    process: child,
    said: () => said,
    async stop() {
      if (hasEnded()) return child.exitCode
      const ended = once(child, 'exit') as Promise<[number | null]>
      child.kill('SIGTERM')
      return (await ended)[0]
    },
  }
}

/** Resolves when it answers; rejects with its output if it has exited. */
export async function answering(url: string, program: Program): Promise<void> {
  const deadline = Date.now() + 120_000
  for (;;) {
    const { exitCode, signalCode } = program.process
    if (exitCode !== null || signalCode !== null || Date.now() > deadline)
      throw new Error(`${url}: ${program.said()}`)
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A Redis of this machine alone that keeps nothing on disk; resolves when it answers. */
export async function startRedis(port: number): Promise<Program> {
  const nothing = ['--save', '', '--appendonly', 'no', '--dir', tmpdir()]
  const program = run('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...nothing])
  const deadline = Date.now() + 60_000
  while (!program.said().includes('Ready to accept connections')) {
    if (program.process.exitCode !== null || Date.now() > deadline) throw new Error(program.said())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return program
}

/** A Webex that gives one token to everybody; `isHeld`: token requests wait until `release`. */
export async function startWebex() {
  const state = { tokens: 0, isHeld: false, waiting: [] as (() => void)[] }
  const token = {
    access_token: 'access',
    expires_in: 1_209_599,
    refresh_token: 'refresh',
    refresh_token_expires_in: 7_775_999,
    token_type: 'Bearer',
  }
  const server = createServer((request, response) => {
    request.resume()
    const isToken = request.url?.endsWith('/access_token') ?? false
    if (isToken) state.tokens += 1
    const answer = () => {
      response.setHeader('content-type', 'application/json')
      response.setHeader('trackingid', 'ROUTERGW_servers-test')
      response.end(JSON.stringify(isToken ? token : { id: 'person', items: [] }))
    }
    if (isToken && state.isHeld) state.waiting.push(answer)
    else answer()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    apiBaseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    state,
    release() {
      state.isHeld = false
      for (const answer of state.waiting.splice(0)) answer()
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The body with which the page exchanges a code. */
export const codeForm = (origin: string) =>
  new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'client',
    code: 'code',
    code_verifier: 'v'.repeat(43),
    redirect_uri: `${origin}/callback`,
  }).toString()

/** The body with which the page renews its token. */
export const renewalForm = new URLSearchParams({
  grant_type: 'refresh_token',
  client_id: 'client',
  refresh_token: 'cookie',
}).toString()
