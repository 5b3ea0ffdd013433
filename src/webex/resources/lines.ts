// Calls of lines beside my own (`lineOwnerId`, docs/webex/facts.md 3.1): listed with mine, and
// acted on as theirs.
import type { CallId, LineId } from '../../domain/brand.ts'
import type { Call, Rejection, Snapshot } from '../../domain/calls/call.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Line } from '../../domain/calls/line.ts'
import type { Result } from '../../domain/result.ts'
import { ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import { decodeCallList } from '../decode/call.ts'
import { decodeLines } from '../decode/line.ts'
import { linesOperations } from '../linesOperations.ts'
import { operations } from '../operations.ts'
import type { LinesPort } from './calls.ts'

/** What a line showed, and what of it could not be read. */
type Seen = { readonly items: readonly Call[]; readonly rejected: readonly Rejection[] }

const nothing: Seen = { items: [], rejected: [] }

type Listed = Result<Snapshot<Call>, Failure>

/** The lines that my devices show beside my own; each once. */
export function findLines(
  client: WebexClient,
  signal?: AbortSignal,
): Promise<Result<readonly Line[], Failure>> {
  return client.request({
    operation: linesOperations.listMyEndpoints,
    signal,
    decode: ({ body }) => decodeLines(body),
  })
}

/** Lists the calls of other lines with mine. */
export type Lines = LinesPort & {
  /** What another tab has listed: which call is of which line. */
  note(calls: readonly Call[]): void
}

export function createLines(client: WebexClient, ids: readonly LineId[]): Lines {
  const ownerOf = new Map<CallId, LineId>()
  /** What each line showed last: one that does not answer keeps its calls. */
  const lastSeen = new Map<LineId, Seen>()

  async function listOf(line: LineId, signal?: AbortSignal): Promise<Seen> {
    const result = await client.request({
      operation: operations.listCalls,
      query: { lineOwnerId: line },
      signal,
      decode: ({ body, now }) => decodeCallList(body, now),
    })
    if (!result.ok) return lastSeen.get(line) ?? nothing
    const items = result.value.items.map((call) => ({ ...call, line }))
    const rejected = result.value.rejected.map((one) => ({ ...one, line }))
    lastSeen.set(line, { items, rejected })
    return { items, rejected }
  }
  function note(calls: readonly Call[]): void {
    for (const { id, line } of calls) if (line) ownerOf.set(id, line)
  }
  return {
    note,
    async list(own, signal): Promise<Listed> {
      const [mine, ...others] = await Promise.all([
        own(signal),
        ...ids.map((line) => listOf(line, signal)),
      ])
      if (!mine.ok) return mine
      ownerOf.clear()
      const theirs = others.flatMap(({ items }) => items)
      note(theirs)
      // The same call of two lists would be one card that flickers between them.
      const known = new Set(mine.value.items.map(({ id }) => id))
      const more = theirs.filter(({ id }) => !known.has(id))
      return ok({
        ...mine.value,
        items: [...mine.value.items, ...more],
        rejected: [...mine.value.rejected, ...others.flatMap(({ rejected }) => rejected)],
      })
    },
    fieldsFor(body) {
      const { callId, callId1, callIds } = body as {
        callId?: CallId
        callId1?: CallId
        callIds?: readonly CallId[]
      }
      const call = callId ?? callId1 ?? callIds?.[0]
      const line = call && ownerOf.get(call)
      return line ? { lineOwnerId: line } : {}
    },
  }
}
