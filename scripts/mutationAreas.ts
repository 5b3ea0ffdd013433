// What `npm run mutation` changes, and which tests must notice the changes.

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
  channel: {
    mutate: ['src/state/tabs/tabChannel.ts'],
    tests: ['src/state/tabs/tabChannel.test.ts'],
  },
  leader: {
    mutate: ['src/state/tabs/createLeader.ts'],
    tests: ['src/state/tabs/createLeader.test.ts'],
  },
  answers: {
    mutate: ['src/state/tabs/createAnswers.ts'],
    tests: ['src/state/tabs/{createAnswers,shareQueries}.test.ts'],
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
