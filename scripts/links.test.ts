// Every link between the project's documents works, and every citation of the facts about Webex in
// code and documents names a section that exists.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFiles } from './findFiles.ts'
import { root } from './processes.ts'

const folders = ['src', 'server', 'simulator', 'wire', 'e2e', 'scripts', 'bench', 'contracts']
const documents = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md']
    .map((name) => join(root, name))
    .filter((file) => existsSync(file)),
  ...['docs', ...folders].flatMap((folder) => findFiles(folder, /\.md$/)),
]
const sources = folders.flatMap((folder) => findFiles(folder, /\.(ts|tsx|mjs)$/))
const nameOf = (file: string) => relative(root, file).replaceAll('\\', '/')

/** The text without code blocks and inline code, which contain no links. */
const prose = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, 'code')

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8')
    .replace(/^```[\s\S]*?^```/gm, '')
    .matchAll(/^#{1,6} (.+)$/gm)
  return new Set(
    [...headings].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function brokenLinks(file: string): string[] {
  const targets = [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return targets.filter((target) => {
    if (/^[a-z]+:/i.test(target)) return false
    const [path = '', anchor] = target.split('#')
    const wanted = path === '' ? file : join(dirname(file), decodeURIComponent(path))
    if (!existsSync(wanted)) return true
    return anchor !== undefined && !anchorsOf(wanted).has(anchor)
  })
}

/** The numbers of the sections of a document: `3`, `3.2`. */
const sectionsOf = (name: string) =>
  new Set(
    [...readFileSync(join(root, name), 'utf8').matchAll(/^#{2,3} (\d+(?:\.\d+)?)/gm)].map(
      (match) => match[1] ?? '',
    ),
  )

describe('links', () => {
  test('there are documents, and they link to each other', () => {
    const links = documents.flatMap((file) => prose(file).match(/\]\([^)\s]+\)/g) ?? [])
    expect(documents.length).toBeGreaterThan(10)
    expect(links.length).toBeGreaterThan(50)
  })

  test.each(documents.map((file) => [nameOf(file), file]))('of %s lead somewhere', (_, file) => {
    expect(brokenLinks(file)).toEqual([])
  })
})

describe('citations', () => {
  const files = sources.concat(documents)
  const text = new Map(files.map((file) => [nameOf(file), readFileSync(file, 'utf8')]))

  test('of the facts name a section that exists', () => {
    const sections = {
      facts: sectionsOf('docs/webex/facts.md'),
      everyday: sectionsOf('docs/webex/everyday.md'),
    }
    const cited = [...text].flatMap(([file, content]) =>
      [
        ...content.matchAll(/\b(facts|everyday)(?:\.md\)?)?\]?\)? (\d+(?:\.\d+)?(?:, \d+\.\d+)*)/g),
      ].flatMap(([, document, numbers = '']) =>
        numbers
          .split(', ')
          .map((number) => ({ file, document: document as keyof typeof sections, number })),
      ),
    )
    expect(cited.length).toBeGreaterThan(200)
    expect(cited.filter(({ document, number }) => !sections[document].has(number))).toEqual([])
  })

  test('of files below docs/ name a file that exists', () => {
    const cited = [...text].flatMap(([file, content]) =>
      [...content.matchAll(/\bdocs\/[\w/-]+\.(?:md|png)\b/g)].map(([path]) => ({ file, path })),
    )
    expect(cited.length).toBeGreaterThan(200)
    expect(cited.filter(({ path }) => !existsSync(join(root, path)))).toEqual([])
  })

  test('of what is in no clone there are none', () => {
    const outside = [...text].filter(([, content]) =>
      // Split, so that this file does not match itself.
      new RegExp(['\\.\\./', 'shared|peers', '\\.md|toolchain', '\\.md'].join('')).test(content),
    )
    expect(outside.map(([file]) => file)).toEqual([])
  })
})
