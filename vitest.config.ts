// Unit, property and contract tests. They run in Node: what decides has no DOM.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,simulator,server,scripts,bench,contracts,e2e}/**/*.{test,contract}.ts'],
    environment: 'node',
    // One module graph for each thread: loading it anew for each file took longer than the tests.
    // No module here keeps anything that one test could leave to another.
    pool: 'threads',
    isolate: false,
    // Failing seeds of fast-check are printed with the test's name: see docs/testing.md.
    // They give way to the browser tests beside them: this is for what hangs, not for what is slow.
    testTimeout: 300_000,
  },
})
