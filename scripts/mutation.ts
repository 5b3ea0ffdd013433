// `npm run mutation -- AREA [FILE:LINE-LINE…]`: changes the code of an area, or only those lines, in
// many small ways (Stryker), runs the area's tests against each change, and prints the changes that no
// test notices (docs/testing.md). It takes minutes, so no other command runs it.
import { Stryker } from '@stryker-mutator/core'
import { mutationAreas } from './mutationAreas.ts'
import { root } from './processes.ts'

const [name = '', ...only] = process.argv.slice(2)
const area = mutationAreas[name]
if (!area) {
  console.error(`Which area? ${Object.keys(mutationAreas).join(', ')}`)
  process.exit(2)
}

// The test runner is another process: it reads the area's tests from this variable.
process.env['MUTATION_AREA'] = name
process.chdir(root)
await new Stryker({
  mutate: only.length > 0 ? only : [...area.mutate],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // Every test of the area, not only those that import the changed file directly.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // The changed code is not type-checked.
  disableTypeChecks: false,
  ignorePatterns: ['/dist', '/dist-server', '/docs', '/contracts', '/public', '/test-results'],
  tempDirName: '.cache/mutation',
  cleanTempDir: 'always',
  incremental: only.length === 0,
  incrementalFile: `.cache/mutation-${name}.json`,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: {
    fileName: `test-results/mutation/${name}${only.length > 0 ? '-again' : ''}.json`,
  },
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
}).runMutationTest()
