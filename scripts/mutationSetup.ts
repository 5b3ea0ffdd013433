// Before the tests of a mutation run: thousands of runs in a row need properties that end early.
import fc from 'fast-check'

// What a property does not find within this time counts as not found; what it finds is not shrunk.
fc.configureGlobal({ interruptAfterTimeLimit: 700, endOnFailure: true })
