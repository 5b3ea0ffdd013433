// What `npm run mutation` changes, and which tests must notice.

type Area = {
  /** Files whose code is changed. */
  readonly mutate: readonly string[]
  /** Tests that run against each change. */
  readonly tests: readonly string[]
}

export const mutationAreas: Readonly<Record<string, Area>> = {
  intents: {
    mutate: ['src/domain/intents/intents.ts'],
    tests: ['src/domain/intents/*.test.ts'],
  },
  poller: {
    mutate: ['src/state/calls/poller.ts'],
    tests: ['src/state/calls/poller.test.ts'],
  },
  tabs: {
    mutate: ['src/state/tabs/*.ts', '!src/state/tabs/*.test.ts', '!src/state/tabs/*ForTests.ts'],
    tests: ['src/state/tabs/*.test.ts'],
  },
  webex: {
    mutate: ['attempts', 'client', 'deadline', 'errors', 'slowDown', 'startPaging'].map(
      (name) => `src/webex/${name}.ts`,
    ),
    tests: ['src/webex/*.test.ts'],
  },
  calls: {
    mutate: [
      'src/domain/calls/*.ts',
      '!src/domain/calls/*.test.ts',
      '!src/domain/calls/*ForTests.ts',
    ],
    tests: ['src/domain/calls/*.test.ts'],
  },
}
