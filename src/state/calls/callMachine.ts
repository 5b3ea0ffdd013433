// What runs the calls, in one file (vite.config.ts). The first screen loads it while the session is
// renewed: it is needed for Webex's first answer and not for what the screen shows before.
export { UNDO_MS } from '../../domain/calls/limits.ts'
export { createCallsResource } from '../../webex/resources/calls.ts'
export { createCalls } from './createCalls.ts'
