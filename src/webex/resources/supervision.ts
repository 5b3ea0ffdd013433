// The conference in which I supervise becomes of another kind (docs/webex/facts.md 3.4): accepted,
// not yet done.
import type { Failure } from '../../domain/failure.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { SupervisionKind } from '../../domain/supervision/supervision.ts'
import type { WebexClient } from '../client.ts'
import { memberOperations } from '../memberOperations.ts'

/** Changes how I supervise. Accepted is not done: the conference shows it later. */
export type SupervisionResource = {
  turnInto(kind: SupervisionKind): Promise<Result<undefined, Failure>>
}

const names = {
  listen: 'conferenceSilentMonitorMe',
  coach: 'conferenceSupervisorCoachMe',
  bargeIn: 'conferenceBargeInMe',
} as const satisfies Record<SupervisionKind, keyof typeof memberOperations>

export function createSupervisionResource(client: WebexClient): SupervisionResource {
  return {
    turnInto: (kind) =>
      client.request({ operation: memberOperations[names[kind]], decode: () => ok(undefined) }),
  }
}
