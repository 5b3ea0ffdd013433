// nginx and Caddy, configured as in deploy/, in front of two instances of the compiled server.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/freePort.ts'
import { folderForTests } from '../folderForTests.ts'
import {
  certificateIn,
  createAsker,
  HOST,
  makeCertificate,
  readExample,
  startNginx,
  withPorts,
} from './nginx.ts'
import type { Program } from './programs.ts'
import {
  answering,
  buildServer,
  codeForm,
  isInstalled,
  renewalForm,
  root,
  run,
  startWebex,
} from './programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'cordboard-proxies-'))
const { certificate, certificateKey } = certificateIn(folder)

type Proxy = {
  readonly program: string
  readonly isThere: boolean
  /** Whether the proxy sends a failed request to the other instance. */
  readonly losesNothing: boolean
  /** Starts the proxy in the foreground, on this port, in front of these two. */
  start(port: number, instances: readonly [number, number]): Program
}

const nginx: Proxy = {
  program: 'nginx',
  isThere: isInstalled('nginx'),
  losesNothing: true,
  start: (port, instances) => startNginx(folder, port, instances),
}

const caddy: Proxy = {
  program: 'caddy',
  isThere: isInstalled('caddy', 'version'),
  // Caddy 2.6 answers 502 to a POST whose kept connection was just closed.
  losesNothing: false,
  start(port, instances) {
    const site = withPorts(readExample('Caddyfile'), instances).replace(
      `\n${HOST} {`,
      `\nhttps://${HOST}:${port} {\n\ttls ${certificate} ${certificateKey}`,
    )
    const file = join(folder, 'Caddyfile')
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`)
    return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      env: { HOME: folder },
    })
  },
}

let webex: Awaited<ReturnType<typeof startWebex>>
beforeAll(async () => {
  buildServer()
  if (!isInstalled('openssl', 'version')) return
  makeCertificate(folder)
  webex = await startWebex()
})
afterAll(() => {
  webex?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([nginx, caddy])('$program before two instances', (proxyUnderTest) => {
  it.runIf(proxyUnderTest.isThere)(
    'signs in, renews, limits by client, survives one instance and ends copies',
    async () => {
      const [port, one, two] = [await freePort(), await freePort(), await freePort()]
      // The port is the test's; people use 443.
      const origin = `https://${HOST}:${port}`
      const environment = {
        HOST: '127.0.0.1',
        PUBLIC_ORIGIN: origin,
        TRUSTED_PROXIES: '127.0.0.1',
        DATA_DIR: folderForTests(),
        SERVER_KEY: createHash('sha256').update('key').digest('hex'),
        WEBEX_API_BASE: webex.apiBaseUrl,
        WEBEX_CLIENT_ID: 'client',
        WEBEX_CLIENT_SECRET: 'the secret',
      }
      const main = join(root, 'dist-server', 'main.js')
      const instances = [one, two].map((instancePort) =>
        run(process.execPath, [main], { env: { ...environment, PORT: String(instancePort) } }),
      )
      const running = [...instances]
      const { ask } = createAsker(folder, port)
      const post = (path: string, body: string, headers: Record<string, string> = {}) =>
        ask(path, 'POST', body, {
          origin,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        })
      try {
        await answering(`http://127.0.0.1:${one}/livez`, instances[0] as Program)
        await answering(`http://127.0.0.1:${two}/livez`, instances[1] as Program)
        const proxy = proxyUnderTest.start(port, [one, two])
        running.push(proxy)
        await expect
          .poll(
            () =>
              ask('/readyz').then(
                ({ status }) => status,
                () => proxy.said(),
              ),
            { timeout: 60_000 },
          )
          .toBe(200)

        const page = await ask('/')
        expect([page.status, page.headers['strict-transport-security']]).toEqual([
          200,
          expect.stringContaining('max-age'),
        ])
        expect((await ask('/metrics')).status).toBe(404)

        const signedIn = await post('/oauth/token', codeForm(origin))
        const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
        expect(cookie).toMatch(/^__Host-cordboard_session=/)
        // Each instance opens the cookies of the other.
        const renewals = await Promise.all(
          Array.from({ length: 8 }, () => post('/oauth/token', renewalForm, { cookie })),
        )
        expect(renewals.map(({ status }) => status)).toEqual(renewals.map(() => 200))
        for (const instance of instances)
          expect(instance.said()).toContain('"route":"/oauth/token"')

        // One client that tries codes is limited, whatever it writes in front of its address …
        const statuses = new Set<number>()
        for (let turn = 0; turn < 130; turn++) {
          const forged = { 'x-forwarded-for': `198.51.100.${turn}` }
          statuses.add((await post('/oauth/token', codeForm(origin), forged)).status)
        }
        expect([...statuses].sort()).toEqual([200, 429])
        // … and signed-in people are not affected.
        expect((await post('/oauth/token', renewalForm, { cookie })).status).toBe(200)
        const large = await post('/oauth/token', 'x'.repeat(200_000))
        // Caddy 2.6 reports its own cut as a failure to send.
        expect([413, 502]).toContain(large.status)

        // One instance stops, as during an upgrade: nobody is signed out.
        const stopped = instances[0]?.stop()
        const during = await Promise.all(
          Array.from({ length: 20 }, () => post('/oauth/token', renewalForm, { cookie })),
        )
        const allowed = proxyUnderTest.losesNothing ? [200] : [200, 502]
        for (const { status } of during) expect(allowed).toContain(status)
        expect(await stopped).toBe(0)
        expect((await post('/oauth/token', renewalForm, { cookie })).status).toBe(200)
        expect((await ask('/')).status).toBe(200)

        // Signed out at one instance, and refused by the other, which shares DATA_DIR.
        const again = run(process.execPath, [main], { env: { ...environment, PORT: String(one) } })
        running.push(again)
        await answering(`http://127.0.0.1:${one}/livez`, again)
        expect((await post('/oauth/signout', '', { cookie })).status).toBe(200)
        const copies = await Promise.all(
          Array.from({ length: 8 }, () => post('/oauth/token', renewalForm, { cookie })),
        )
        expect(new Set(copies.map(({ status }) => status))).toEqual(new Set([400]))
      } finally {
        await Promise.all(running.map((program) => program.stop()))
      }
    },
  )
})

describe('the systemd unit', () => {
  it.runIf(isInstalled('systemd-analyze', '--version'))('is one that systemd takes', () => {
    const unit = readExample('cordboard.service').replace('/usr/bin/node', process.execPath)
    const file = join(folder, 'cordboard.service')
    writeFileSync(file, unit)
    const said = execFileSync('systemd-analyze', ['verify', file], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    expect(said).toBe('')
  })
})
