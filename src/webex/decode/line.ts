// Secondary lines of my endpoints (docs/webex/facts.md 3.6). Their fields are not public: several
// names are read.
import type { LineId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Line } from '../../domain/calls/line.ts'
import { MOST_LINES } from '../../domain/calls/line.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { isRecord, records, text } from './read.ts'

/** Each line once, at most `MOST_LINES`. */
export function decodeLines(body: unknown): Result<readonly Line[], Rejection> {
  if (!isRecord(body)) return fail({ field: 'body' })
  const lines = new Map<string, Line>()
  for (const endpoint of records(body, 'endpoints')) {
    for (const wire of records(endpoint, 'secondaryLines')) {
      const id = text(wire, 'lineOwnerId', 'ownerId', 'memberId', 'id')
      if (id === undefined) continue
      const name = text(wire, 'name', 'displayName', 'firstName', 'phoneNumber', 'extension') ?? id
      lines.set(id, { id: id as LineId, name })
    }
  }
  return ok([...lines.values()].slice(0, MOST_LINES))
}
