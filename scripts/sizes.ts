// `npm run sizes`: no source file over 450 lines, except the tables named here. Code that is always
// read together belongs in one file, but a thousand lines are too many.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { findFiles } from './findFiles.ts'
import { root } from './processes.ts'

const MOST_LINES = 450

/** Files over the limit, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'src/i18n/catalogues/ar.ts': 'a table of words',
  'src/i18n/catalogues/de.ts': 'a table of words',
  'src/i18n/catalogues/es.ts': 'a table of words',
  'src/i18n/catalogues/ja.ts': 'a table of words',
  'src/domain/dial/numberingTables.ts': 'generated tables of numbers',
  'simulator/model/devices/configurationTablesMedia.ts': 'a table of settings',
}

const folders = ['src', 'server', 'simulator', 'wire', 'e2e', 'scripts', 'bench', 'contracts']
const sizes = folders
  .flatMap((folder) => findFiles(folder, /\.tsx?$/))
  .filter((file) => !/\.(test|contract)\.ts$|ForTests\.ts$/.test(file))
  .map((file) => ({
    file: relative(root, file).replaceAll('\\', '/'),
    lines: readFileSync(file, 'utf8').split('\n').length - 1,
  }))
  .sort((a, b) => a.lines - b.lines)

const tooLong = sizes.filter(({ file, lines }) => lines > MOST_LINES && !(file in exceptions))
const needless = Object.keys(exceptions).filter(
  (file) => !sizes.some((entry) => entry.file === file && entry.lines > MOST_LINES),
)
for (const { file, lines } of tooLong) console.error(`${file} has ${lines} lines`)
for (const file of needless) console.error(`${file} needs no exception any more`)
const at = (share: number) => sizes[Math.floor(sizes.length * share)]?.lines ?? 0
console.log(`${sizes.length} files, median ${at(0.5)} lines, 90th percentile ${at(0.9)}`)
process.exit(sizes.length > 0 && tooLong.length + needless.length === 0 ? 0 : 1)
