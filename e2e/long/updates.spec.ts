// A page that stays open over updates of the server can still load its chunks.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

test.use({ serviceWorkers: 'allow' })

const dist = join(import.meta.dirname, '../../dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const [, builtId = ''] = /name="cordboard-build" content="(\w+)"/.exec(page) ?? []
const [part = ''] = /assets\/HistoryScreen-[\w-]+/.exec(readText('shell.js')) ?? []

function readText(path: string): string {
  return readFileSync(join(dist, path), 'utf8')
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
}

const idOf = (update: number) =>
  update === 0 ? builtId : createHash('sha256').update(`${update}`).digest('hex').slice(0, 16)

/** The built app; each update renames one of its chunks. */
async function serverWithUpdates(config: string) {
  let update = 0
  const named = (text: string) =>
    text.replaceAll(builtId, idOf(update)).replaceAll(part, `${part}${update || ''}`)
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const suffix = update || ''
    const asked = pathname === '/' ? '/index.html' : pathname
    const isPart = asked === `/${part}${suffix}.js`
    const file = join(dist, isPart ? `${part}.js` : asked)
    if (pathname === '/config.json') {
      response.setHeader('content-type', 'application/json').end(config)
    } else if (!existsSync(file) || (!isPart && asked === `/${part}.js`)) {
      response.writeHead(404).end()
    } else {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      response.end(types[extname(file)] ? named(readFileSync(file, 'utf8')) : readFileSync(file))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    update: () => (update += 1),
    close: () => void server.close(),
  }
}

/** Opens the app and waits until that update's worker has cached all of it. */
async function openAndStore(context: BrowserContext, url: string, update: number) {
  const opened = await context.newPage()
  await opened.goto(url)
  await expect(opened.getByRole('button', { name: 'Sign in with Webex' })).toBeVisible()
  await expect
    .poll(() =>
      opened.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        const script = await (await fetch('/shell.js')).text()
        const names = await caches.keys()
        return (
          active?.state === 'activated' && names.find((name) => script.includes(name.slice(16)))
        )
      }),
    )
    .toBe(`cordboard-build-${idOf(update)}`)
  return opened
}

test('the chunks of a page load after two updates, for as long as it is open', async ({
  browser,
  appUrl,
}) => {
  const config = await (await fetch(`${appUrl}/config.json`)).text()
  const server = await serverWithUpdates(config)
  const context = await browser.newContext()
  const oldest = await openAndStore(context, server.url, 0)
  for (const update of [1, 2]) {
    server.update()
    const newer = await openAndStore(context, server.url, update)
    if (update === 1) await newer.close()
  }
  const path = `/${part}.js`
  expect((await context.request.get(`${server.url}${path}`)).status()).toBe(404)
  expect(await oldest.evaluate(async (file) => (await fetch(file)).status, path)).toBe(200)
  const [, newest] = context.pages()
  await oldest.close()
  await newest?.reload()
  await expect
    .poll(() => newest?.evaluate(() => caches.keys()))
    .toEqual([`cordboard-build-${idOf(2)}`])
  await context.close()
  server.close()
})
