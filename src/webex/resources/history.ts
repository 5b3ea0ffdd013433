// The call history of the signed-in person (docs/webex/facts.md 3.2): at most 20 calls of each
// type.
import type { Failure } from '../../domain/failure.ts'
import type { HistoryEntry } from '../../domain/history/history.ts'
import type { Result } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeHistory } from '../decode/history.ts'
import { operations } from '../operations.ts'

/** Reads my call history. */
export type HistoryResource = {
  list(signal?: AbortSignal): Promise<Result<readonly HistoryEntry[], Failure>>
}

export function createHistoryResource(client: WebexClient): HistoryResource {
  return {
    list: (signal) =>
      client.request({
        operation: operations.listCallHistory,
        signal,
        decode: ({ body }) => decodeHistory(body),
      }),
  }
}
