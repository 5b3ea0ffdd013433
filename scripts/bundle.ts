// `npm run size-limit`: the JavaScript of the first screen, which is the entry and all that it imports
// before it can show anything. The outside contract sets the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { root } from './processes.ts'

const BUDGET_KB = 150

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

/** What the phone, the first screen of a signed-in person, loads on top of the entry. */
const screens = ['app/SignedIn.tsx']

/** What it loads right after, to show and answer calls and to open the other pages. */
const after = [
  'state/calls/callMachine.ts',
  'app/shellParts.ts',
  'screens/calls/phoneParts.ts',
  'app/Pages.tsx',
]

type Sized = { readonly file: string; readonly kB: number }

/** These chunks with all that they import: JavaScript files, each with its size in kB of gzip. */
function sized(
  manifest: Manifest,
  sources: readonly string[],
  without: readonly Sized[] = [],
): Sized[] {
  const names = new Set<string>()
  for (const source of sources) {
    const name = Object.keys(manifest).find((key) => key.endsWith(source))
    // A screen without its own chunk is part of the entry.
    if (name) withImports(manifest, name, names)
  }
  const files = new Set([...names].map((name) => manifest[name]?.file ?? ''))
  return [...files]
    .filter((file) => file.endsWith('.js') && !without.some((one) => one.file === file))
    .map((file) => ({ file, kB: kB(file) }))
}

const readManifest = () =>
  JSON.parse(readFileSync(`${root}/dist/.vite/manifest.json`, 'utf8')) as Manifest

/** The JavaScript files of the first screen, each with its size in kB of gzip. */
export const firstScreen = (): Sized[] => sized(readManifest(), ['.html', ...screens])

const sum = (chunks: readonly Sized[]) => chunks.reduce((all, chunk) => all + chunk.kB, 0)
const inKB = (size: number) => `${size.toFixed(1).padStart(7)} kB`

if (process.argv[1]?.endsWith('bundle.ts')) {
  const chunks = firstScreen()
  for (const chunk of chunks) console.log(`${inKB(chunk.kB)}  ${chunk.file}`)
  console.log(`${inKB(sum(chunks))} of at most ${BUDGET_KB} kB (gzip)`)
  console.log(
    `${inKB(sum(sized(readManifest(), after, chunks)))} right after it: calls, other pages`,
  )
  process.exit(chunks.length > 0 && sum(chunks) <= BUDGET_KB ? 0 : 1)
}
