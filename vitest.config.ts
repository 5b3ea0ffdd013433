// Unit, property and contract tests. They run in Node: what decides has no DOM.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,simulator,server,scripts,bench}/**/*.{test,contract}.ts'],
    environment: 'node',
    // Failing seeds of fast-check are printed with the test's name: see docs/testing.md.
    testTimeout: 60_000,
  },
})
