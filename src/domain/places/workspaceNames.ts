// Derives capacity and type from workspace names (`Huddle Oslo 4 (12)`), with a preview of the
// changes.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Workspace, WorkspaceEdits, WorkspaceType } from './workspace.ts'
import { changedMembers, withWorkspaceEdits, workspaceTypes } from './workspace.ts'

/** How capacity and type are read from names. */
export type WorkspaceNameRule = {
  /** A regular expression with a group `capacity`; empty: capacities stay. */
  readonly pattern: string
  /** Name prefixes, in upper or lower case; the longest match counts. */
  readonly prefixes: readonly { readonly prefix: string; readonly type: WorkspaceType }[]
  /** Also changes values that were set by hand. */
  readonly overwrites: boolean
}

/** Why a rule cannot be used. */
export type BadNameRule = 'badPattern' | 'noCapacityGroup' | 'tooLong' | 'emptyPrefix'

/** A checked rule with its expression compiled. */
export type CompiledNameRule = {
  readonly pattern?: RegExp
  readonly prefixes: WorkspaceNameRule['prefixes']
  readonly overwrites: boolean
}

/** The rule's changes of one workspace. */
export type WorkspacePreview = {
  readonly workspace: Workspace
  readonly edits: WorkspaceEdits
  readonly is:
    | 'changes'
    | 'same'
    /** The rule does not match the name. */
    | 'noMatch'
    /** The value was set by hand. */
    | 'kept'
}

/** `Oslo 4 (12)`: a number in parentheses at the end. */
export const USUAL_PATTERN = String.raw`\((?<capacity>\d{1,4})\)\s*$`

/** A pattern's time may grow with the square of the text or faster: both are limited. */
const LONGEST_PATTERN = 200
const LONGEST_NAME = 200
const MOST_PEOPLE = 10_000

/**
 * `Huddle = huddle`, one per line; empty lines are ignored.
 *
 * @returns the prefixes, or the number (from 1) of the first line without a known type.
 */
export function readPrefixes(text: string): Result<WorkspaceNameRule['prefixes'], number> {
  const prefixes: { prefix: string; type: WorkspaceType }[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [, prefix = '', wanted = ''] = /^(.*)=([^=]*)$/.exec(line) ?? []
    const type = workspaceTypes.find((one) => one.toLowerCase() === wanted.trim().toLowerCase())
    if (!type) return fail(index + 1)
    prefixes.push({ prefix: prefix.trim(), type })
  }
  return ok(prefixes)
}

/** Compiles the rule's expression (case-insensitive), or returns its problem. */
export function compileNameRule(rule: WorkspaceNameRule): Result<CompiledNameRule, BadNameRule> {
  const { overwrites } = rule
  if (rule.pattern.length > LONGEST_PATTERN) return fail('tooLong')
  if (rule.prefixes.some(({ prefix }) => prefix.trim() === '')) return fail('emptyPrefix')
  const prefixes = rule.prefixes
    .map(({ prefix, type }) => ({ prefix: folded(prefix), type }))
    .sort((a, b) => b.prefix.length - a.prefix.length)
  if (rule.pattern.trim() === '') return ok({ prefixes, overwrites })
  if (!rule.pattern.includes('(?<capacity>')) return fail('noCapacityGroup')
  try {
    return ok({ pattern: new RegExp(rule.pattern, 'iu'), prefixes, overwrites })
  } catch {
    return fail('badPattern')
  }
}

const folded = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en')

/** Capacity and type in a name; `undefined` if the rule does not match. */
export function readName(
  rule: CompiledNameRule,
  name: string,
): { readonly capacity?: number; readonly type?: WorkspaceType } {
  const digits = rule.pattern?.exec(name.slice(0, LONGEST_NAME))?.groups?.['capacity']
  const capacity = digits !== undefined && /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
  const start = folded(name)
  const type = rule.prefixes.find(({ prefix }) => isWordAtStart(start, prefix))?.type
  return {
    ...(capacity !== undefined && capacity <= MOST_PEOPLE && { capacity }),
    ...(type !== undefined && { type }),
  }
}

/** `Desk` is not a prefix of `Deskside`. */
function isWordAtStart(text: string, prefix: string): boolean {
  return text.startsWith(prefix) && !/^\p{L}/u.test(lettersAfter(text, prefix))
}

function lettersAfter(text: string, prefix: string): string {
  return /\p{L}$/u.test(prefix) ? text.slice(prefix.length) : ''
}

/** The changes for every workspace, for review: nothing is sent. */
export function previewNameRule(
  workspaces: readonly Workspace[],
  rule: CompiledNameRule,
): readonly WorkspacePreview[] {
  return workspaces.map((workspace) => previewOf(workspace, rule))
}

function previewOf(workspace: Workspace, rule: CompiledNameRule): WorkspacePreview {
  const said = readName(rule, workspace.name)
  if (said.capacity === undefined && said.type === undefined) {
    return { workspace, edits: {}, is: 'noMatch' }
  }
  const wanted = withWorkspaceEdits(workspace, said)
  const differing = changedMembers(workspace, wanted)
  const isUnset = (name: string) =>
    name === 'capacity' ? workspace.capacity === undefined : workspace.type === 'notSet'
  const taken = differing.filter((name) => rule.overwrites || isUnset(name))
  const edits: WorkspaceEdits = {
    ...(taken.includes('capacity') && said.capacity !== undefined && { capacity: said.capacity }),
    ...(taken.includes('type') && said.type !== undefined && { type: said.type }),
  }
  if (taken.length > 0) return { workspace, edits, is: 'changes' }
  return { workspace, edits, is: differing.length > 0 ? 'kept' : 'same' }
}
