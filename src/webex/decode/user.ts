// Users as an administrator reads them, and licences (admin description, `Person`, `License`).
import type { LicenceId, RoleId } from '../../domain/brand.ts'
import type { Rejection } from '../../domain/calls/call.ts'
import type { Licence } from '../../domain/users/licence.ts'
import type { Result } from '../../domain/result.ts'
import { fail, ok } from '../../domain/result.ts'
import type { User } from '../../domain/users/user.ts'
import type { Items } from './list.ts'
import { decodeItems } from './list.ts'
import { decodePerson } from './person.ts'
import type { Fields } from './read.ts'
import { flag, isRecord, moment, present, text } from './read.ts'

function texts(wire: Fields, name: string): readonly string[] {
  const value = wire[name]
  if (!Array.isArray(value)) return []
  return value.filter((one): one is string => typeof one === 'string' && one !== '')
}

/** Needs what a person needs. */
export function decodeUser(wire: unknown): Result<User, Rejection> {
  const person = decodePerson(wire)
  if (!person.ok) return person
  if (!isRecord(wire)) return fail({ field: 'body' })
  const { id, name, email, extension, location, department, title, numbers } = person.value
  return ok({
    id,
    name,
    firstName: text(wire, 'firstName') ?? '',
    lastName: text(wire, 'lastName') ?? '',
    licences: texts(wire, 'licenses') as readonly LicenceId[],
    roles: texts(wire, 'roles') as readonly RoleId[],
    // A text by the description; a truth value would be no surprise.
    isInvited: flag(wire, 'invitePending'),
    ...present({
      email,
      extension,
      location,
      department,
      title,
      number: numbers.find(({ type }) => type === 'work')?.value,
      created: moment(wire, 'created'),
      lastActive: moment(wire, 'lastActivity'),
    }),
  })
}

/** Bots and integrations are people in the API, but not users. */
export function decodeUsers(body: unknown): Result<Items<User>, Rejection> {
  const list = decodeItems(body, (wire) => decodeKind(wire))
  if (!list.ok) return list
  const { items, rejected } = list.value
  return ok({ items: items.flatMap(({ user }) => user ?? []), rejected })
}

function decodeKind(wire: Fields) {
  const user = decodeUser(wire)
  if (!user.ok) return user
  const isPerson = ['person', undefined].includes(text(wire, 'type'))
  return ok({ id: user.value.id, ...(isPerson && { user: user.value }) })
}

const units = (wire: Fields, name: string) => {
  const value = wire[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** One license with its units. */
export function decodeLicence(wire: unknown): Result<Licence, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const id = text(wire, 'id')
  if (id === undefined) return fail({ field: 'id' })
  const total = units(wire, 'totalUnits')
  return ok({
    id: id as LicenceId,
    name: text(wire, 'name') ?? id,
    used: units(wire, 'consumedUnits') ?? 0,
    // Less than none is how Webex writes as many as are wanted.
    ...(total !== undefined && total >= 0 && { total }),
  })
}

/** An administrator role, as `/roles` names it. */
export type Role = { readonly id: RoleId; readonly name: string }

/** One role. */
export function decodeRole(wire: unknown): Result<Role, Rejection> {
  if (!isRecord(wire)) return fail({ field: 'body' })
  const [id, name] = [text(wire, 'id'), text(wire, 'name')]
  if (id === undefined) return fail({ field: 'id' })
  return ok({ id: id as RoleId, name: name ?? id })
}

/** A single number of a location. */
export function decodeNumber(wire: unknown): Result<{ readonly id: string }, Rejection> {
  const number = isRecord(wire) ? text(wire, 'phoneNumber') : undefined
  return number === undefined ? fail({ field: 'phoneNumber' }) : ok({ id: number })
}
