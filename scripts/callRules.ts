// Every numbered rule of docs/calls.md has a test that names it, and no test names a rule that does not
// exist.
import { readFileSync } from 'node:fs'
import { findFiles } from './findFiles.ts'
import { root } from './processes.ts'

const STATED = /^- \*\*(C\d+)\*\*/gm
const CITED = /\bit(?:\.each[^(]*\([\s\S]*?\]\))?\(\s*['"`]((?:C\d+ )+)/g

const firstGroups = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The problems, one line each. Finding no rules at all is a problem, too. */
export function unprovedRules(): readonly string[] {
  const stated = new Set(firstGroups(readFileSync(`${root}/docs/calls.md`, 'utf8'), STATED))
  const cited = new Set(
    findFiles('src', /\.test\.ts$/).flatMap((file) =>
      firstGroups(readFileSync(file, 'utf8'), CITED).flatMap((rules) => rules.trim().split(' ')),
    ),
  )
  return [
    ...(stated.size === 0 ? ['docs/calls.md states no rules'] : []),
    ...[...stated].filter((rule) => !cited.has(rule)).map((rule) => `${rule} has no test`),
    ...[...cited]
      .filter((rule) => !stated.has(rule))
      .map((rule) => `${rule} is tested and not stated in docs/calls.md`),
  ]
}
