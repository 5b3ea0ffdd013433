// The transcript of a recording. Webex documents no format for it: WebVTT and SubRip are read, and any other
// text is shown as it is.

/** Something that was said. Times in seconds from the beginning. */
export type TranscriptLine = {
  /** Missing in a text without times: then the line cannot be played. */
  readonly from?: number
  readonly to?: number
  readonly speaker?: string
  readonly words: string
}

/** More is no transcript of a call. */
const MOST_LINES = 5_000

const timing = /^\s*((?:\d+:)?\d+:\d+[.,]\d+)\s+-->\s+((?:\d+:)?\d+:\d+[.,]\d+)/
/** `<v Ana Ruiz>Hello` */
const voice = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/
/** `12 "Ana Ruiz" (380)`, as the identifier of a cue. */
const named = /^\d+\s+"([^"]+)"/
/** `Ana Ruiz: Hello`; a name has at most four words. */
const spoken = /^((?:[^\s:]+ ?){1,4}):\s+(?=\S)/

function secondsOf(text: string): number {
  return text
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0)
}

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim()

function cueOf(block: string): TranscriptLine | undefined {
  const rows = block.split('\n')
  const at = rows.findIndex((row) => timing.test(row))
  const [, from = '', to = ''] = timing.exec(rows[at] ?? '') ?? []
  if (at < 0) return undefined
  const text = rows
    .slice(at + 1)
    .join(' ')
    .trim()
  const speaker =
    voice.exec(text)?.[1] ?? named.exec(rows[at - 1] ?? '')?.[1] ?? spoken.exec(plain(text))?.[1]
  const words = plain(text)
  const isPrefix = speaker !== undefined && words.startsWith(`${speaker}:`)
  return words === ''
    ? undefined
    : {
        from: secondsOf(from),
        to: secondsOf(to),
        ...(speaker !== undefined && { speaker: speaker.trim() }),
        words: isPrefix ? words.slice(speaker.length + 1).trim() : words,
      }
}

/** Never throws: what is no cue is left out, and a text without any cue is shown line by line. */
export function readTranscript(text: string): readonly TranscriptLine[] {
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const cues = whole.split(/\n{2,}/).flatMap((block) => cueOf(block) ?? [])
  if (cues.length > 0) return cues.slice(0, MOST_LINES)
  const rows = whole
    .split('\n')
    .flatMap((row) => (row.trim() === '' ? [] : [{ words: row.trim() }]))
  return rows.slice(0, MOST_LINES)
}

/** The line that is being said; -1 before the first one, and in a text without times. */
export const lineAt = (lines: readonly TranscriptLine[], seconds: number): number =>
  lines.findLastIndex(({ from }) => from !== undefined && from <= seconds)
