// `npm run rules`: every numbered rule of docs/calls.md has a test that names it, and no test
// names a rule that is not there.
import { readFileSync } from 'node:fs'
import { root } from './processes.ts'
import { findFiles } from './findFiles.ts'

const stated = new Set(
  [...readFileSync(`${root}/docs/calls.md`, 'utf8').matchAll(/^- \*\*(C\d+)\*\*/gm)].map(
    (match) => match[1] ?? '',
  ),
)
const cited = new Set(
  findFiles('src', /\.test\.ts$/).flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /\bit(?:\.each[^(]*\([\s\S]*?\]\))?\(\s*['"`]((?:C\d+ )+)/g,
      ),
    ].flatMap((match) => (match[1] ?? '').trim().split(' ')),
  ),
)
const untested = [...stated].filter((rule) => !cited.has(rule))
const unknown = [...cited].filter((rule) => !stated.has(rule))
if (untested.length > 0) console.error(`rules without a test: ${untested.join(', ')}`)
if (unknown.length > 0) console.error(`tests of rules that are not stated: ${unknown.join(', ')}`)
console.log(`${stated.size} rules, ${cited.size} cited`)
process.exit(stated.size > 0 && untested.length === 0 && unknown.length === 0 ? 0 : 1)
