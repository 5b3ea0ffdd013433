// `npm run rules`: checks of our own conventions, which no linter has. Each check is a file; problems
// are printed, one line each.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import ts from 'typescript'
import { unprovedRules } from './callRules.ts'
import { undocumented } from './docstrings.ts'
import { findFiles } from './findFiles.ts'
import { root } from './processes.ts'
import { looseQueries } from './queryKeys.ts'
import { writingProblems } from './writing.ts'

const isTest = /\.(test|contract)\.tsx?$|ForTests\.ts$/

/** Every source file below `folders` except tests, parsed. */
function sourcesOf(folders: readonly string[]): readonly ts.SourceFile[] {
  return folders
    .flatMap((folder) => findFiles(folder, /\.tsx?$/))
    .filter((file) => !isTest.test(file))
    .map((file) =>
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    )
}

const at = (source: ts.SourceFile, line: string) => `${relative(root, source.fileName)}:${line}`

const documented = ['src/domain', 'src/webex', 'src/state', 'server']

const problems = [
  ...(await writingProblems()),
  ...unprovedRules(),
  ...sourcesOf(['src']).flatMap((source) => looseQueries(source).map((line) => at(source, line))),
  ...sourcesOf(documented).flatMap((source) =>
    undocumented(source).map((line) => at(source, line)),
  ),
]
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'all rules hold' : `${problems.length} broken`)
process.exit(problems.length === 0 ? 0 : 1)
