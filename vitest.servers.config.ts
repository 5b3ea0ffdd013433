// Tests that start servers of their own as people run them (`npm run test:servers`): the compiled
// one, proxies before it. What is not installed here is skipped, and said.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['server/**/*.servers.ts'],
    environment: 'node',
    // One after the other: they measure memory and hold ports.
    fileParallelism: false,
    reporters: ['verbose'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
  },
})
