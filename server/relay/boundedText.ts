// Reads bodies from outside with a limit on the memory that they take.

/**
 * The bytes of a body, counted while they are read; `undefined` if there are more than `mostBytes`, in
 * which case the rest is not read. Rejects if the body breaks off.
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
      // Not awaited: an endless sender would never let it finish.
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

/** A JSON object with unchecked fields. */
export type Fields = Readonly<Record<string, unknown>>

/** `undefined` if it is no JSON object. */
export function parseFields(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : undefined
  } catch {
    return undefined
  }
}
