// The words of a line in a device's terminal: bare, in quotes, or a name before a colon. Lines pasted from
// documents may have curly quotes, long dashes and invisible characters.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** `at`: index of its first character in the line. */
export type Word = {
  readonly is: 'word' | 'quoted' | 'name'
  /** Without quotes and colon. */
  readonly text: string
  readonly at: number
}

// Invisible direction and width marks, which are copied with text.
const INVISIBLE = '\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff'
const SPACE = new RegExp(`[\\s${INVISIBLE}]*`, 'y')
/** A document's quotes work like plain ones, and may contain plain ones. */
const QUOTED = /"((?:[^"\\]|\\.)*)"|[“”„‟]((?:[^“”„‟"\\]|\\.)*)[“”„‟"]/y
const NAME = new RegExp(`([A-Za-z0-9][^\\s:："“”„‟${INVISIBLE}]*)[${INVISIBLE}]*[:：]`, 'y')
const BARE = new RegExp(`[^\\s"“”„‟${INVISIBLE}][^\\s${INVISIBLE}]*`, 'y')

/** Typographic characters: a word processor turns a hyphen into `–`, and three dots into `…`. */
const withPlainPunctuation = (text: string) => text.replace(/[‐‑‒–—−]/g, '-').replaceAll('…', '..')

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The error is at an opening quote that is never closed. */
export function wordsOf(line: string): Result<readonly Word[], number> {
  const words: Word[] = []
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(line)
  }
  for (;;) {
    at += take(SPACE)?.[0].length ?? 0
    if (at >= line.length) return ok(words)
    // After a name comes its value, which may contain a colon: `Number: sip:ann@example.com`.
    const name = words.at(-1)?.is === 'name' ? null : take(NAME)
    const quote = take(QUOTED)
    const match = name ?? quote ?? take(BARE)
    if (!match) return fail(at)
    const is = name ? 'name' : quote ? 'quoted' : 'word'
    const inside = match[1] ?? match[2] ?? ''
    const text =
      is === 'quoted' ? unescaped(inside) : withPlainPunctuation(is === 'word' ? match[0] : inside)
    words.push({ is, text, at })
    at += match[0].length
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
}

/** The text in double quotes, with quotes, backslashes, tabs and line ends escaped. */
export function quoted(text: string): string {
  const harmless = text
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
  return `"${harmless}"`
}
