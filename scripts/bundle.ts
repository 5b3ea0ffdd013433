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

/** The JavaScript files of the first screen, each with its size in kB of gzip. */
export function firstScreen(): { file: string; kB: number }[] {
  const manifest = JSON.parse(readFileSync(`${root}/dist/.vite/manifest.json`, 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((name) => name.endsWith('.html'))
  if (!entry) throw new Error('the build has no entry')
  const names = withImports(manifest, entry)
  for (const screen of screens) {
    const name = Object.keys(manifest).find((key) => key.endsWith(screen))
    // A screen without its own chunk is part of the entry.
    if (name) withImports(manifest, name, names)
  }
  const files = new Set([...names].map((name) => manifest[name]?.file ?? ''))
  return [...files].filter((file) => file.endsWith('.js')).map((file) => ({ file, kB: kB(file) }))
}

if (process.argv[1]?.endsWith('bundle.ts')) {
  const chunks = firstScreen()
  const total = chunks.reduce((sum, chunk) => sum + chunk.kB, 0)
  for (const chunk of chunks) console.log(`${chunk.kB.toFixed(1).padStart(7)} kB  ${chunk.file}`)
  console.log(`${total.toFixed(1).padStart(7)} kB of at most ${BUDGET_KB} kB (gzip)`)
  process.exit(chunks.length > 0 && total <= BUDGET_KB ? 0 : 1)
}
