// The names for addressing devices: status expressions and configuration keys, absolute, with wildcards,
// indexes and ranges, in any case (docs/webex/facts.md 5.2, 5.5).
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** `[2]` is from 2 to 2; without `to`, up to the last; `[*]` is all. */
export type ExpressionIndex =
  { readonly is: 'all' } | { readonly is: 'range'; readonly from: number; readonly to?: number }

/** One step of a path: a name with optional indexes, or any number of nodes. */
export type ExpressionStep =
  /** One or more nodes, whatever their names and indexes. */
  | { readonly is: 'any' }
  | { readonly is: 'name'; readonly name: string; readonly index?: ExpressionIndex }

/** A path of at least one step. */
export type Expression = readonly [ExpressionStep, ...ExpressionStep[]]

/** Why an expression is invalid, and at which character (from 0). */
export type BadExpression = {
  readonly why:
    | 'empty'
    /** A name was expected: two dots, a dot at an end, an invalid character. */
    | 'noName'
    | 'badIndex'
    | 'unclosed'
    /** `[3..1]` */
    | 'emptyRange'
    /** A character after `]` or `*` that is no dot. */
    | 'noDot'
    | 'tooLong'
  /** Index of the character in the typed text. */
  readonly at: number
}

/** One request may contain at most this many status names (docs/webex/facts.md 5.2). */
export const MOST_EXPRESSIONS = 10
const LONGEST = 500

const STEP = /(?:\*|[A-Za-z][\w-]*)/y
const INDEX = /\[(?:(\*)|(\d{1,9})(?:(\.\.)(?:(\d{1,9})|n))?)\]/iy

/** Reads an expression as typed, in the notation with dots or with spaces. */
export function parseExpression(typed: string): Result<Expression, BadExpression> {
  const start = typed.length - typed.trimStart().length
  const text = typed.trimEnd()
  if (text.length > LONGEST) return fail({ why: 'tooLong', at: LONGEST })
  if (text.length === 0) return fail({ why: 'empty', at: 0 })
  const steps: ExpressionStep[] = []
  let at = start
  for (;;) {
    const step = stepAt(text, at)
    if (!step.ok) return step
    steps.push(step.value.step)
    at = step.value.end
    if (at === text.length) return ok(steps as unknown as Expression)
    if (text[at] !== '.') return fail({ why: 'noDot', at })
    at += 1
  }
}

type Read = { readonly step: ExpressionStep; readonly end: number }

function stepAt(text: string, at: number): Result<Read, BadExpression> {
  STEP.lastIndex = at
  const name = STEP.exec(text)?.[0]
  if (name === undefined) return fail({ why: 'noName', at })
  const end = at + name.length
  if (name === '*') return ok({ step: { is: 'any' }, end })
  if (text[end] !== '[') return ok({ step: { is: 'name', name }, end })
  const read = indexAt(text, end)
  if (!read.ok) return read
  return ok({ step: { is: 'name', name, index: read.value.index }, end: read.value.end })
}

function indexAt(
  text: string,
  at: number,
): Result<{ readonly index: ExpressionIndex; readonly end: number }, BadExpression> {
  INDEX.lastIndex = at
  const match = INDEX.exec(text)
  if (!match) return fail({ why: text.includes(']', at) ? 'badIndex' : 'unclosed', at })
  const [all, star, first, dots, last] = match
  const end = at + all.length
  if (star !== undefined) return ok({ index: { is: 'all' }, end })
  const from = Number(first)
  if (dots !== undefined && last === undefined) return ok({ index: { is: 'range', from }, end })
  const to = last === undefined ? from : Number(last)
  if (to < from) return fail({ why: 'emptyRange', at })
  return ok({ index: { is: 'range', from, to }, end })
}

function indexText(index: ExpressionIndex): string {
  if (index.is === 'all') return '[*]'
  if (index.to === undefined) return `[${index.from}..n]`
  return index.to === index.from ? `[${index.from}]` : `[${index.from}..${index.to}]`
}

/** The step in Webex's notation with dots. */
export function stepText(step: ExpressionStep): string {
  if (step.is === 'any') return '*'
  return step.index ? `${step.name}${indexText(step.index)}` : step.name
}

/** The expression in Webex's notation with dots; parsing it gives the same expression. */
export function expressionText(expression: Expression): string {
  return expression.map(stepText).join('.')
}

/** Whether it names one node: only such a key can be written. */
export function isAbsolute(expression: Expression): boolean {
  return expression.every(
    (step) =>
      step.is === 'name' &&
      (!step.index || (step.index.is === 'range' && step.index.from === step.index.to)),
  )
}

/** Several, separated by comma or white space, each once: as many as one request allows. */
export function parseExpressions(
  typed: string,
): Result<
  readonly Expression[],
  (BadExpression & { readonly typed: string }) | { readonly why: 'tooMany' }
> {
  const words = typed.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0) return fail({ why: 'empty', at: 0, typed: '' })
  const found = new Map<string, Expression>()
  for (const word of words) {
    const read = parseExpression(word)
    if (!read.ok) return fail({ ...read.error, typed: word })
    found.set(expressionText(read.value).toLowerCase(), read.value)
  }
  return found.size > MOST_EXPRESSIONS ? fail({ why: 'tooMany' }) : ok([...found.values()])
}

/** @param path absolute, such as `Call[1].Status`: a relative one never matches. */
export function matchesPath(expression: Expression, path: string): boolean {
  const read = parseExpression(path)
  return read.ok && isAbsolute(read.value) && matchesSteps(expression, read.value)
}

/**
 * Tracks which steps may have been reached: one pass over the path, so that `*.*.*.*` costs only its
 * length.
 */
function matchesSteps(expression: Expression, path: Expression): boolean {
  let states = new Set([0])
  for (const node of path) {
    const next = new Set<number>()
    for (const state of states) {
      // After a wildcard it may also match this node.
      if (expression[state - 1]?.is === 'any') next.add(state)
      const step = expression[state]
      if (step && takes(step, node)) next.add(state + 1)
    }
    states = next
  }
  return states.has(expression.length)
}

function takes(step: ExpressionStep, node: ExpressionStep): boolean {
  if (step.is === 'any') return true
  if (node.is === 'any' || step.name.toLowerCase() !== node.name.toLowerCase()) return false
  const at = node.index?.is === 'range' ? node.index.from : undefined
  if (step.index === undefined || at === undefined)
    return step.index === undefined && at === undefined
  if (step.index.is === 'all') return true
  return at >= step.index.from && at <= (step.index.to ?? Infinity)
}
