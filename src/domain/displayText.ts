// Makes external text safe to display: anyone who can place a call chooses the name that is shown.

/**
 * Marks that turn or embed direction can make a name read as another one (Unicode TR 36). The
 * joiners U+200C and U+200D stay: Persian, Hindi and emoji need them.
 */
export const DIRECTION_AND_INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/gu
const CONTROL_OR_SPACE = /[\p{Cc}\p{Z}]+/gu
const LONE_SURROGATE = /\p{Cs}/gu
// Vietnamese and Hebrew need up to three or four marks on a letter; a hundred would cover the screen.
const PILED_MARKS = /(\p{Mn}{4})\p{Mn}+/gu
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * One line of at most `longest` characters as people count them (default 120), truncated with `…`. Empty
 * if nothing visible is left. Still to be isolated (`<bdi>`) where it is shown.
 */
export function displayText(text: string, longest = 120): string {
  const line = text
    // Longer text is not worth processing: a 10 kB name is truncated anyway.
    .slice(0, longest * 16)
    .replace(DIRECTION_AND_INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(CONTROL_OR_SPACE, ' ')
    .replace(PILED_MARKS, '$1')
    .trim()
    .normalize('NFC')
  if (line.length <= longest) return line
  const parts: string[] = []
  for (const { segment } of graphemes.segment(line)) {
    if (parts.length === longest) return `${parts.slice(0, -1).join('').trimEnd()}…`
    parts.push(segment)
  }
  return line
}
