// `npm run size-limit`: the JavaScript of the first screen, which is the entry and all that it imports
// before it can show anything. The outside contract sets the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { root } from './processes.ts'

const BUDGET_KB = 120

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }
type Manifest = Readonly<Record<string, Chunk>>

const kB = (file: string) => gzipSync(readFileSync(`${root}/dist/${file}`)).length / 1_000

function withImports(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || seen.has(name)) return seen
  seen.add(name)
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, seen)
  return seen
}

/** What it loads right after, to show and answer calls and to open the other pages. */
const after = [
  'state/calls/callMachine.ts',
  'app/shellParts.ts',
  'screens/calls/phoneParts.ts',
  'state/keepForPerson.ts',
  'state/tabs/shareQueries.ts',
  'app/Pages.tsx',
]

type Sized = { readonly file: string; readonly kB: number }

/** These chunks with all that they import: JavaScript files, each with its size in kB of gzip. */
function sized(
  manifest: Manifest,
  names: readonly string[],
  without: readonly Sized[] = [],
): Sized[] {
  const found = new Set<string>()
  for (const name of names) withImports(manifest, name, found)
  const files = new Set([...found].map((name) => manifest[name]?.file ?? ''))
  return [...files]
    .filter((file) => file.endsWith('.js') && !without.some((one) => one.file === file))
    .map((file) => ({ file, kB: kB(file) }))
}

const readManifest = () =>
  JSON.parse(readFileSync(`${root}/dist/.vite/manifest.json`, 'utf8')) as Manifest

/**
 * The JavaScript files of the first screen, each with its size in kB of gzip. Those that the page names:
 * the manifest does not know the imports of an entry that only consists of imports.
 */
export function firstScreen(): Sized[] {
  const manifest = readManifest()
  const page = readFileSync(`${root}/dist/index.html`, 'utf8')
  const named = Object.keys(manifest).filter((name) => page.includes(manifest[name]?.file ?? '?'))
  return sized(manifest, named)
}

/** What is loaded right after the first screen and is not part of it. */
function loadedAfter(first: readonly Sized[]): Sized[] {
  const manifest = readManifest()
  const names = after.map((source) => {
    const name = Object.keys(manifest).find((key) => key.endsWith(source))
    if (!name) throw new Error(`the build has no ${source}`)
    return name
  })
  return sized(manifest, names, first)
}

const sum = (chunks: readonly Sized[]) => chunks.reduce((all, chunk) => all + chunk.kB, 0)
const inKB = (size: number) => `${size.toFixed(1).padStart(7)} kB`

if (process.argv[1]?.endsWith('bundle.ts')) {
  const chunks = firstScreen()
  for (const chunk of chunks) console.log(`${inKB(chunk.kB)}  ${chunk.file}`)
  console.log(`${inKB(sum(chunks))} of at most ${BUDGET_KB} kB (gzip)`)
  console.log(`${inKB(sum(loadedAfter(chunks)))} right after it: calls, other pages`)
  process.exit(chunks.length > 0 && sum(chunks) <= BUDGET_KB ? 0 : 1)
}
