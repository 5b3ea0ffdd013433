// Cisco's own SDK in Chromium, in a page of another origin: every request needs a preflight.
import { strict as assert } from 'node:assert'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { definedEnv, findBrowser } from '../browser.ts'
import type { PublicClient, Setting } from './client.ts'
import { webexCases, type WebexSdk } from './webexCases.ts'

type PageGlobal = { Webex: { init(options: object): WebexSdk }; sdk: WebexSdk }

/** Not by Playwright's routes, which would answer the preflights themselves. */
async function servedPage(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Page</title>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}

async function pageWithSdk({ base, token, folder }: Setting): Promise<Page> {
  const { executablePath, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    env: { ...definedEnv(), ...env },
    // The SDK sends requests to other services, too: none may leave this machine.
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  })
  const page = await browser.newPage()
  const site = await servedPage()
  await page.goto(site.url)
  site.close()
  await page.addScriptTag({ path: join(folder, 'node_modules/webex/umd/webex.min.js') })
  await page.evaluate(
    ([api, access_token]) => {
      const page = globalThis as unknown as PageGlobal
      const discovery = { hydra: api, u2c: `${api}/u2c` }
      const config = { services: { discovery }, logger: { level: 'silent' } }
      page.sdk = page.Webex.init({ config, credentials: { access_token } })
    },
    [base, token] as const,
  )
  return page
}

export const webexBrowser: PublicClient = {
  name: 'webex in Chromium',
  packages: { webex: '3.12.0' },
  async cases(setting) {
    const page = await pageWithSdk(setting)
    const { email, other } = setting
    const cases = Object.entries(webexCases).map(([what, run]) => {
      // tsx wraps functions in a helper that a page does not have.
      const call = `const __name = (one) => one; return (${run.toString()})(sdk, who)`
      const inPage = `(async (who) => { ${call} })(${JSON.stringify({ email, other })})`
      return [what, () => page.evaluate<undefined>(inPage).then(() => undefined)] as const
    })
    return {
      'comes from another origin than the API': async () => {
        assert.notEqual(
          await page.evaluate<string>('location.origin'),
          new URL(setting.base).origin,
        )
      },
      ...Object.fromEntries(cases),
    }
  },
}
