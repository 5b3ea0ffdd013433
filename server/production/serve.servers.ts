// The built project without developer packages, as another user and on a read-only copy: the result of
// `npm ci --omit=dev && npm run serve`, and of the Containerfile.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/freePort.ts'
import type { Program } from './programs.ts'
import { answering, codeForm, renewalForm, root, run, startWebex } from './programs.ts'

/** The Containerfile's last stage copies exactly these. */
const shipped = ['package.json', 'dist', 'dist-server']
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const isRoot = process.getuid?.() === 0
/** `nobody` of Debian. */
const other = isRoot ? { uid: 65_534, gid: 65_534 } : {}

let folder: string
let webex: Awaited<ReturnType<typeof startWebex>>
let origin: string
let server: Program
let dataDir: string

const environment = (port: number) => ({
  PORT: String(port),
  WEBEX_API_BASE: webex.apiBaseUrl,
  WEBEX_CLIENT_ID: 'client',
  WEBEX_CLIENT_SECRET_FILE: join(folder, 'secret'),
  SERVER_KEY_FILE: join(folder, 'key'),
  DATA_DIR: dataDir,
  npm_config_cache: join(dataDir, 'npm'),
  npm_config_update_notifier: 'false',
})

beforeAll(async () => {
  execFileSync(npm, ['run', '--silent', 'build', '--', '--logLevel', 'warn'], { cwd: root })
  folder = mkdtempSync(join(tmpdir(), 'cordboard-serve-'))
  for (const file of [...shipped, 'package-lock.json', '.npmrc']) {
    cpSync(join(root, file), join(folder, file), { recursive: true })
  }
  const omit = ['--omit=dev', '--omit=optional', '--silent']
  execFileSync(npm, ['ci', ...omit], { cwd: folder })
  writeFileSync(join(folder, 'secret'), 'the secret\n')
  writeFileSync(join(folder, 'key'), createHash('sha256').update('key').digest('hex'))
  dataDir = mkdtempSync(join(tmpdir(), 'cordboard-data-'))
  if (isRoot) {
    chownSync(dataDir, 65_534, 65_534)
    execFileSync('chmod', ['-R', 'a+rX,a-w', folder])
  } else {
    chmodSync(folder, 0o500)
  }
  webex = await startWebex()
  const port = await freePort()
  origin = `http://localhost:${port}`
  server = run(npm, ['run', '--silent', 'serve'], {
    cwd: folder,
    env: environment(port),
    ...other,
  })
  await answering(`${origin}/livez`, server)
})
afterAll(async () => {
  await server.stop()
  webex.close()
  if (!isRoot) chmodSync(folder, 0o700)
  for (const each of [folder, dataDir]) rmSync(each, { recursive: true, force: true })
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** The server itself, not the npm that started it. */
const serverPid = () => {
  const children = `/proc/${server.process.pid}/task/${server.process.pid}/children`
  const find = (pid: number): number => {
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    const [child] = below === '' ? [] : below.split(' ')
    return child === undefined ? pid : find(Number(child))
  }
  return existsSync(children) ? find(server.process.pid ?? 0) : undefined
}

describe('the built project', () => {
  it('has the packages that the server needs, and no developer package', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const code = readFileSync(join(root, 'dist-server/main.js'), 'utf8')
    const imported = [...code.matchAll(/^import .* from "([^".][^"]*)"/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:'))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect(imported.filter((name) => !(name in dependencies))).toEqual([])
    for (const name of ['tsx', 'vite', 'react', 'typescript']) {
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false)
    }
  })

  it('is what the Containerfile ships, and runs as in the container', () => {
    const text = readFileSync(join(root, 'Containerfile'), 'utf8')
    const last = text.slice(text.lastIndexOf('\nFROM '))
    const copied = [...last.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path)
    expect(copied).toEqual(shipped)
    expect(last).toContain('\nUSER node\n')
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const [, command = ''] = /^CMD (\[.*\])$/m.exec(last) ?? []
    expect((JSON.parse(command) as string[]).join(' ')).toBe(scripts['serve'])
  })

  it('serves the page, its configuration and its health', async () => {
    const page = await fetch(origin)
    expect(await page.text()).toContain('<title>Cordboard')
    expect(await (await fetch(`${origin}/config.json`)).json()).toMatchObject({ cloud: 'webex' })
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ ready: true, webex: 'ok' })
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain(
      'process_resident_memory_bytes',
    )
  })

  it('signs in, renews and signs out, and logs nothing private', async () => {
    const cookie = cookieOf(await post('/oauth/token', codeForm(origin)))
    expect((await post('/oauth/token', renewalForm, { cookie })).status).toBe(200)
    const signedOut = await post('/oauth/signout', '', { cookie })
    expect(await signedOut.json()).toEqual({ revocation: 'unclear' })
    expect((await post('/oauth/token', renewalForm, { cookie })).status).toBe(400)
    const lines = server
      .said()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toContainEqual(
      expect.objectContaining({ route: '/oauth/token', trackingId: 'ROUTERGW_servers-test' }),
    )
    for (const secret of ['the secret', 'refresh"', cookie.split('=')[1] ?? '']) {
      expect(server.said()).not.toContain(secret)
    }
  })

  it.runIf(existsSync('/proc/self/status'))(
    'keeps its memory under three bodies of 400 MB at once',
    async () => {
      const pid = serverPid()
      const memory = (name: string) =>
        Number(
          new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1],
        ) / 1_024
      const before = memory('VmRSS')
      const answers = await Promise.all([hugeBody(), hugeBody(), hugeBody()])
      const peak = memory('VmHWM')
      process.stdout.write(
        `memory: ${before.toFixed(0)} MB before, ${peak.toFixed(0)} MB at the most\n`,
      )
      // The answer, or a closed connection if the sender noticed it first.
      for (const status of answers) expect([413, undefined]).toContain(status)
      expect(peak - before).toBeLessThan(64)
    },
  )

  it('finishes requests under way when it is stopped', async () => {
    webex.state.isHeld = true
    const before = webex.state.tokens
    const underWay = post('/oauth/token', codeForm(origin))
    await expect.poll(() => webex.state.tokens, { timeout: 60_000 }).toBe(before + 1)
    const pid = serverPid() ?? server.process.pid ?? 0
    process.kill(pid, 'SIGTERM')
    await expect.poll(() => server.said(), { timeout: 60_000 }).toContain('SIGTERM: stopping')
    // On its own connection: a kept one answers once more.
    const refused = connect(Number(new URL(origin).port), 'localhost')
    await expect(once(refused, 'connect')).rejects.toThrow()
    webex.release()
    expect((await underWay).status).toBe(200)
    await expect.poll(() => server.process.exitCode, { timeout: 60_000 }).toBe(0)
  })
})

/** Sends 400 MB in chunks, for as long as the server reads them; returns the status. */
function hugeBody(): Promise<number | undefined> {
  const megabyte = Buffer.alloc(1_048_576, 'x')
  return new Promise((resolve) => {
    let status: number | undefined
    const { port } = new URL(origin)
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
    const options = { port, host: 'localhost', path: '/oauth/token', method: 'POST', headers }
    const sending = request(options, (response) => {
      status = response.statusCode
      response.resume()
    })
    sending.on('error', () => undefined)
    sending.on('close', () => resolve(status))
    let left = 400
    const send = () => {
      while (left > 0 && !sending.destroyed) {
        left -= 1
        if (!sending.write(megabyte)) return void sending.once('drain', send)
      }
      sending.end()
    }
    send()
  })
}
