// The lines of a phone and their ports. Webex takes the whole list, so a change starts from the
// current list and is reviewed line by line.
import type { LineId } from '../brand.ts'
import { dialledAddress } from '../dial/plainNumber.ts'
import type { Choices, Merged, Parts } from '../merge.ts'
import { mergeParts } from '../merge.ts'
import type { PhoneModel } from './phoneModel.ts'

/** The kinds of owners of a line. */
export type LineOwnerKind = 'person' | 'workspace' | 'virtualLine'

/** An owner whose line can be added. */
export type LineOwner = {
  readonly id: LineId
  readonly name: string
  readonly kind: LineOwnerKind
  readonly number?: string
  readonly extension?: string
  readonly location?: string
}

/** A line on a phone, with its ports. */
export type PhoneLine = LineOwner & {
  /** The line of the phone's owner. */
  readonly isOwn: boolean
  readonly port: number
  /** The number of ports, starting at `port`. */
  readonly weight: number
  readonly label: string
  /** The number that a hotline calls; missing: no hotline. */
  readonly hotline?: string | undefined
  readonly mayDecline: boolean
  readonly isFaxCompressed?: boolean
}

/** All lines of a phone. `ports` is the model's number of ports. */
export type LinesOfPhone = { readonly lines: readonly PhoneLine[]; readonly ports: number }

/** The line as shown on the phone, and as it can be edited. */
export type LineEdit = Partial<
  Pick<PhoneLine, 'label' | 'hotline' | 'mayDecline' | 'port' | 'weight' | 'isFaxCompressed'>
>

/** The items of the `PUT`, with every required field. */
export type LineBody = {
  readonly port: number
  readonly id: string
  readonly primaryOwner: boolean
  readonly lineType: 'PRIMARY' | 'SHARED_CALL_APPEARANCE'
  readonly lineWeight: number
  readonly hotlineEnabled: boolean
  readonly hotlineDestination: string
  readonly allowCallDeclineEnabled: boolean
  readonly lineLabel?: string
  readonly t38FaxCompressionEnabled?: boolean
}

const portsOf = ({ port, weight }: Pick<PhoneLine, 'port' | 'weight'>): readonly number[] =>
  Array.from({ length: weight }, (_, index) => port + index)

/** Sorted by port. */
export const byPort = (a: PhoneLine, b: PhoneLine): number => a.port - b.port

/** Free ports (from 1), in order. */
export function freePorts({ lines, ports }: LinesOfPhone): readonly number[] {
  const taken = new Set(lines.flatMap(portsOf))
  return Array.from({ length: ports }, (_, index) => index + 1).filter((port) => !taken.has(port))
}

/** Adds a line on the first free port; unchanged if there is none or the line exists. */
export function withLine(phone: LinesOfPhone, owner: LineOwner): LinesOfPhone {
  const [port] = freePorts(phone)
  if (port === undefined || phone.lines.some(({ id }) => id === owner.id)) return phone
  const line = { ...owner, isOwn: false, port, weight: 1, label: '', mayDecline: true }
  return { ...phone, lines: [...phone.lines, line].sort(byPort) }
}

/** Removes a line, but never the owner's: a phone must have it. */
export function withoutLine(phone: LinesOfPhone, id: LineId): LinesOfPhone {
  return { ...phone, lines: phone.lines.filter((line) => line.isOwn || line.id !== id) }
}

/** Edits one line; unchanged if it does not exist. */
export function withLineEdit(phone: LinesOfPhone, id: LineId, edit: LineEdit): LinesOfPhone {
  const lines = phone.lines.map((line) => (line.id === id ? { ...line, ...edit } : line))
  return { ...phone, lines: lines.toSorted(byPort) }
}

/** Swaps a line with its neighbor; the owner's line stays first. Ports follow the order. */
export function withLineMoved(phone: LinesOfPhone, id: LineId, by: 1 | -1): LinesOfPhone {
  const lines = phone.lines.toSorted(byPort)
  const from = lines.findIndex((line) => line.id === id)
  const [moved, other] = [lines[from], lines[from + by]]
  if (!moved || !other || moved.isOwn || other.isOwn) return phone
  const order = lines.map((line) => (line === moved ? other : line === other ? moved : line))
  let port = 1
  const packed = order.map((line) => {
    const placed = { ...line, port }
    port += line.weight
    return placed
  })
  return { ...phone, lines: packed }
}

/** Why lines cannot be saved. */
export type BadLines =
  | { readonly why: 'portTwice' | 'noSuchPort'; readonly line: LineId }
  | { readonly why: 'noHotline' | 'longLabel'; readonly line: LineId }

const LONGEST_LABEL = 64

/** The first thing that Webex would refuse. */
export function badLines({ lines, ports }: LinesOfPhone): BadLines | undefined {
  const taken = new Set<number>()
  for (const line of lines) {
    for (const port of portsOf(line)) {
      if (port < 1 || port > ports) return { why: 'noSuchPort', line: line.id }
      if (taken.has(port)) return { why: 'portTwice', line: line.id }
      taken.add(port)
    }
    if (line.hotline !== undefined && line.hotline.trim() === '') {
      return { why: 'noHotline', line: line.id }
    }
    if (line.label.length > LONGEST_LABEL) return { why: 'longLabel', line: line.id }
  }
  return undefined
}

