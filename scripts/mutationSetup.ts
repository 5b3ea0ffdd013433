// Runs before the tests of a mutation run: thousands of runs in a row need properties that end early.
import fc from 'fast-check'

// A failure that a property does not find within this time counts as not found; it is not shrunk.
fc.configureGlobal({ interruptAfterTimeLimit: 700, endOnFailure: true })
