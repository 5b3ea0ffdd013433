// People as Webex sends them (admin description, `Person`).
import type { LocationId, PersonId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Person, PhoneNumber } from '../../domain/person/person.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import type { Fields } from './read.ts'
import { isRecord, lookUp, present, records, text } from './read.ts'

const numberTypes: Readonly<Record<string, PhoneNumber['type']>> = {
  work: 'work',
  work_extension: 'extension',
  mobile: 'mobile',
}

/** Needs an id and something to call the person by: a name, else e-mail, else a number. */
export function decodePerson(wire: unknown): Result<Person, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const numbers = numbersOf(wire)
  const email = strings(wire['emails'])[0]
  const name = text(wire, 'displayName') ?? fullName(wire) ?? email ?? numbers[0]?.value
  if (name === undefined) return fail({ field: 'displayName' })
  const extension =
    text(wire, 'extension') ?? numbers.find(({ type }) => type === 'extension')?.value
  return ok({
    id: id as PersonId,
    name,
    numbers,
    roles: strings(wire['roles']),
    ...present({
      email,
      extension,
      avatar: secureUrl(text(wire, 'avatar')),
      department: text(wire, 'department'),
      location: text(wire, 'locationId') as LocationId | undefined,
      title: text(wire, 'title'),
      isBot: text(wire, 'type') === 'bot' ? (true as const) : undefined,
      status: text(wire, 'status'),
    }),
  })
}

/** `GET /people`. */
export function decodePeople(body: unknown): Result<Items<Person>, Rejection> {
  return decodeItems(body, decodePerson)
}

function fullName(wire: Fields): string | undefined {
  const parts = [text(wire, 'firstName'), text(wire, 'lastName')].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : text(wire, 'nickName')
}

function numbersOf(wire: Fields): readonly PhoneNumber[] {
  return records(wire, 'phoneNumbers').flatMap((one) => {
    const value = text(one, 'value')
    const type = lookUp(numberTypes, text(one, 'type')) ?? 'other'
    return value === undefined ? [] : [{ type, value }]
  })
}

function strings(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.filter((one): one is string => typeof one === 'string' && one.trim() !== '')
}

/** Text from outside becomes an address only after a check (docs/quality.md, Security). */
function secureUrl(url: string | undefined): string | undefined {
  return url?.startsWith('https://') ? url : undefined
}
