// Parsed JSON as lines to show, with the values that are ids.
import type { FoundId } from './ids.ts'
import { idIn } from './ids.ts'

/** One line of indented JSON. */
export type JsonLine = {
  readonly indent: number
  /** Where it is, as differences name it: `items[].id`. Brackets that close have none. */
  readonly at?: string
  /** `"name": ` where the line is a field. */
  readonly before: string
  /** The value, or the bracket. */
  readonly text: string
  readonly after: string
  readonly is: 'bracket' | 'string' | 'number' | 'boolean' | 'null'
  readonly id?: FoundId
}

/** @param most lines that are made; the rest is left out, and the caller says so. */
export function jsonLines(value: unknown, most: number): readonly JsonLine[] {
  const lines: JsonLine[] = []
  add(value, { indent: 0, before: '', after: '', field: '', at: '' }, lines, most)
  return lines
}

type Place = {
  readonly indent: number
  readonly before: string
  readonly after: string
  readonly field: string
  readonly at: string
}

function add(value: unknown, place: Place, lines: JsonLine[], most: number): void {
  if (lines.length >= most) return
  const { indent, before, after, field, at } = place
  if (typeof value !== 'object' || value === null) {
    const id = typeof value === 'string' ? idIn(field, value) : undefined
    const is = value === null ? 'null' : (typeof value as 'string' | 'number' | 'boolean')
    lines.push({ indent, at, before, text: JSON.stringify(value), after, is, ...(id && { id }) })
    return
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const inner = Array.isArray(value)
    ? (value as readonly unknown[]).map((one) => ['', one] as const)
    : Object.entries(value)
  if (inner.length === 0) {
    lines.push({ indent, at, before, text: open + close, after, is: 'bracket' })
    return
  }
  lines.push({ indent, at, before, text: open, after: '', is: 'bracket' })
  for (const [index, [name, one]] of inner.entries()) {
    const below = {
      indent: indent + 1,
      before: Array.isArray(value) ? '' : `${JSON.stringify(name)}: `,
      after: index < inner.length - 1 ? ',' : '',
      // An item of `deviceIds` has the name of its list.
      field: Array.isArray(value) ? field.replace(/s$/, '') : name,
      at: Array.isArray(value) ? `${at}[]` : at === '' ? name : `${at}.${name}`,
    }
    add(one, below, lines, most)
  }
  if (lines.length < most) lines.push({ indent, before: '', text: close, after, is: 'bracket' })
}
