// `npm run e2e`: finds a browser, builds the app if it is not built, runs Playwright. Arguments are
// passed to Playwright: `npm run e2e -- park`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build } from 'vite'
import { definedEnv, findBrowser } from './browser.ts'
import { root, toolPath } from './processes.ts'

const browser = await findBrowser()
const isBuilt = ['dist/index.html', 'dist-server/main.js'].every((file) =>
  existsSync(`${root}/${file}`),
)
if (!process.env['E2E_BUILT'] || !isBuilt) {
  await build({ root, logLevel: 'warn' })
  await build({ root, logLevel: 'warn', configFile: `${root}/vite.server.config.ts` })
}
const run = spawnSync(
  process.execPath,
  [
    toolPath('@playwright/test', 'playwright'),
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...definedEnv(),
      CHROME_PATH: browser.executablePath,
      BROWSER_ENV: JSON.stringify(browser.env),
    },
  },
)
process.exit(run.status ?? 1)
