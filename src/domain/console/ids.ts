// Ids in answers: what they are of, and where they can be used.
import type { ListedOperation } from './description.ts'

/** What an id is of. */
export type IdKind =
  | 'call'
  | 'device'
  | 'license'
  | 'location'
  | 'message'
  | 'membership'
  | 'organization'
  | 'person'
  | 'role'
  | 'room'
  | 'team'
  | 'webhook'
  | 'workspace'

/** The types in Webex's ids (docs/webex/facts.md 2.6). */
const byType: Readonly<Record<string, IdKind>> = {
  CALL: 'call',
  DEVICE: 'device',
  LICENSE: 'license',
  LOCATION: 'location',
  MESSAGE: 'message',
  MEMBERSHIP: 'membership',
  ORGANIZATION: 'organization',
  PEOPLE: 'person',
  PLACE: 'workspace',
  ROLE: 'role',
  ROOM: 'room',
  TEAM: 'team',
  WEBHOOK: 'webhook',
}

/** Names of parameters that take such an id. */
const parametersOf: Readonly<Record<IdKind, readonly string[]>> = {
  call: ['callId'],
  device: ['deviceId'],
  license: ['licenseId'],
  location: ['locationId'],
  message: ['messageId', 'parentId', 'beforeMessage'],
  membership: ['membershipId'],
  organization: ['orgId'],
  person: ['personId', 'memberId', 'userId'],
  role: ['roleId'],
  room: ['roomId'],
  team: ['teamId'],
  webhook: ['webhookId'],
  workspace: ['workspaceId', 'memberId'],
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** `ciscospark://` in base64. */
const START = 'Y2lzY29zcGFyazovL'

function decodeBase64(text: string): string {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  let bits = 0
  let length = 0
  let decoded = ''
  for (const letter of plain) {
    const six = ALPHABET.indexOf(letter)
    if (six < 0) return ''
    bits = ((bits << 6) | six) & 0xfffff
    length += 6
    if (length < 8) continue
    length -= 8
    decoded += String.fromCharCode((bits >> length) & 0xff)
  }
  return decoded
}

/** The id that a field of an answer has; `undefined` if it is none. */
export type FoundId = {
  /** Missing: Webex's id does not say, and neither does its field. */
  readonly kind?: IdKind
  readonly id: string
}

/** @param field the name of the field: some ids say nothing themselves. */
export function idIn(field: string, value: string): FoundId | undefined {
  if (value.startsWith(START)) {
    const type = decodeBase64(value).split('/')[3] ?? ''
    const kind = Object.hasOwn(byType, type) ? byType[type] : kindOfField(field)
    return { id: value, ...(kind && { kind }) }
  }
  if (!/(^id|Id)$/.test(field) || !/^[\w:.=+-]{6,200}$/.test(value)) return undefined
  const kind = kindOfField(field)
  return { id: value, ...(kind && { kind }) }
}

const kinds = Object.keys(parametersOf) as readonly IdKind[]
const kindOfField = (field: string) => kinds.find((kind) => parametersOf[kind][0] === field)

/** An operation that takes an id, and the parameter that it goes to. */
export type UseOfId = {
  readonly operation: ListedOperation
  readonly parameter: string
  readonly in: 'path' | 'query'
}

/** Reading operations first. */
export function usesOfId(
  { kind }: FoundId,
  operations: readonly ListedOperation[],
): readonly UseOfId[] {
  if (!kind) return []
  const names = parametersOf[kind]
  const uses = operations.flatMap((operation): UseOfId[] => {
    const inPath = names.find((name) => operation.path.includes(`{${name}}`))
    if (inPath !== undefined) return [{ operation, parameter: inPath, in: 'path' }]
    const inQuery = names.find((name) => operation.idQueries?.includes(name))
    return inQuery === undefined ? [] : [{ operation, parameter: inQuery, in: 'query' }]
  })
  const isRead = (use: UseOfId) => use.operation.method === 'GET'
  return [...uses.filter(isRead), ...uses.filter((use) => !isRead(use))]
}
