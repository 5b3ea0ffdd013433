// Rows of the call history (docs/webex/facts.md 3.2): tolerant of types that are not known yet.
import type { Rejection } from '../../domain/calls/call.ts'
import type { HistoryEntry, HistoryKind } from '../../domain/history/history.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { decodeParty } from './party.ts'
import { isRecord, lookUp, moment, text } from './read.ts'

const kinds: Readonly<Record<string, HistoryKind>> = {
  placed: 'placed',
  received: 'received',
  missed: 'missed',
}

/** What cannot be read is left out: a row without a moment has no place in a history. */
export function decodeHistory(body: unknown): Result<readonly HistoryEntry[], Rejection> {
  const items = isRecord(body) ? body['items'] : body
  if (!Array.isArray(items)) return fail({ field: 'items' })
  return ok(
    items.filter(isRecord).flatMap((wire) => {
      const kind = lookUp(kinds, text(wire, 'type')?.toLowerCase())
      const at = moment(wire, 'time', 'startTime', 'created')
      return kind && at !== undefined ? [{ kind, at, party: decodeParty(wire) }] : []
    }),
  )
}
