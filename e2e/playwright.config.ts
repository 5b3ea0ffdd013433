// Browser tests against the built app. scripts/e2e.ts finds the browser and passes it on.
import { defineConfig } from '@playwright/test'

const env = JSON.parse(process.env['BROWSER_ENV'] ?? '{}') as Record<string, string>

/**
 * What `npm test` runs, within five minutes on two cores: calls, sign-in, what is kept, faults and
 * chaos. CI runs the others right after it, as `npm run e2e:others` (docs/testing.md).
 */
const core = [
  '**/chaos/short.spec.ts',
  '**/faults/quick.spec.ts',
  '**/journeys/calls.spec.ts',
  '**/journeys/faults.spec.ts',
  '**/journeys/keeping.spec.ts',
  '**/journeys/presses.spec.ts',
  '**/journeys/signIn.spec.ts',
  '**/journeys/tabs.spec.ts',
  '**/journeys/transfer.spec.ts',
  '**/pages/accessibility.spec.ts',
  '**/pages/firstScreen.spec.ts',
]
const part = process.env['E2E_PART']

export default defineConfig({
  testDir: '.',
  testMatch: part === 'core' ? core : '**/*.spec.ts',
  // Tests that take minutes are for `npm run e2e:long`.
  testIgnore: [
    ...(process.env['E2E_LONG'] ? [] : ['**/long/**']),
    ...(part === 'others' ? core : []),
  ],
  outputDir: '../test-results',
  fullyParallel: true,
  // The tests mostly wait: four keep two cores busy.
  workers: 4,
  // A flaky test is a bug to fix: it must not pass on a second attempt.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Limits for a loaded machine: a build server took three times as long as a laptop.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env['E2E_REPORT']
    ? [['json', { outputFile: process.env['E2E_REPORT'] }], ['dot']]
    : [['list']],
  use: {
    // Each page would store the whole app again, an eighth of all the work: allowed only in the specs of the worker.
    serviceWorkers: 'block',
    // Recording every step costs a third of the time: only on to look for a fault.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env['CHROME_PATH'] && { executablePath: process.env['CHROME_PATH'] }),
      env: { ...(process.env as Record<string, string>), ...env },
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
})