/** Labels and fax only for models that have them: otherwise Webex refuses the field. */
export function linesBody(
  { lines }: LinesOfPhone,
  model: Pick<PhoneModel, 'hasLabels' | 'hasFax'> | undefined,
): readonly LineBody[] {
  return lines.map(({ id, isOwn, port, weight, label, hotline, mayDecline, isFaxCompressed }) => ({
    port,
    id,
    primaryOwner: isOwn,
    lineType: isOwn ? 'PRIMARY' : 'SHARED_CALL_APPEARANCE',
    lineWeight: weight,
    hotlineEnabled: hotline !== undefined,
    hotlineDestination: dialledAddress(hotline ?? ''),
    allowCallDeclineEnabled: mayDecline,
    ...(model?.hasLabels !== false && label.trim() !== '' && { lineLabel: label.trim() }),
    ...(model?.hasFax && { t38FaxCompressionEnabled: isFaxCompressed ?? false }),
  }))
}

/** The fields of a line that a form can change. */
export type LineField = 'port' | 'label' | 'hotline' | 'decline' | 'weight' | 'fax'

/** One line before and after. */
export type LineChange =
  | { readonly is: 'added'; readonly line: PhoneLine }
  | { readonly is: 'removed'; readonly line: PhoneLine }
  | {
      readonly is: 'changed'
      readonly line: PhoneLine
      readonly field: LineField
      readonly before: string | number | boolean | undefined
      readonly after: string | number | boolean | undefined
    }

const fields: Readonly<Record<LineField, (line: PhoneLine) => string | number | boolean>> = {
  port: ({ port }) => port,
  label: ({ label }) => label.trim(),
  hotline: ({ hotline }) => hotline?.trim() ?? '',
  decline: ({ mayDecline }) => mayDecline,
  weight: ({ weight }) => weight,
  fax: ({ isFaxCompressed = false }) => isFaxCompressed,
}

/** A field's value in the list of changes. */
export const lineFieldOf = (line: PhoneLine, field: LineField): string | number | boolean =>
  fields[field](line)

/** The changes that sending `after` makes. */
export function lineChanges(before: LinesOfPhone, after: LinesOfPhone): readonly LineChange[] {
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const is = new Set(after.lines.map(({ id }) => id))
  const removed = before.lines.filter(({ id }) => !is.has(id))
  return [
    ...removed.map((line): LineChange => ({ is: 'removed', line })),
    ...after.lines.flatMap((line): LineChange[] => {
      const old = was.get(line.id)
      if (!old) return [{ is: 'added', line }]
      return (Object.keys(fields) as LineField[]).flatMap((field) => {
        const [from, to] = [fields[field](old), fields[field](line)]
        return from === to ? [] : [{ is: 'changed' as const, line, field, before: from, after: to }]
      })
    }),
  ]
}

type FieldValue = string | number | boolean

/** Names are `<line> <field>`; the line's id alone stands for its existence. */
function partsOf({ lines }: LinesOfPhone): Parts {
  return new Map<string, FieldValue>(
    lines.flatMap((line) => [
      [line.id, true] as const,
      ...(Object.keys(fields) as LineField[]).map(
        (field) => [`${line.id} ${field}`, fields[field](line)] as const,
      ),
    ]),
  )
}

/** The line and field of a conflict. */
export function linePartOf(name: string): { readonly id: string; readonly field?: LineField } {
  const [id = '', field] = name.split(' ')
  return { id, ...(field !== undefined && { field: field as LineField }) }
}

/** Merges my edits with those that others saved since. */
export function mergeLines(
  base: LinesOfPhone,
  mine: LinesOfPhone,
  theirs: LinesOfPhone,
  choices: Choices = new Map(),
): Merged<LinesOfPhone> {
  const three = { base: partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) }
  const { parts, ...rest } = mergeParts(three, choices)
  const known = new Map([...mine.lines, ...theirs.lines].map((line) => [line.id, line]))
  const isIn = ({ id }: PhoneLine) =>
    parts.get(id) === true ||
    [...choices].some(([name, side]) => side === 'theirs' && linePartOf(name).id === id)
  const lines = [...known.values()].filter(isIn).map((line): PhoneLine => {
    const part = <T extends FieldValue>(field: LineField, otherwise: T) =>
      (parts.get(`${line.id} ${field}`) as T | undefined) ?? otherwise
    const hotline = part('hotline', '')
    return {
      ...line,
      port: part('port', line.port),
      label: part('label', line.label),
      hotline: hotline === '' ? undefined : hotline,
      mayDecline: part('decline', line.mayDecline),
      weight: part('weight', line.weight),
      ...(line.isFaxCompressed !== undefined && {
        isFaxCompressed: part('fax', line.isFaxCompressed),
      }),
    }
  })
  const isMine = ({ id }: PhoneLine) => !theirs.lines.some((line) => line.id === id)
  return { ...rest, value: placed({ lines, ports: theirs.ports }, isMine) }
}

/** If another person added a line to the same port, mine takes the next free one. */
function placed(phone: LinesOfPhone, isMine: (line: PhoneLine) => boolean): LinesOfPhone {
  const others = phone.lines.filter((line) => !isMine(line))
  const lines = phone.lines.filter(isMine).reduce((before, line) => {
    const free = freePorts({ ...phone, lines: before })
    const [port = line.port] = free
    const isFree = portsOf(line).every((one) => free.includes(one))
    return [...before, isFree ? line : { ...line, port }]
  }, others)
  return { ...phone, lines: lines.toSorted(byPort) }
}
