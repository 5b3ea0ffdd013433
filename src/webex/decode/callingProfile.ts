// A person's own calling profile: where they call from (docs/webex/everyday.md section 5). The
// description has only a location's id and name, Webex sends its address too.
import type { LocationId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { PlaceFacts } from '../../domain/dial/callingPlace.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import { addressOf } from './location.ts'
import { flag, isRecord, present, record, records, text } from './read.ts'

/** A person's calling location and numbers. */
export type CallingProfile = {
  readonly location: PlaceFacts & { readonly id?: LocationId }
  /** In E.164, the primary one first. */
  readonly numbers: readonly string[]
}

/** Nothing but an object is required: every part of it only makes things easier. */
export function decodeCallingProfile(wire: unknown): Result<CallingProfile, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const location = record(wire, 'location') ?? {}
  const numbers = records(wire, 'phoneNumbers')
  return ok({
    location: present({
      id: text(location, 'id') as LocationId | undefined,
      name: text(location, 'name'),
      address: addressOf(location),
    }),
    numbers: [...numbers]
      .sort((a, b) => Number(flag(b, 'primary')) - Number(flag(a, 'primary')))
      .flatMap((number) => text(number, 'directNumber') ?? []),
  })
}
