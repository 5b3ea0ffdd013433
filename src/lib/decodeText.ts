// The bytes of a text file as text: the encodings that spreadsheets write.

/** Names from the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedText = { readonly text: string; readonly encoding: Encoding }

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

export const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte)

/** Detects UTF-16 without a byte order mark by the zero bytes of Latin letters and line ends. */
function encodingWithoutMark(bytes: Uint8Array): Encoding | undefined {
  let [even, odd] = [0, 0]
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (bytes.length % 2 !== 0 || (even > 0 && odd > 0)) return undefined
  if (odd > 0) return 'utf-16le'
  return even > 0 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Text has a smaller share of control characters than this. */
const MOST_CONTROLS = 0.01
// oxlint-disable-next-line no-control-regex -- counts control characters
const CONTROLS = /[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/g

const isText = (text: string) =>
  !text.includes('\0') && (text.match(CONTROLS)?.length ?? 0) <= text.length * MOST_CONTROLS

/**
 * Bytes that are not UTF-8 and have no byte order mark are read as Windows-1252, in which every byte
 * is valid: tell the person who sees the text.
 * @returns `undefined` if the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark))?.[0]
  const encoding =
    marked ?? encodingWithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  // The end mark of DOS.
  const text = new TextDecoder(encoding).decode(bytes).replace(/\u001a$/, '')
  return isText(text) ? { text, encoding } : undefined
}
