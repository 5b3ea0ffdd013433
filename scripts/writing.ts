// `npm run rules`: the English texts keep to docs/writing.md, whose tables this reads.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findFiles } from './findFiles.ts'
import { root } from './processes.ts'

type Avoided = { readonly pattern: RegExp; readonly avoid: string; readonly write: string }

export type WritingRules = { readonly avoided: readonly Avoided[]; readonly names: Set<string> }

/** The part of a document below a heading, up to the next one. */
function partOf(markdown: string, heading: string): string {
  const [, part] = markdown.split(`\n## ${heading}\n`)
  if (part === undefined) throw new Error(`docs/writing.md has no part "${heading}"`)
  return part.split('\n## ')[0] ?? ''
}

function avoidedOf(row: string): readonly Avoided[] {
  const [, avoid = '', write = ''] = row.split('|').map((cell) => cell.trim())
  if (!/\p{L}/u.test(avoid) || avoid === 'avoid') return []
  const word = avoid.replace('…', '')
  const end = avoid.endsWith('…') ? '' : '(?![\\p{L}’])'
  return [{ pattern: new RegExp(`(?<!\\p{L})${word}${end}`, 'iu'), avoid, write }]
}

/** What docs/writing.md says about words. @throws where it lacks a part or has no words. */
export function rulesOf(markdown: string): WritingRules {
  const avoided = partOf(markdown, 'Words to avoid').split('\n').flatMap(avoidedOf)
  if (avoided.length === 0) throw new Error('docs/writing.md lists no words to avoid')
  const names = partOf(markdown, 'Names').match(/[A-Z]\p{L}+/gu) ?? []
  return { avoided, names: new Set(names) }
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/ {2}/, 'two spaces'],
  [/\.\.\./, '... instead of …'],
  [/\p{L}'\p{L}/u, "' instead of ’"],
  [/"/, '" instead of “ ”'],
  [/!/, 'an exclamation mark'],
]

/** A text without a sentence: labels, buttons, headings. */
const isLabel = (text: string) => !/[.?:;…·(“]/.test(text)

/** Capitals inside a label, except those of names and of words in capitals such as CSV. */
function capitalsIn(text: string, names: ReadonlySet<string>): readonly string[] {
  if (!isLabel(text)) return []
  const [, ...rest] = text.split(/[\s-]+/)
  return rest.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !names.has(word))
}

/** What one English text breaks, in words for its author. */
export function flawsOf(message: string, { avoided, names }: WritingRules): readonly string[] {
  const text = message.replaceAll(/\{\w+\}/g, '{}')
  return [
    ...avoided
      .filter(({ pattern }) => pattern.test(text))
      .map(({ avoid, write }) => `“${avoid}”: write ${write}`),
    ...marks.filter(([pattern]) => pattern.test(text)).map(([, flaw]) => flaw),
    ...capitalsIn(text, names).map((word) => `a capital in the middle: ${word}`),
  ]
}

/** Texts that checks outside this repository look up letter by letter: `{target} didn't answer`. */
const FIXED = new Set(['transferred.unanswered'])

type Module = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Every flaw of `src/i18n/en*.ts`, a line each. */
export async function writingProblems(): Promise<readonly string[]> {
  const rules = rulesOf(readFileSync(join(root, 'docs/writing.md'), 'utf8'))
  const files = findFiles('src/i18n', /^en(\.\w+)?\.ts$/)
  if (files.length === 0) throw new Error('no English texts found')
  const found = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(file).href)) as Module
      const texts = Object.values(module).flatMap((words) =>
        Object.entries(words).filter(([key]) => !FIXED.has(key)),
      )
      return texts.flatMap(([key, text]) =>
        flawsOf(text, rules).map((flaw) => `${basename(file)} ${key}: ${flaw} (docs/writing.md)`),
      )
    }),
  )
  return [...new Set(found.flat())]
}
