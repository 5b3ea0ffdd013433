// `npm run kiosk`: restarts a display whose page hangs or whose tab crashes.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

const cleanUps: (() => Promise<void> | void)[] = []
test.afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

test.skip(process.platform !== 'linux', 'looks into /proc')

/** A page that reports its start, and hangs the first time if the test wants it. */
function serve(hangs: boolean): Promise<{ url: string; loads: () => number }> {
  let loads = 0
  const server: Server = createServer((request, response) => {
    if (request.url === '/wall') loads += 1
    const isFirst = hangs && loads === 1
    const script = isFirst ? '<script>setTimeout(() => { for (;;); }, 500)</script>' : ''
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>wall</title>${script}`)
  })
  cleanUps.push(() => void server.close())
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ url: `http://localhost:${port}/wall`, loads: () => loads })
    })
  })
}

function kiosk(url: string): ChildProcess {
  const profile = mkdtempSync(join(tmpdir(), 'cordboard-kiosk-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/kiosk.ts', url], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      KIOSK_PROFILE: profile,
      KIOSK_ARGS: '--headless=new --no-sandbox',
      KIOSK_BEAT_MS: '1500',
    },
  })
  cleanUps.push(async () => {
    await ended(child)
    await remove(profile)
  })
  return child
}

/** The browser's helper processes exit after the browser, and write until then. */
async function remove(folder: string): Promise<void> {
  await expect
    .poll(() => rm(folder, { recursive: true, force: true }).then(() => 'gone', String), {
      timeout: 30_000,
    })
    .toBe('gone')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** The renderer processes below this one. */
function renderersOf(parent: number): readonly number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(
    all.flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        return [[Number(pid), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])] as const]
      } catch {
        return []
      }
    }),
  )
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === parent || isBelow(parents.get(pid)))
  return [...parents.keys()].filter((pid) => {
    try {
      const isRenderer = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      return isRenderer && isBelow(pid)
    } catch {
      return false
    }
  })
}

test('a page that hangs is opened again', async () => {
  const { url, loads } = await serve(true)
  kiosk(url)
  await expect.poll(loads, { timeout: 20_000 }).toBe(1)
  await expect.poll(loads, { timeout: 30_000 }).toBe(2)
})

test('a tab that has crashed is opened again', async () => {
  const { url, loads } = await serve(false)
  const child = kiosk(url)
  await expect.poll(loads, { timeout: 20_000 }).toBe(1)
  await expect.poll(() => renderersOf(child.pid ?? 0).length).toBeGreaterThan(0)
  for (const pid of renderersOf(child.pid ?? 0)) process.kill(pid, 'SIGKILL')
  await expect.poll(loads, { timeout: 20_000 }).toBe(2)
})
