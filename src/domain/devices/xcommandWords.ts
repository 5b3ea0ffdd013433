// The words of a line in a device's terminal: bare, in quotes, or a name before a colon.
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'

/** `at`: index of its first character in the line. */
export type Word = {
  readonly is: 'word' | 'quoted' | 'name'
  /** Without quotes and colon. */
  readonly text: string
  readonly at: number
}

const SPACE = /\s*/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y
const NAME = /([A-Za-z0-9][^\s:"]*):/y
const BARE = /[^\s"]\S*/y

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The error is where a quote opens that nothing closes. */
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
    // Behind a name comes its value, which may hold a colon: `Number: sip:ann@example.com`.
    const name = words.at(-1)?.is === 'name' ? null : take(NAME)
    const quote = take(QUOTED)
    const match = name ?? quote ?? take(BARE)
    if (!match) return fail(at)
    const is = name ? 'name' : quote ? 'quoted' : 'word'
    const text = is === 'word' ? match[0] : (match[1] ?? '')
    words.push({ is, text: is === 'quoted' ? unescaped(text) : text, at })
    at += match[0].length
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => escapes[sign] ?? sign)
}

export function quoted(text: string): string {
  const harmless = text
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
  return `"${harmless}"`
}
