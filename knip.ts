// Dead code: files, exports and packages that nobody uses. Each exception has its reason.
import type { KnipConfig } from 'knip'

export default {
  entry: [
    'server/main.ts!',
    'scripts/*.ts',
    '*.config.ts',
    'e2e/**/*.spec.ts',
    'e2e/playwright.config.ts',
    '{src,server,simulator,contracts}/**/*.{test,contract}.ts',
    'server/production/*.servers.ts',
  ],
  project: ['{src,server,simulator,scripts,bench,e2e,wire,contracts}/**/*.{ts,tsx}'],
  // An exported type that only its own file uses still names a part of a public signature.
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Run as programs, by path (scripts/boundaries.ts, scripts/types.ts).
    'dependency-cruiser',
    'typescript-native',
    // A plugin that Stryker loads by its name (scripts/mutation.ts).
    '@stryker-mutator/vitest-runner',
  ],
  // Of the system, where they are installed (server/production).
  ignoreBinaries: ['openssl', 'systemd-analyze'],
} satisfies KnipConfig
