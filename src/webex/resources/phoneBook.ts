// Who has which number in a person's own location, for people who may not list the directory.
import type { PersonId } from '../../domain/brand.ts'
import type { Failure } from '../../domain/failure.ts'
import type { Person } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { WebexClient } from '../client.ts'
import type { Fields } from '../decode/read.ts'
import { isRecord, present, record, records, text } from '../decode/read.ts'
import { phoneBookOperations } from '../phoneBookOperations.ts'

/** One answer holds as many as Webex gives at once (docs/webex/facts.md 2.5). */
const MOST = 2_000

/** Nobody's id is in it: whom a number belongs to is known by name only. */
function personOf(wire: Fields): readonly Person[] {
  const owner = record(wire, 'owner')
  if (!owner) return []
  const names = [text(owner, 'firstName'), text(owner, 'lastName')].filter(Boolean).join(' ')
  const name = text(owner, 'displayName') ?? names
  const [extension, number] = [text(wire, 'extension'), text(wire, 'phoneNumber')]
  if (name === '' || (extension ?? number) === undefined) return []
  return [
    {
      id: `number:${extension ?? number}` as PersonId,
      isNumberOnly: true,
      name,
      numbers: number === undefined ? [] : [{ type: 'work', value: number }],
      roles: [],
      ...present({ extension }),
    },
  ]
}

/** The numbers of a location with their owners. */
export type PhoneBook = {
  readonly people: readonly Person[]
  /** As many as Webex gives at once: there may be more. */
  readonly isFull: boolean
}

/** Skips unreadable entries and unassigned numbers. */
export function readPhoneBook(
  client: WebexClient,
  signal?: AbortSignal,
): Promise<Result<PhoneBook, Failure>> {
  return client.request({
    operation: phoneBookOperations.listLocationAssignedNumbersMe,
    query: { max: MOST },
    signal,
    decode({ body }) {
      if (!isRecord(body) || !Array.isArray(body['phoneNumbers'])) {
        return fail({ field: 'phoneNumbers' })
      }
      const entries = records(body, 'phoneNumbers')
      return ok({ people: entries.flatMap(personOf), isFull: entries.length >= MOST })
    },
  })
}
