// Reads what others send without letting them decide how much of our memory it takes.

/**
 * The bytes of a body, counted while they are read; `undefined` where there are more than
 * `mostBytes`: what is left is then not read. Rejects where the body breaks off.
 */
export async function boundedBytes(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array()
  const reader = body.getReader()
  const parts: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    bytes += value.byteLength
    if (bytes > mostBytes) {
      // Not waited for: a sender that never ends would not let it finish.
      void reader.cancel().catch(() => undefined)
      return undefined
    }
    parts.push(value)
  }
}

/** The same, as text. */
export async function boundedText(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<string | undefined> {
  const bytes = await boundedBytes(body, mostBytes)
  return bytes && new TextDecoder().decode(bytes)
}

/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>

/** `undefined` where it is no JSON object. */
export function parseFields(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined
  } catch {
    return undefined
  }
}
