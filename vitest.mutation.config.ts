// The tests of one area, for `npm run mutation` (scripts/mutation.ts).
import { defineConfig } from 'vitest/config'
import { mutationAreas } from './scripts/mutationAreas.ts'

const area = mutationAreas[process.env['MUTATION_AREA'] ?? '']

export default defineConfig({
  test: {
    include: [...(area?.tests ?? [])],
    environment: 'node',
    pool: 'threads',
    // A changed constant must be read again: no module may be kept from the change before.
    isolate: true,
    setupFiles: ['scripts/mutationSetup.ts'],
    testTimeout: 60_000,
  },
})
